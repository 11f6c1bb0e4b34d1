import { withChoice } from '../../src/taskpane/mappingChoice';
import type { FieldMatch, SheetReading } from '../../src/workbook/reading';

const sheet = (fingerprint: string): SheetReading => ({ sheet: 's', template: 'schoolTable', score: 1, headerRows: [0, 0], dataRows: [1, 1], matches: [], fingerprint, records: 1 });
const match = (heading: string): FieldMatch => ({ at: { sheet: 's', row: 0, column: 0 }, heading, field: undefined, score: 0, reason: undefined, factor: 1, candidates: [] });

test('a correction joins those of the same layout and replaces the one for the same heading', () => {
  const first = withChoice([], sheet('x'), match('人数'), { field: 'pupils', stage: 'primary' });
  const second = withChoice(first, sheet('x'), match('备注'), null);
  const third = withChoice(second, sheet('x'), match('人数'), { field: 'classes' });
  expect(third).toEqual([{ fingerprint: 'x', fields: { 人数: { field: 'classes' }, 备注: null } }]);
});

test('layouts do not touch each other, and a chosen template stays', () => {
  const kept = { fingerprint: 'x', template: 'schoolForm', fields: {} } as const;
  expect(withChoice(withChoice([kept], sheet('y'), match('a'), null), sheet('x'), match('b'), null)).toEqual([
    { fingerprint: 'y', fields: { a: null } },
    { fingerprint: 'x', template: 'schoolForm', fields: { b: null } },
  ]);
});

test('a heading that is called like a member of objects is a heading', () => {
  const [choice] = withChoice([], sheet('x'), match('__proto__'), { field: 'pupils' });
  expect(Object.entries(choice?.fields ?? {})).toEqual([['__proto__', { field: 'pupils' }]]);
});
