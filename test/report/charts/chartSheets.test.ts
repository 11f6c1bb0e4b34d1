import type { Dataset } from '../../../src/core/dataset';
import { createTranslator } from '../../../src/locale';
import { withFormulas } from '../../../src/report/calculation/withFormulas';
import { chartSheets } from '../../../src/report/charts/chartSheets';
import { reportContext } from '../../../src/report/handIn/makeContext';
import type { DataPlace, ReportContext } from '../../../src/report/handIn/reportContext';
import { modelCell } from '../../../src/report/sheetModel';
import type { ModelCell, SheetArea, SheetModel } from '../../../src/report/sheetModel';
import { FIELDS } from '../../../src/standards';
import { isFormula } from '../../../src/workbook/cellContent';
import { ownSheetOf } from '../../../src/workbook/ownSheet';
import { build, datum, GOOD, junior, primary } from '../../core/build';
import { assessed, PACK } from '../../core/judged';

const COUNTY = build({
  schools: [
    ...Array.from({ length: 18 }, (_, at) => primary(`小学${String(at)}`, { ...GOOD, qualifiedTeachers: 30 + 3 * at, ...(at === 3 ? { sportArea: '待定' } : {}) })),
    junior('一中', { ...GOOD, qualifiedTeachers: 5 }),
    junior('二中'),
  ],
  classes: [{ school: 0, schoolName: '小学0', stage: 'primary', size: { kind: 'exact', pupils: datum(50) } }],
});

const contextOf = (dataset: Dataset, dataPlace: DataPlace = 'report'): ReportContext =>
  reportContext({ reading: { dataset, sheets: [], issues: [] }, assessment: assessed(dataset), pack: PACK, fields: FIELDS, files: [], made: '2026-05-01 08:00', dataPlace, translator: createTranslator('zh-CN') });

const sheetOf = (context: ReportContext): SheetModel => {
  const [sheet] = chartSheets(context);
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

const cellsIn = ({ rows }: SheetModel, { top, bottom, left, right }: SheetArea): readonly ModelCell[] =>
  rows.slice(top, bottom + 1).flatMap((row) => Array.from({ length: right - left + 1 }, (_, at) => modelCell(row[left + at] ?? null)));

const charts = (sheet: SheetModel) => sheet.charts ?? [];

test('each chart stands beside its table and is drawn of it: names of one column, numbers of others', () => {
  const sheet = sheetOf(contextOf(COUNTY));
  expect(charts(sheet).length).toBeGreaterThan(15);
  for (const { at, categories, series, description, title } of charts(sheet)) {
    expect(description.length).toBeGreaterThan(10);
    expect(cellsIn(sheet, categories).every(({ content }) => typeof content === 'string' && content !== '')).toBe(true);
    for (const { values, name } of series) {
      expect([values.sheet, values.top, values.bottom]).toEqual([sheet.name, categories.top, categories.bottom]);
      expect(name).not.toBe('');
      expect(cellsIn(sheet, values).every(({ content }) => content === null || typeof content === 'number')).toBe(true);
      expect(cellsIn(sheet, { ...values, top: values.top - 1, bottom: values.top - 1 })[0]?.role).toBe('heading');
    }
    // The chart covers no cell of any table.
    expect(at.left).toBeGreaterThan(5);
    expect(cellsIn(sheet, { sheet: sheet.name, ...at }).every(({ content }) => content === null)).toBe(true);
    expect(sheet.rows.slice(0, at.top).some((row) => row.some((cell) => modelCell(cell).content === title))).toBe(true);
  }
});

test('a coefficient that nobody knows is an empty cell with its reason, not a 0', () => {
  const sheet = sheetOf(contextOf(COUNTY));
  const [first] = charts(sheet);
  if (first?.series[0] === undefined) throw new Error('no chart');
  const unknown = cellsIn(sheet, first.series[0].values).filter(({ content }) => content === null);
  expect(unknown).toEqual([expect.objectContaining({ role: 'doubt', comment: expect.stringContaining('待定') })]);
});

test('the contributions are of coefficients over their limit, in a chart of bars', () => {
  const over = assessed(COUNTY).county.filter(({ verdict }) => verdict === 'notMet');
  expect(over).not.toEqual([]);
  const titles = charts(sheetOf(contextOf(COUNTY))).filter(({ kind, title }) => kind === 'bar' && title.includes('来自哪些学校')).map(({ title }) => title);
  // One at least for each stage, and all those over the limit.
  expect(titles.filter((title) => title.startsWith('初中'))).toHaveLength(over.filter(({ stage }) => stage === 'junior').length);
  expect(titles.some((title) => title.startsWith('小学'))).toBe(true);
});

test('beside data the sheet is marked as none; alone it begins with its title', () => {
  const grid = ({ name, rows }: SheetModel) => ({ sheet: name, hidden: false, rows: rows.map((row) => row.map((cell) => { const { content } = modelCell(cell); return content !== null && typeof content === 'object' ? null : content; })), columnCount: 13, merges: [], hiddenRows: new Set<number>() });
  const marked = sheetOf(contextOf(COUNTY, 'report'));
  expect(ownSheetOf(grid(marked))).toBe('report');
  expect(marked.hiddenRows).toEqual([0]);
  const alone = sheetOf(contextOf(COUNTY, 'none'));
  expect(ownSheetOf(grid(alone))).toBeUndefined();
  expect(modelCell(alone.rows[0]?.[0] ?? null).role).toBe('title');
});

test('with formulas every number that is drawn of schools is one, over a sheet of their figures', () => {
  const sheets = chartSheets(withFormulas(contextOf(COUNTY)));
  expect(sheets.map(({ name }) => name)).toEqual(['图表', '图表数据']);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const drawn = charts(sheet).filter(({ title }) => !title.includes('班额')).flatMap(({ series }) => series.filter(({ role }) => role === 'figure').flatMap(({ values }) => cellsIn(sheet, values)));
  const bare = drawn.filter(({ content }) => typeof content === 'number');
  expect(bare).toEqual([]);
  expect(drawn.filter(({ content }) => content !== null && typeof content === 'object' && isFormula(content)).length).toBeGreaterThan(50);
});

test('pages end between charts, never through one', () => {
  const sheet = sheetOf(contextOf(COUNTY));
  expect(sheet.pageEnds?.length).toBeGreaterThan(3);
  for (const end of sheet.pageEnds ?? []) for (const { at } of charts(sheet)) expect(at.top <= end && end < at.bottom).toBe(false);
});
