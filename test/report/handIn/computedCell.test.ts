import { OPEN, computedCell, computedSentence } from '../../../src/report/handIn/computedCell';
import { asValues } from '../../../src/report/handIn/quantity';

const quantity = { kind: 'countyFigure', field: 'pupils' } as const;
const piece = (value: number | undefined, decimals: number, percent?: true) => ({ quantity, value, decimals, ...(percent === undefined ? {} : { percent }) });

describe('a figure in a sentence', () => {
  // As LibreOffice computes TEXT(value, format).
  test.each<[number, number, true | undefined, string]>([
    [2.675, 2, undefined, '2.68'],
    [1.005, 2, undefined, '1.01'],
    [0.4965, 1, true, '49.7%'],
    [1234567, 0, undefined, '1234567'],
    [0, 3, undefined, '0.000'],
    [1, 1, true, '100.0%'],
  ])('%d with %d decimals is printed as a formula would show it', (value, decimals, percent, wanted) => {
    expect(computedSentence(asValues, ['a', piece(value, decimals, percent), 'b']).content).toBe(`a${wanted}b`);
  });

  test('that nobody knows is left open, as a formula too', () => {
    expect(computedSentence(() => '=A1', ['共', piece(undefined, 0), '人，', piece(3, 0)])).toEqual({ content: { formula: `="共"&"${OPEN}"&"人，"&TEXT(A1,"0")` }, shown: `共${OPEN}人，3` });
  });

  test('stands in a text whose quotes are doubled and whose length is cut where a formula cannot hold it', () => {
    const long = `"${'长'.repeat(300)}`;
    const { content } = computedSentence(() => '=A1', [long, piece(0.5, 1, true)]);
    expect(content).toEqual({ formula: `="""${'长'.repeat(254)}"&"${'长'.repeat(46)}"&TEXT(A1,"0.0%")` });
  });
});

test('a cell without a value is no number, formula or not', () => {
  expect(computedCell(() => '=A1', quantity, undefined, { role: 'mark' }, '无法判断')).toEqual({ content: '无法判断', role: 'doubt' });
  expect(computedCell(() => '=A1', quantity, 3, { role: 'mark' })).toEqual({ content: { formula: '=A1' }, shown: 3, role: 'mark' });
});
