import { parseA1 } from '../../../src/workbench/emulator';
import { parseCall } from '../../../src/workbench/emulator/formulaCall';

test('ranges, numbers, texts with commas and quotes, omitted arguments', () => {
  expect(parseCall(`=Balance.Split('名,单'!A1:A3, -1.5, "说""是"",好", , TRUE)`)).toEqual({
    name: 'BALANCE.SPLIT',
    args: [
      { kind: 'range', address: parseA1("'名,单'!A1:A3") },
      { kind: 'value', value: -1.5 },
      { kind: 'value', value: '说"是",好' },
      { kind: 'omitted' },
      { kind: 'value', value: true },
    ],
  });
  expect(parseCall('=CHECK.CLASSSIZE()')).toEqual({ name: 'CHECK.CLASSSIZE', args: [] });
});

test.each(['=A1+1', '=SUM(A1)+1', '=F(G(1))', '=F({1,2})', 'F(1)', '=F(1'])('%s is not such a call', (formula) => {
  expect(parseCall(formula)).toBeUndefined();
});
