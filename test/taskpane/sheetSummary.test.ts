import { FIELDS } from '../../src/standards';
import { summariseSheets } from '../../src/taskpane/sheetSummary';
import { readWorkbook } from '../../src/workbook';
import type { Grid } from '../../src/workbook/grid';
import { grid, outcome } from './outcome';

const filled = (sheet: string, rows: Grid['rows'], hidden = false): Grid => ({ ...grid(sheet, hidden), rows, columnCount: 2 });

test('every sheet has its line: read, not recognised, empty or hidden', () => {
  const table = [['学校名称', '在校生数'], ['甲小学', 300]];
  const grids = [filled('学校', table), filled('备忘', [['下周开会']]), grid('空白'), filled('底稿', table, true)];
  const summaries = summariseSheets({ ...outcome(), grids, reading: readWorkbook(grids, { fields: FIELDS }) });
  expect(summaries.map(({ sheet, state }) => [sheet, state])).toEqual([['学校', 'recognised'], ['备忘', 'unrecognised'], ['空白', 'empty'], ['底稿', 'hidden']]);
});
