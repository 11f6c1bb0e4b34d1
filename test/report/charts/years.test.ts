import { judgedYears, yearsOf } from '../../../src/core/years';
import { createTranslator } from '../../../src/locale';
import { chartSheets } from '../../../src/report/charts/chartSheets';
import { cvProgress } from '../../../src/report/charts/cvProgress';
import { reportContext } from '../../../src/report/handIn/makeContext';
import { modelCell } from '../../../src/report/sheetModel';
import { FIELDS } from '../../../src/standards';
import { readWorkbook } from '../../../src/workbook';
import type { CellValue, Grid } from '../../../src/workbook/grid';
import { takeTurns } from '../../../src/workbook/merging/takeTurns';
import { assessed, PACK } from '../../core/judged';
import { indicatorOf, sourceOf, spread } from './source';

const PUPILS = [500, 1000, 1500];
const TEACHERS: Readonly<Record<number, readonly number[]>> = { 2022: [10, 60, 160], 2023: [20, 60, 130], 2024: [24, 60, 100] };

const grid = (rows: readonly (readonly CellValue[])[], merges: Grid['merges'] = []): Grid => ({ sheet: '多年数据', hidden: false, rows, columnCount: 6, merges, hiddenRows: new Set() });

const HEAD = ['年度', '学校名称', '办学类型', '学段', '在校生数', '高于规定学历教师数'];
const rowsOf = (year: number): readonly (readonly CellValue[])[] =>
  PUPILS.map((pupils, at) => [`${String(year)}年`, `第${String(at + 1)}小学`, '小学', '小学', pupils, TEACHERS[year]?.[at] ?? null]);

const workbookOf = (grids: readonly Grid[]) => {
  const reading = readWorkbook(grids, { fields: FIELDS });
  return { dataset: reading.dataset, reading, assessment: assessed(reading.dataset), pack: PACK, fields: FIELDS };
};

const cvOf = (year: number): number => spread(PUPILS, PUPILS.map((pupils, at) => (100 * (TEACHERS[year]?.[at] ?? 0)) / pupils)).cv;

const progress = async (grids: readonly Grid[]) => {
  const workbook = workbookOf(grids);
  const source = sourceOf(workbook.reading.dataset);
  return cvProgress(source, indicatorOf(source, 'R1'), 'primary', await takeTurns(judgedYears(workbook)));
};

test('each year of a table of several is judged by itself', async () => {
  const grids = [grid([HEAD, ...rowsOf(2024), ...rowsOf(2022), ...rowsOf(2023)])];
  expect(yearsOf(workbookOf(grids).dataset)).toEqual([2022, 2023, 2024]);
  const { items, sentence, notes } = await progress(grids);
  expect(items.map(({ label }) => label)).toEqual(['2022', '2023', '2024']);
  for (const { label, value } of items) expect(value).toBeCloseTo(cvOf(Number(label)), 12);
  expect(sentence).toContain(`由 2022 年的 ${cvOf(2022).toFixed(3)} 降至 2024 年的 ${cvOf(2024).toFixed(3)}`);
  expect(notes.join('')).toContain('同一标准');
});

test('a year merged over its schools is the year of each of them', async () => {
  const blankBelow = (year: number) => rowsOf(year).map((row, at) => (at === 0 ? row : [null, ...row.slice(1)]));
  const grids = [grid([HEAD, ...blankBelow(2023), ...blankBelow(2024)], [{ top: 1, left: 0, bottom: 3, right: 0 }, { top: 4, left: 0, bottom: 6, right: 0 }])];
  expect(yearsOf(workbookOf(grids).dataset)).toEqual([2023, 2024]);
});

test('a figure that one year lacks leaves that year open, not the others', async () => {
  const lacking = rowsOf(2023).map((row, at) => (at === 1 ? [...row.slice(0, 5), '待定'] : row));
  const { items, notes } = await progress([grid([HEAD, ...rowsOf(2022), ...lacking, ...rowsOf(2024)])]);
  expect(items.map(({ value }) => value === undefined)).toEqual([false, true, false]);
  expect(notes[0]).toContain('1 个年份');
});

test('a workbook of one year has no course', async () => {
  const workbook = workbookOf([grid([HEAD.slice(1), ...rowsOf(2024).map((row) => row.slice(1))])]);
  expect(yearsOf(workbook.dataset)).toEqual([]);
  expect(await takeTurns(judgedYears(workbook))).toEqual([]);
});

test('a report draws the course of each coefficient that several years have, beside its table', () => {
  const grids = [grid([HEAD, ...rowsOf(2022), ...rowsOf(2023), ...rowsOf(2024)])];
  const { reading, assessment } = workbookOf(grids);
  const source = { reading, assessment, pack: PACK, fields: FIELDS, files: [], made: '2026-05-01 08:00', dataPlace: 'none', translator: createTranslator('zh-CN') } as const;
  const [sheet] = chartSheets(reportContext(source));
  const lines = sheet?.charts?.filter(({ kind }) => kind === 'line') ?? [];
  expect(lines.map(({ title }) => title)).toEqual([expect.stringMatching(/高于规定学历教师数.*历年变化/u)]);
  const [figure] = lines[0]?.series ?? [];
  const values = figure === undefined ? [] : (sheet?.rows ?? []).slice(figure.values.top, figure.values.bottom + 1).map((row) => modelCell(row[figure.values.left] ?? null).content);
  expect(values).toEqual([2022, 2023, 2024].map((year) => expect.closeTo(cvOf(year), 12)));
  expect(chartSheets(reportContext({ ...source, reading: { ...reading, dataset: { ...reading.dataset, earlier: [] } } }))[0]?.charts?.filter(({ kind }) => kind === 'line')).toEqual([]);
});
