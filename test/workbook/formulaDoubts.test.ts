import type { CellValue } from '../../src/workbook';
import { issueList, read, sheet, unitFigure } from './sheets';

const rows = (count: number, total: readonly CellValue[] = []): readonly (readonly CellValue[])[] => [
  ['学校名称', '学校类型', '在校生数'],
  ...Array.from({ length: count }, (_, at): CellValue[] => [`${at}校`, '小学', at + 1]),
  ...(total.length === 0 ? [] : [total]),
];
const ofRows = (from: number, to: number, formula: (row: number) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, at) => [`C${from + at}`, formula(from + at)]));
const doubts = (grid: ReturnType<typeof sheet>): readonly string[] => issueList(read([grid]), 'formulaBroken', 'formulaOverwritten', 'sumStopsShort');

describe('a number typed over a formula', () => {
  it('is asked about and used as it stands', () => {
    const formulas = { ...ofRows(2, 4, (row) => `D${row}+E${row}`), ...ofRows(6, 8, (row) => `D${row}+E${row}`) };
    const grid = sheet(rows(7), { formulas });
    expect(doubts(grid)).toEqual(['formulaOverwritten@Sheet1!C5']);
    expect(unitFigure(read([grid]), '3校', 'primary', 'pupils')).toBe(4);
  });

  it('is none in a column that is only partly of formulas, or of formulas of several shapes', () => {
    expect(doubts(sheet(rows(8), { formulas: ofRows(2, 5, (row) => `D${row}+E${row}`) }))).toEqual([]);
    expect(doubts(sheet(rows(4), { formulas: { C2: 'D2', C3: 'D3+1', C4: 'D4*2' } }))).toEqual([]);
  });

  it('a formula in the total alone makes no column of formulas', () => expect(doubts(sheet(rows(4, ['合计', null, 10]), { formulas: { C6: 'SUM(C2:C5)' } }))).toEqual([]));
});

describe('a total', () => {
  it.each([['=SUM(C2:C4)'], ['SUM($C$3:$C$5)'], ['sum( C2 : C4 )']])('%s leaves a school out', (formula) => expect(doubts(sheet(rows(4, ['合计', null, 10]), { formulas: { C6: formula } }))).toEqual(['sumStopsShort@Sheet1!C6']));

  it.each([['SUM(C2:C5)'], ['SUM(C1:C5)'], ['SUM(D2:D4)'], ['SUM(C2:C4)+C5'], ['SUBTOTAL(9,C2:C4)']])('%s does not, as far as can be told', (formula) =>
    expect(doubts(sheet(rows(4, ['合计', null, 10]), { formulas: { C6: formula } }))).toEqual([]),
  );

  it('stands at the top, or sums its own part', () => {
    const [head = [], ...schools] = rows(4);
    expect(doubts(sheet([head, ['总计', null, 10], ...schools], { formulas: { C2: 'SUM(C3:C5)' } }))).toEqual(['sumStopsShort@Sheet1!C2']);
    const parts = sheet([head, ...schools.slice(0, 2), ['甲镇小计', null, 3], ...schools.slice(2), ['乙镇小计', null, 7]], { formulas: { C4: 'SUM(C2:C3)', C7: 'SUM(C5:C6)' } });
    expect(doubts(parts)).toEqual([]);
  });
});

it('a broken formula is asked about while it shows a number; its error is reported as such', () => {
  const [head = [], ...schools] = rows(2);
  expect(doubts(sheet([head, ...schools], { formulas: { C2: '#REF!+1' } }))).toEqual(['formulaBroken@Sheet1!C2']);
  const shown = read([sheet([head, ['甲', '小学', { error: '#REF!' }]], { formulas: { C2: '#REF!+1' } })]);
  expect(issueList(shown)).toEqual(['errorValue@Sheet1!C2']);
  expect(doubts(sheet([['项目', '填报值'], ['学校名称', '甲小学'], ['在校生数', 5]], { formulas: { B3: 'SUM(#REF!)' } }))).toEqual(['formulaBroken@Sheet1!B3']);
});

it('without formulas nothing is said', () => expect(doubts(sheet(rows(4, ['合计', null, 6])))).toEqual([]));
