import { reportWorkbook } from '../../../src/report/handIn/reportWorkbook';
import { writeWorkbookFile, readWorkbookFile } from '../../../src/host/file';
import { keptFrom } from '../../../src/report/ledgers/kept';
import { problemSheets } from '../../../src/report/ledgers/ledgers';
import { schoolSheets } from '../../../src/report/ledgers/schoolPages/schoolSheets';
import { modelCell, type CellPlace, type ModelCell, type SheetModel } from '../../../src/report/sheetModel';
import { ownSheetOf } from '../../../src/workbook/ownSheet';
import { county, gridOf, type SchoolSketch } from './county';

const SCHOOLS: readonly SchoolSketch[] = [
  { name: '一小', code: '2101', town: '东镇', qualified: 30, classes: [46, 40] },
  { name: '二小', code: '2102', town: '西镇', qualified: 60 },
  { name: '三小', code: '2103', qualified: 60 },
  { name: '四小', code: '2104', qualified: null },
];

type Row = readonly ModelCell[];
const rowsOf = (model: SheetModel | undefined): readonly Row[] => (model?.rows ?? []).map((row) => row.map(modelCell));
const texts = (row: Row | undefined): readonly unknown[] => (row ?? []).map(({ content }) => content).filter((content) => content !== null);

/** The rows of a school's page, from its name on. */
const pageOf = (models: readonly SheetModel[], name: string): readonly Row[] => {
  for (const model of models) {
    const rows = rowsOf(model);
    const top = rows.findIndex(([first]) => first?.content === name && first.role === 'title');
    const end = (model.pageEnds ?? []).find((row) => row >= top) ?? rows.length - 1;
    if (top >= 0) return rows.slice(top, end + 1);
  }
  throw new Error(`no page of ${name}`);
};
const indicator = (page: readonly Row[], rule: string): Row => page.find(([first]) => String(first?.content).startsWith(rule)) ?? [];

test('every school has a page of its own, and links lead there and back', () => {
  const [model] = schoolSheets(county(SCHOOLS));
  const rows = rowsOf(model);
  const links = rows.flatMap((row, at) => row.flatMap(({ link, content }) => (link === undefined ? [] : [{ at, link, content }])));
  const cellAt = ({ row, column }: CellPlace): unknown => rows[row]?.[column]?.content;
  const there = links.filter(({ content }) => SCHOOLS.some(({ name }) => name === content));
  expect(there.map(({ link }) => cellAt(link))).toEqual(SCHOOLS.map(({ name }) => name));
  const back = links.filter(({ content }) => content === '返回目录');
  expect(back.map(({ link }) => rows[link.row]?.some(({ content }) => content === 1 + back.findIndex((one) => one.link === link)))).toEqual([true, true, true, true]);
  // A page ends before each name.
  expect(there.map(({ link }) => link.row - 1)).toEqual(model?.pageEnds);
});

test('each indicator stands with threshold, floor, what is missing in heads, and its place', () => {
  const models = schoolSheets(county(SCHOOLS));
  // 1,000 pupils: 4.2 a hundred are 42 teachers, 85 % of it 35.7, so 36; there are 30.
  expect(texts(indicator(pageOf(models, '一小'), 'R1')).slice(1)).toEqual([3, 4.2, 3.57, '12人', '6人', '3/3', '不达标']);
  expect(texts(indicator(pageOf(models, '二小'), 'R1')).slice(1)).toEqual([6, 4.2, 3.57, '1/3', '达标']);
  expect(texts(indicator(pageOf(models, '三小'), 'R1')).slice(1)).toEqual([6, 4.2, 3.57, '1/3', '达标']);
});

test('a figure that is not known is no number, has no place, and says why', () => {
  const row = indicator(pageOf(schoolSheets(county(SCHOOLS)), '四小'), 'R1');
  expect(texts(row).slice(1)).toEqual(['无法判断', 4.2, 3.57, '无法判断']);
  expect(row.find(({ content, comment }) => content === '无法判断' && comment !== undefined)?.comment).toContain('高于规定学历教师数');
});

test('the index tells how each school stands', () => {
  const rows = rowsOf(schoolSheets(county(SCHOOLS))[0]);
  expect(rows.filter((row) => SCHOOLS.some(({ name }) => row[1]?.content === name && row[1].link !== undefined)).map((row) => [row[1]?.content, row[7]?.content, row[8]?.content])).toEqual([
    ['一小', '不达标', 1],
    ['二小', '达标', 0],
    ['三小', '达标', 0],
    ['四小', '无法判断', 0],
  ]);
});

test('classes above the limit are marked and counted; a school without class data says so', () => {
  const models = schoolSheets(county(SCHOOLS));
  const grade = pageOf(models, '一小').find(([first]) => first?.content === '一年级');
  expect(texts(grade)).toEqual(['一年级', '1班 46▲、2班 40', 2, 1]);
  expect(pageOf(models, '二小').flatMap(texts)).toContain('没有班级数据');
});

test('its problems come with advice, and with what people wrote in the problem list, of this school alone', () => {
  const [list] = problemSheets(county(SCHOOLS));
  const grid = gridOf(list ?? { name: '', rows: [] });
  const top = grid.rows.findIndex((row) => row.includes('整改措施'));
  const at = (heading: string): number => grid.rows[top]?.indexOf(heading) ?? -1;
  const written = { ...grid, rows: grid.rows.map((row, line) => (line === top + 1 ? row.with(at('整改措施'), '招聘十二名').with(at('责任人'), '张三') : row)) };
  const models = schoolSheets(county(SCHOOLS, { kept: keptFrom([written]) }));
  const own = pageOf(models, '一小').map(texts);
  expect(own.find((row) => row.includes('招聘十二名'))).toEqual([1, '学校达标规则', '招聘十二名', '张三']);
  expect(own.flat()).toContain('补足到 4.2；每校最多一项可以只达到 85%。');
  expect(pageOf(models, '二小').flatMap(texts)).not.toContain('招聘十二名');
});

test('many schools go on over several sheets, all reached from one index', () => {
  const models = schoolSheets(county(Array.from({ length: 301 }, (_, at) => ({ name: `第${String(at)}小学`, code: String(3000 + at) }))));
  expect(models.map(({ name }) => name)).toEqual(['一校一台账', '一校一台账 (2)']);
  const [first, second] = models.map(rowsOf);
  const last = first?.flat().find(({ content, link }) => content === '第300小学' && link !== undefined)?.link;
  expect(last?.sheet).toBe('一校一台账 (2)');
  expect(second?.[last?.row ?? -1]?.[0]?.content).toBe('第300小学');
  const back = second?.flat().find(({ content }) => content === '返回目录')?.link;
  expect(back?.sheet === '一校一台账' && first?.[back.row]?.some(({ content }) => content === '第300小学')).toBe(true);
  expect(models.every(({ pageEnds = [] }) => pageEnds.length <= 1026)).toBe(true);
});

test('in a workbook the pages are marked as no data, and open as a file', async () => {
  const context = county(SCHOOLS);
  const bytes = await writeWorkbookFile(reportWorkbook(context, new Set(['schools', 'problems', 'largeClasses'])));
  expect((await readWorkbookFile(bytes, '上报.xlsx')).map((grid) => [grid.sheet, ownSheetOf(grid)])).toEqual([
    ['一校一台账', 'report'],
    ['问题清单', 'problems'],
    ['大班额销号台账', 'largeClasses'],
  ]);
});

test('a county of nothing has an index of nothing', () => {
  expect(() => schoolSheets(county([]))).not.toThrow();
});
