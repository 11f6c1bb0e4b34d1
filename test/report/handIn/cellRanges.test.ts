import fc from 'fast-check';
import type { CellRef } from '../../../src/core/cellRef';
import { cellRanges, rangeAddress } from '../../../src/report/handIn/cellRanges';

const cell = (row: number, column: number, sheet = '表', file?: string): CellRef => ({ sheet, row, column, ...(file === undefined ? {} : { file }) });

describe('cells as areas', () => {
  test.each<[string, readonly CellRef[], readonly string[]]>([
    ['one', [cell(2, 1)], ['B3']],
    ['a column, in any order, one of them twice', [cell(3, 1), cell(2, 1), cell(4, 1), cell(3, 1)], ['B3:B5']],
    ['columns side by side over the same rows', [cell(2, 1), cell(3, 1), cell(2, 2), cell(3, 2)], ['B3:C4']],
    ['columns over other rows', [cell(2, 1), cell(3, 1), cell(2, 2)], ['B3:B4', 'C3']],
    ['a gap', [cell(2, 1), cell(4, 1)], ['B3', 'B5']],
    ['a row', [cell(2, 1), cell(2, 3), cell(2, 2)], ['B3:D3']],
    ['none', [], []],
  ])('%s', (_, cells, wanted) => {
    expect(cellRanges(cells).map(rangeAddress)).toEqual(wanted);
  });

  test('sheets and files stay apart', () => {
    expect(cellRanges([cell(0, 0, '甲', '一.xlsx'), cell(1, 0, '乙', '一.xlsx'), cell(1, 0, '甲', '二.xlsx'), cell(1, 0, '甲', '一.xlsx')])).toEqual([
      { file: '一.xlsx', sheet: '甲', top: 0, left: 0, bottom: 1, right: 0 },
      { file: '一.xlsx', sheet: '乙', top: 1, left: 0, bottom: 1, right: 0 },
      { file: '二.xlsx', sheet: '甲', top: 1, left: 0, bottom: 1, right: 0 },
    ]);
  });

  test('the areas hold the cells, each once, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ row: fc.nat(6), column: fc.nat(6) })), (places) => {
        const key = (row: number, column: number): string => `${row},${column}`;
        const covered = cellRanges(places.map(({ row, column }) => cell(row, column))).flatMap(({ top, bottom, left, right }) =>
          Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => key(top + (at % (bottom - top + 1)), left + Math.floor(at / (bottom - top + 1)))),
        );
        expect([...covered].sort()).toEqual([...new Set(places.map(({ row, column }) => key(row, column)))].sort());
      }),
    );
  });
});
