import type { ReportContext } from '../../../src/report/handIn/reportContext';
import { ledgerUpdateOf, problemSheets, largeClassSheets } from '../../../src/report/ledgers/ledgers';
import { keptFrom } from '../../../src/report/ledgers/kept';
import type { CellValue, Grid } from '../../../src/workbook';
import { county, gridOf, type SchoolSketch } from './county';

const problems = (context: ReportContext): Grid => gridOf(problemSheets(context)[0] ?? { name: '', rows: [] });
const classes = (context: ReportContext): Grid => gridOf(largeClassSheets(context)[0] ?? { name: '', rows: [] });

const topOf = ({ rows }: Grid): number => rows.findIndex((row) => row.includes('是否销号'));
const columnOf = (grid: Grid, heading: string): number => grid.rows[topOf(grid)]?.indexOf(heading) ?? -1;

/** The rows whose school and problem (or class) are these, by the words of two of their cells. */
const rowsOf = (grid: Grid, ...words: readonly string[]): readonly (readonly CellValue[])[] =>
  grid.rows.slice(topOf(grid) + 1).filter((row) => words.every((word) => row.some((cell) => typeof cell === 'string' && cell.includes(word))));

const stateOf = (grid: Grid, ...words: readonly string[]): readonly CellValue[] => rowsOf(grid, ...words).map((row) => row[columnOf(grid, '状态')] ?? null);

/** The grid with something written into a row. */
const written = (grid: Grid, words: readonly string[], said: Readonly<Record<string, CellValue>>): Grid => {
  const targets = new Set(rowsOf(grid, ...words));
  return { ...grid, rows: grid.rows.map((row) => (targets.has(row) ? Object.entries(said).reduce<readonly CellValue[]>((cells, [heading, value]) => cells.with(columnOf(grid, heading), value), row) : row)) };
};

const again = (schools: readonly SchoolSketch[], grid: Grid, made = '2026-12-01 09:00'): ReportContext => county(schools, { kept: keptFrom([grid]), made });

const FEW = ['一小', 'R1', '高于规定学历教师数为'] as const;
const short: readonly SchoolSketch[] = [{ name: '一小', code: '2101', qualified: 38 }, { name: '二小', code: '2102' }];
const enough: readonly SchoolSketch[] = [{ name: '一小', code: '2101', qualified: 42 }, { name: '二小', code: '2102' }];
const blank: readonly SchoolSketch[] = [{ name: '一小', code: '2101', qualified: null }, { name: '二小', code: '2102' }];
const failing: readonly SchoolSketch[] = [{ name: '一小', code: '2101', qualified: 30 }, { name: '二小', code: '2102' }];
const FAILS = ['一小', '学校达标规则'] as const;

test('a problem is new on its day, there on later ones, to be closed when solved, closed when somebody says so, and comes back', () => {
  const first = problems(county(failing));
  expect(stateOf(first, ...FAILS)).toEqual(['新增']);
  expect(stateOf(problems(again(failing, first, '2026-11-25 18:00')), ...FAILS)).toEqual(['新增']);
  const second = problems(again(failing, first));
  expect(stateOf(second, ...FAILS)).toEqual(['存在']);
  const solved = problems(again(enough, second));
  expect(stateOf(solved, ...FAILS)).toEqual(['待销号']);
  const closed = problems(again(enough, written(solved, FAILS, { 是否销号: '是', 销号日期: '2026-12-01' })));
  expect(stateOf(closed, ...FAILS)).toEqual(['已销号']);
  expect(stateOf(problems(again(enough, closed)), ...FAILS)).toEqual(['已销号']);
  const back = problems(again(failing, closed));
  expect(stateOf(back, ...FAILS)).toEqual(['复发']);
  expect(rowsOf(back, ...FAILS)[0]?.[columnOf(back, '销号日期')]).toBe(46357);
  expect(stateOf(problems(again(failing, back)), ...FAILS)).toEqual(['复发']);
});

test('a problem that is there cannot be closed by saying so', () => {
  const grid = written(problems(county(failing)), FAILS, { 是否销号: '是' });
  expect(stateOf(problems(again(failing, grid)), ...FAILS)).toEqual(['存在，尚不能销号']);
});

test('a solved problem keeps its figures; one that stands shows those of today', () => {
  const first = problems(county(failing));
  const text = (grid: Grid): CellValue => rowsOf(grid, ...FEW)[0]?.[columnOf(grid, '问题')] ?? null;
  expect(text(first)).toContain('3.00');
  expect(text(problems(again([{ name: '一小', code: '2101', qualified: 33 }, { name: '二小', code: '2102' }], first)))).toContain('3.30');
  expect(text(problems(again(enough, first)))).toContain('3.00');
});

test('what the data cannot tell is not solved: a figure that is gone, a school that is not there', () => {
  const first = problems(county(failing));
  const [gone, away] = [problems(again(blank, first)), problems(again([{ name: '二小', code: '2102' }, { name: '三小', code: '2103' }], first))];
  expect(stateOf(gone, ...FEW)).toEqual(['待核实']);
  expect(stateOf(gone, ...FAILS, '低于标准')).toEqual(['待核实']);
  expect(stateOf(away, ...FEW)).toEqual(['待核实']);
  expect(stateOf(problems(again(enough, away)), ...FEW)).toEqual(['待销号']);
});

test('a shortfall that the school rule lets pass is a hint and in no problem list', () => {
  expect(rowsOf(problems(county(short)), ...FEW)).toEqual([]);
});

test('a class that came down is to be closed, also while others of its school are not known', () => {
  const first = classes(county([{ name: '一小', code: '2101', classes: [46, 57] }]));
  expect(stateOf(first, '1班')).toEqual(['新增']);
  const now = classes(again([{ name: '一小', code: '2101', classes: [45, 56] }], first));
  expect(stateOf(now, '1班')).toEqual(['待销号']);
  expect(stateOf(now, '2班')).toEqual(['存在']);
  const none = classes(again([{ name: '一小', code: '2101' }], first));
  expect(stateOf(none, '1班')).toEqual(['待核实']);
});

test('numbers go on from the highest there is, and stay with their row', () => {
  const first = problems(county(failing));
  const number = (grid: Grid, ...words: readonly string[]): CellValue => rowsOf(grid, ...words)[0]?.[columnOf(grid, '编号')] ?? null;
  const most = Math.max(...first.rows.slice(topOf(first) + 1).map((row) => Number(row[0])));
  const next = problems(again([{ name: '一小', code: '2101', qualified: 30, classes: [60] }, { name: '二小', code: '2102' }], first));
  expect(number(next, ...FAILS)).toBe(number(first, ...FAILS));
  expect(number(next, '一小', 'G05', '1班')).toBeGreaterThan(most);
});

test('a school that was renamed, or got a code, keeps its rows', () => {
  const first = written(problems(county([{ name: '一小', town: '东镇', qualified: 30 }, { name: '二小' }])), FAILS, { 整改措施: '招聘' });
  const coded = problems(again([{ name: '一小', town: '东镇', code: '2101', qualified: 30 }, { name: '二小' }], first));
  expect(rowsOf(coded, ...FAILS).map((row) => row[columnOf(coded, '整改措施')])).toEqual(['招聘']);
  const renamed = problems(again([{ name: '育才小学', town: '东镇', code: '2101', qualified: 30 }, { name: '二小' }], coded));
  expect(rowsOf(renamed, '育才小学', '学校达标规则').map((row) => row[columnOf(renamed, '整改措施')])).toEqual(['招聘']);
  expect(rowsOf(renamed, ...FAILS)).toEqual([]);
});

test('what was explained when files were merged stands in a new row, and is not put back where somebody took it away', () => {
  const plain = county(failing);
  const id = plain.assessment.findings.find(({ rule }) => rule === 'schoolRule')?.id ?? '';
  const context = { ...plain, explanations: new Map([[id, '正在招聘']]) };
  const first = problems(context);
  expect(rowsOf(first, ...FAILS)[0]?.[columnOf(first, '情况说明')]).toBe('正在招聘');
  const emptied = problems({ ...context, kept: keptFrom([written(first, FAILS, { 情况说明: null })]) });
  expect(rowsOf(emptied, ...FAILS)[0]?.[columnOf(emptied, '情况说明')]).toBeNull();
});

test('a cell of ours that a person wrote over stays theirs; in the sheet itself it is not touched', () => {
  const grid = written(problems(county(failing)), FAILS, { 责任部门: '教育局人事科' });
  const context = again(failing, grid);
  const after = problems(context);
  expect(rowsOf(after, ...FAILS)[0]?.[columnOf(after, '责任部门')]).toBe('教育局人事科');
  const later = problems(again(failing, after));
  expect(rowsOf(later, ...FAILS)[0]?.[columnOf(later, '责任部门')]).toBe('教育局人事科');
  expect(ledgerUpdateOf('problems', context)?.changed.filter(({ column }) => column === columnOf(grid, '责任部门'))).toEqual([]);
});
