import { asOwnSheet, markRows } from '../../../src/report/handIn/markedSheet';
import type { SheetModel } from '../../../src/report/sheetModel';
import { ownSheetMark } from '../../../src/workbook/ownSheet';

const area = { top: 1, left: 0, bottom: 3, right: 2 };
const model: SheetModel = {
  name: '图',
  rows: [[{ content: 'to the second row', link: { sheet: '图', row: 1, column: 0 } }], [{ content: 'elsewhere', link: { sheet: '数据', row: 5, column: 0 } }, 1]],
  heights: new Map([[0, 30]]),
  merges: [area],
  frozen: { rows: 1, columns: 2 },
  checks: [{ kind: 'list', options: ['a'], area }],
  charts: [
    {
      kind: 'bar',
      title: 't',
      description: 'd',
      at: area,
      categories: { ...area, sheet: '图' },
      series: [{ name: 's', values: { ...area, sheet: '数据' }, role: 'figure' }],
    },
  ],
  pageEnds: [4],
  filter: area,
  hiddenRows: [2],
};

test('everything on the sheet goes down by the row of the mark; what is on other sheets stays', () => {
  const below = { ...area, top: 2, bottom: 4 };
  const marked = asOwnSheet(model, 'problems', 'workbook');
  expect(marked.rows[0]).toEqual([ownSheetMark('problems')]);
  expect(marked.rows[1]?.[0]).toMatchObject({ link: { row: 2 } });
  expect(marked.rows[2]).toEqual([{ content: 'elsewhere', link: { sheet: '数据', row: 5, column: 0 } }, 1]);
  expect(marked).toMatchObject({ merges: [below], frozen: { rows: 2, columns: 2 }, checks: [{ area: below }], pageEnds: [5], filter: below, hiddenRows: [0, 3] });
  expect(marked.charts).toMatchObject([{ at: below, categories: below, series: [{ values: area }] }]);
  expect([...(marked.heights ?? [])]).toEqual([[1, 30]]);
  expect(markRows('workbook')).toBe(1);
});

test('where there are no data, nothing needs to be told from them', () => {
  expect(asOwnSheet(model, 'report', 'none')).toBe(model);
  expect(markRows('none')).toBe(0);
});
