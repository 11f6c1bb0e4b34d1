import { assess } from '../../src/core';
import { readWorkbookFile, writeWorkbookFile } from '../../src/host/file';
import { createTranslator } from '../../src/locale';
import { withFormulas } from '../../src/report/calculation/withFormulas';
import { reportContext } from '../../src/report/handIn/makeContext';
import { reportWorkbook } from '../../src/report/handIn/reportWorkbook';
import { allRows, modelCell } from '../../src/report/sheetModel';
import type { ModelCell, WorkbookModel } from '../../src/report/sheetModel';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../src/standards';
import { buildCounty, SAMPLE_SEED } from '../../src/workbench/sample';
import { readWorkbook } from '../../src/workbook';
import { isFormula } from '../../src/workbook/cellContent';
import type { CellValue, Grid } from '../../src/workbook/grid';
import { sheet } from '../workbook/sheets';
import { sampleBytes } from '../workbench/sample/sampleBytes';
import { throughLibreOffice } from './convert';

jest.setTimeout(180_000);

/** Schools of all ages share their teachers and rooms: one of two stages, one with a senior stage too, one of a single stage. */
const SHARED = [
  ['学校名称', '学校类型', '小学在校生数', '初中在校生数', '高中在校生数', '县级及以上骨干教师数', '网络多媒体教室间数', '专任教师数'],
  ['东九年制学校', '九年一贯制学校', 600, 300, null, 11, 25, 60],
  ['西完全中学', '完全中学', null, 500, 700, 13, 31, 90],
  ['第一小学', '小学', 450, null, null, 5, 12, 30],
  ['第二初中', '初级中学', null, 800, null, 9, 20, 70],
  ['第二小学', '小学', 350, null, null, 3, 9, 20],
] as const;

const countyOf = async (faulty: boolean): Promise<readonly Grid[]> => readWorkbookFile(await sampleBytes(buildCounty({ seed: SAMPLE_SEED, faulty })), '县.xlsx');

/** A report with formulas over a made-up county. */
const reportOf = (grids: readonly Grid[]): WorkbookModel => {
  const reading = readWorkbook(grids, { fields: FIELDS });
  const pack = loadPack(DEFAULT_PACK);
  const assessment = assess(reading.dataset, pack, { date: '2026-05-01', fields: FIELDS });
  const context = reportContext({ reading, assessment, pack, fields: FIELDS, files: [], made: '2026-05-01 08:00', dataPlace: 'report', translator: createTranslator('zh-CN') });
  return reportWorkbook(withFormulas(context));
};

/** Without what they come to: whatever stands in the cells afterwards, LibreOffice has computed. */
const uncalculated = ({ sheets }: WorkbookModel): WorkbookModel => ({
  sheets: sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((each) => {
        const { content, format } = modelCell(each);
        return format === undefined ? { content } : { content, format };
      }),
    ),
  })),
});

/** The same with other things in the first cells below headings of a sheet of data: what somebody does to the data afterwards. */
const edited = (model: WorkbookModel, edits: ReadonlyMap<string, string | number | null>, of = '学校数据'): WorkbookModel => ({
  sheets: model.sheets.map((sheet) => {
    const [headings = [], first = [], ...others] = allRows(sheet);
    if (sheet.name !== of) return sheet;
    const changed = headings.map((heading, column) => {
      const { content } = modelCell(heading);
      const edit = typeof content === 'string' ? edits.get(content.replace(/（.*/u, '')) : undefined;
      return edit === undefined ? (first[column] ?? null) : { content: edit };
    });
    return { ...sheet, rows: [headings, changed, ...others], more: [] };
  }),
});

interface Computed {
  readonly at: string;
  readonly formula: string;
  readonly expected: ModelCell['shown'];
  readonly found: CellValue | undefined;
}

const computedIn = ({ sheets }: WorkbookModel, grids: readonly Grid[]): readonly Computed[] =>
  sheets.flatMap(({ name, rows }) => {
    const grid = grids.find(({ sheet }) => sheet === name);
    return rows.flatMap((row, down) =>
      row.flatMap((each, right): readonly Computed[] => {
        const { content, shown } = modelCell(each);
        return content !== null && typeof content === 'object' && isFormula(content) ? [{ at: `${name}!${down + 1}:${right + 1}`, formula: content.formula, expected: shown, found: grid?.rows[down]?.[right] }] : [];
      }),
    );
  });

const isEqual = ({ expected, found }: Computed): boolean => (typeof expected === 'number' && typeof found === 'number' ? Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected)) : found === expected);

const models = new Map<string, WorkbookModel>();
let back: ReadonlyMap<string, Uint8Array> = new Map();

beforeAll(async () => {
  models.set('faulty', reportOf(await countyOf(true)));
  models.set('sound', reportOf(await countyOf(false)));
  models.set('shared', reportOf([sheet(SHARED)]));
  const sound = models.get('sound') ?? { sheets: [] };
  models.set('blank', edited(sound, new Map([['专任教师数', null], ['教学及辅助用房面积', null]])));
  models.set('text', edited(sound, new Map([['专任教师数', '暂缺'], ['在校生数', '暂缺']])));
  models.set('crowded', edited(sound, new Map([['班级人数', 60]]), '班级名册'));
  models.set('poorer', edited(sound, new Map([['教学仪器设备资产值', 1]])));
  models.set('more', edited(sound, new Map([['持有教师资格证的专任教师人数', 4000]])));
  const written = await Promise.all([...models].map(async ([name, model]) => [name, await writeWorkbookFile(uncalculated(model))] as const));
  back = await throughLibreOffice(new Map(written));
});

const computedOf = async (name: string): Promise<readonly Computed[]> => computedIn(models.get(name) ?? { sheets: [] }, await readWorkbookFile(back.get(name) ?? new Uint8Array(), 'back.xlsx'));

test.each([
  // Every indicator of every unit, its numerator, verdict and floor, the coefficients and the rates.
  ['faulty', 1000],
  ['sound', 1000],
  ['shared', 50],
])('LibreOffice computes every formula of a report (%s county) to what core computes', async (name, least) => {
  const computed = await computedOf(name);
  expect(computed.filter((each) => !isEqual(each))).toEqual([]);
  expect(computed.length).toBeGreaterThan(least);
});

test('what the stages of a school share is shared out in the formula', async () => {
  const found = new Map((await computedOf('shared')).map(({ formula, found: value }) => [formula, value]));
  const split = [...found].filter(([formula]) => formula.includes('/('));
  // 25 rooms of 600 primary pupils at 1 and 300 junior ones at 1.1; 31 rooms of 500 junior pupils at 1.1 and 700 senior ones at 1.32.
  const expected = [(25 * 600) / (600 + 330), (25 * 330) / (600 + 330), (31 * 550) / (550 + 924)];
  const numbers = split.map(([, value]) => value);
  expect(expected.map((value) => numbers.some((number) => typeof number === 'number' && Math.abs(number - value) < 1e-9))).toEqual([true, true, true]);
});

test('of the indicators of a sound county no number is written bare', async () => {
  const [working] = (models.get('sound') ?? { sheets: [] }).sheets.filter(({ name }) => name === '计算底稿');
  const numbers = working?.rows.slice(9).flatMap((row) => row.filter((each) => typeof modelCell(each).content === 'number')) ?? ['no sheet'];
  expect(numbers).toEqual([]);
});

/** What LibreOffice finds in the cells of a sheet, by the text of the first cell of their row, and of the second where it is one. */
const rowsOf = async (model: string, name: string): Promise<ReadonlyMap<string, readonly unknown[]>> => {
  const grids = await readWorkbookFile(back.get(model) ?? new Uint8Array(), 'back.xlsx');
  return new Map((grids.find(({ sheet: own }) => own === name)?.rows ?? []).map((row) => [row.slice(0, 2).filter((each) => typeof each === 'string').join('/'), row]));
};

const AREA = 'R4 生均教学及辅助用房面积/小学';
const CERTIFICATES = 'G12 持证上岗率/持有教师资格证的专任教师比例';

test.each([
  // A blank would be 0 in an indicator and in a coefficient, and shrink the teachers by whom those with a certificate are divided.
  ['blank', AREA],
  ['blank', CERTIFICATES],
  // A text would be passed over by the sums.
  ['text', AREA],
  ['text', CERTIFICATES],
  // More certificates than teachers are no good result.
  ['more', CERTIFICATES],
])('data that became %s afterwards are no yes: %s', async (model, row) => {
  const before = (await rowsOf('sound', '计算底稿（县级）')).get(row) ?? [];
  const after = (await rowsOf(model, '计算底稿（县级）')).get(row) ?? [];
  expect([before.at(7), after.at(7)]).toEqual(['是', '无法判断']);
});

test('a school without a figure any more is neither met nor missed, and says so', async () => {
  const [first] = [...(await rowsOf('blank', '计算底稿'))].filter(([name]) => name.endsWith('/小学')).map(([, row]) => row);
  // Numerator, indicator, whether it is met, whether it reaches the floor.
  expect([7, 14, 21, 28].map((column) => first?.[column])).toEqual(['无法判断', '无法判断', '无法判断', '无法判断']);
});

test('a remark holds as long as the indicators stand as they did', async () => {
  const remarks = async (model: string): Promise<readonly unknown[]> => [...(await rowsOf(model, '表Ⅱ-2')).values()].filter(([number]) => typeof number === 'number').map((row) => row.at(14));
  const [before, after] = [await remarks('sound'), await remarks('poorer')];
  expect([before[0], after[0]]).toEqual(['达标：L7–L13', '数据已改动，请重新生成']);
  expect(after.slice(1)).toEqual(before.slice(1));
});

test('an item of several parts follows its data', async () => {
  const item = async (model: string, name: string): Promise<unknown> => [...(await rowsOf(model, '表Ⅳ'))].find(([key]) => key.startsWith(name))?.[1].at(2);
  expect([await item('sound', '5. '), await item('crowded', '5. ')]).toEqual(['是', '否']);
});
