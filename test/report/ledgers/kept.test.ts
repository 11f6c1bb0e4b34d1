import { readWorkbookFile, withLedgerFills, writeWorkbookFile } from '../../../src/host/file';
import { keptFrom, keptText, type KeptLedger, type KeptRow } from '../../../src/report/ledgers/kept';
import { largeClassSheets, ledgerUpdateOf, problemSheets } from '../../../src/report/ledgers/ledgers';
import { modelCell, type ModelCell, type SheetModel } from '../../../src/report/sheetModel';
import { FIELDS } from '../../../src/standards';
import { readWorkbook, type CellValue, type Grid } from '../../../src/workbook';
import { sheet } from '../../workbook/sheets';
import { contextOf, county, gridOf, gridsOf, keptOf } from './county';

const SCHOOLS = [{ name: '一小', code: '2101', qualified: 30, classes: [46, 57] }, { name: '二小', code: '2102' }];
const modelOf = (options = {}): SheetModel => problemSheets(county(SCHOOLS, options))[0] ?? { name: '', rows: [] };
const gridOfProblems = (): Grid => gridOf(modelOf());
const top = ({ rows }: Grid): number => rows.findIndex((row) => row.includes('是否销号'));
const place = (grid: Grid, heading: string): number => grid.rows[top(grid)]?.indexOf(heading) ?? -1;

/** The grid with a value in a column of its first record. */
const withCell = (grid: Grid, heading: string, value: CellValue): Grid => ({ ...grid, rows: grid.rows.map((row, at) => (at === top(grid) + 1 ? row.with(place(grid, heading), value) : row)) });

const problemsOf = (...grids: readonly Grid[]): KeptLedger => {
  const { problems } = keptFrom(grids);
  if (problems === undefined) throw new Error('no problem list');
  return problems;
};
const firstOf = ({ rows }: KeptLedger): KeptRow => {
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
};

test('a ledger of either language is read, under any name', () => {
  for (const locale of ['zh-CN', 'en-US'] as const) {
    const kept = problemsOf(gridOf(modelOf({ locale }), 'Sheet9'));
    expect(keptText(kept, firstOf(kept), 'id')).toBe('schoolRule/schoolRule/schoolRuleFailed/2101:primary');
    expect(kept.columns.every(({ key }) => key !== undefined)).toBe(true);
    expect(kept.above).toEqual([]);
  }
});

test('an English ledger goes on in Chinese: rows are found again and states understood', () => {
  const before = gridOf(modelOf({ locale: 'en-US' }));
  const model = modelOf({ kept: keptFrom([before]), made: '2026-12-01 08:00' });
  expect(model.rows).toHaveLength(before.rows.length);
  const at = model.rows[3]?.findIndex((cell) => modelCell(cell).content === '状态') ?? -1;
  expect(new Set(model.rows.slice(4).map((row) => modelCell(row[at] ?? null).content))).toEqual(new Set(['存在']));
});

test('where the row with the mark was deleted the headings tell the ledger; no other table is one', () => {
  const grid = gridOfProblems();
  const unmarked = { ...grid, rows: grid.rows.slice(1) };
  expect(problemsOf(unmarked).rows).toHaveLength(problemsOf(grid).rows.length);
  expect(keptFrom(gridsOf(SCHOOLS))).toEqual({});
  expect(keptFrom([gridOf(largeClassSheets(county(SCHOOLS))[0] ?? modelOf())])).not.toHaveProperty('problems');
});

test('where the headings were deleted every row is still there, in the order of a new ledger', () => {
  const grid = withCell(gridOfProblems(), '整改措施', '招聘两名');
  const kept = problemsOf({ ...grid, rows: grid.rows.filter((_, at) => at !== top(grid)) });
  expect(kept.rows.map((row) => keptText(kept, row, 'measures'))).toContain('招聘两名');
  expect(kept.rows).toHaveLength(problemsOf(grid).rows.length);
});

test('of two sheets the first goes on; a copy adds nothing, a sheet that says more adds its rows', () => {
  const grid = gridOfProblems();
  const said = withCell(grid, '进展', '已动工');
  expect(problemsOf(said, grid).rows).toHaveLength(problemsOf(grid).rows.length);
  expect(problemsOf(said, withCell(grid, '状态', '已销号')).rows).toHaveLength(problemsOf(grid).rows.length);
  const joined = problemsOf(grid, said);
  expect(joined.rows).toHaveLength(problemsOf(grid).rows.length + 1);
  const context = county(SCHOOLS, { kept: { problems: joined } });
  const update = ledgerUpdateOf('problems', context);
  expect(update?.appended).toHaveLength(1);
  expect(update?.appended[0]?.map(({ content }) => content)).toContain('已动工');
  // Once it is there, it is not added again.
  const after = gridOf(problemSheets(context)[0] ?? modelOf());
  expect(problemsOf(after, said).rows).toHaveLength(joined.rows.length);
});

test('a second row of one id is somebody’s copy: it stays as it is', () => {
  const grid = gridOfProblems();
  const record = grid.rows[top(grid) + 1] ?? [];
  const copied = withCell({ ...grid, rows: [...grid.rows, record] }, '整改措施', '第一行');
  const after = gridOf(problemSheets(county([{ name: '一小', code: '2101', qualified: 45 }, { name: '二小', code: '2102' }], { kept: keptFrom([copied]) }))[0] ?? modelOf());
  const states = after.rows.filter((row) => row.at(-1) === record.at(-1)).map((row) => [row[place(after, '整改措施')], row[place(after, '状态')]]);
  expect(states).toEqual([['第一行', '待销号'], [null, '新增']]);
});

test('a second column of one heading is somebody’s own: its words stay', () => {
  const grid = gridOfProblems();
  const doubled = { ...grid, columnCount: grid.columnCount + 1, rows: grid.rows.map((row, at) => (at === top(grid) ? [...row, '状态'] : at === top(grid) + 1 ? [...row, '已约谈'] : row)) };
  const after = gridOf(modelOf({ kept: keptFrom([doubled]) }));
  const line = after.rows[top(after) + 1] ?? [];
  expect(after.rows[top(after)]?.flatMap((heading, at) => (heading === '状态' ? [line[at]] : []))).toEqual(['新增', '已约谈']);
});

test('days that Excel tells as numbers, and days in files, are the same day', () => {
  const grid = withCell(gridOfProblems(), '完成时限', 46265);
  const key = (top(grid) + 1) * 16384 + place(grid, '完成时限');
  const kept = problemsOf({ ...grid, dateCells: new Set([key]) });
  expect(keptText(kept, firstOf(kept), 'due')).toBe('2026-08-31');
  // Under a heading of days a number is one where it can be; a year stays a year.
  const texts = [46265, 2027].map((value) => problemsOf(withCell(gridOfProblems(), '完成时限', value))).map((one) => keptText(one, firstOf(one), 'due'));
  expect(texts).toEqual(['2026-08-31', '2027']);
});

/** A report as a file, with something written into it, and read again. */
const throughFile = async (model: SheetModel): Promise<readonly Grid[]> => {
  const bytes = await writeWorkbookFile({ sheets: [model] });
  return withLedgerFills(bytes, await readWorkbookFile(bytes, '上报.xlsx'));
};

const cellIn = (model: SheetModel, heading: string): ModelCell => {
  const at = model.rows[3]?.findIndex((cell) => modelCell(cell).content === heading) ?? -1;
  return modelCell(model.rows[4]?.[at] ?? null);
};

test('through a file: words, days and colours come back, and once more nothing changes', async () => {
  const model = modelOf();
  const at = (heading: string): number => model.rows[3]?.findIndex((cell) => modelCell(cell).content === heading) ?? -1;
  const words: Readonly<Record<string, ModelCell>> = {
    整改措施: { content: '=招聘\n两名', role: 'text', fill: 'FFFF00' },
    完成时限: { content: 46265, format: 'yyyy-mm-dd', role: 'input' },
    责任人: { content: '@张三' },
    情况说明: { content: ' 前后有空格 ' },
  };
  const written: SheetModel = { ...model, rows: model.rows.map((row, line) => (line === 4 ? Object.entries(words).reduce((cells, [heading, cell]) => cells.with(at(heading), cell), [...row]) : row)) };
  const next = modelOf({ kept: keptFrom(await throughFile(written)) });
  expect(cellIn(next, '整改措施')).toMatchObject({ content: '=招聘\n两名', fill: 'FFFF00' });
  expect(cellIn(next, '完成时限')).toMatchObject({ content: 46265, format: 'yyyy-mm-dd' });
  expect(cellIn(next, '责任人').content).toBe('@张三');
  expect(cellIn(next, '情况说明').content).toBe(' 前后有空格 ');
  const once = keptFrom(await throughFile(next));
  expect(ledgerUpdateOf('problems', county(SCHOOLS, { kept: once }))).toMatchObject({ changed: [], appended: [] });
  expect(modelOf({ kept: once })).toEqual(next);
});

test('the sheets of a report are no data', () => {
  const grids = gridsOf(SCHOOLS);
  const context = contextOf(readWorkbook(grids, { fields: FIELDS }));
  const ledgers = [...problemSheets(context), ...largeClassSheets(context)].map((model) => gridOf(model));
  expect(readWorkbook([...grids, ...ledgers], { fields: FIELDS }).sheets).toHaveLength(context.reading.sheets.length);
});

test('a workbook without ledgers leaves none, and a first report needs none', () => {
  expect(keptFrom([sheet([['学校名称', '班级数'], ['一小', 6]])])).toEqual({});
  expect(ledgerUpdateOf('problems', county(SCHOOLS))).toBeUndefined();
  expect(keptOf(modelOf()).problems?.rows.length).toBeGreaterThan(3);
});
