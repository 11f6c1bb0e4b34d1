/** @jest-environment jsdom */
import { keepJournal, readJournal } from '../../../src/functions/journalSetting';
import { createExcelHost } from '../../../src/host/excel';
import type { SheetModel } from '../../../src/report/sheetModel';
import { restoreOperation } from '../../../src/taskpane/writing/restoreOperation';
import { planSheets } from '../../../src/taskpane/writing/sheetPlan';
import type { PlannedSheet } from '../../../src/taskpane/writing/sheetPlan';
import type { SheetHost } from '../../../src/taskpane/writing/sheetStanding';
import { standingsOf } from '../../../src/taskpane/writing/sheetStanding';
import type { SheetOutcome } from '../../../src/taskpane/writing/writeSheets';
import { writeSheets } from '../../../src/taskpane/writing/writeSheets';
import { EMPTY_JOURNAL } from '../../../src/workbook/writeJournal';
import { Book, Host } from '../../../src/workbench/emulator';
import type { Sheet } from '../../../src/workbench/emulator';
import { bootOffice } from '../../office/bootOffice';
import { bookState } from '../../host/excel/bookState';

const book = new Book('county.xlsx');
const host = new Host(book);
const excel = createExcelHost() as SheetHost;

beforeAll(() => {
  book.addSheet('Start');
  return bootOffice(host);
});

beforeEach(async () => {
  Object.assign(book, { readOnly: false, isStructureProtected: false });
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  book.addSheet('学校').fill('A1', [['学校', '学生数'], ['一小', 900]]);
  await keepJournal(excel, EMPTY_JOURNAL);
});

const sheetOf = (name: string): Sheet => {
  const found = book.sheet(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

const names = (): readonly string[] => book.sheets.map(({ name, visibility }) => (visibility === 'Visible' ? name : `(${name})`));
const model = (name: string, ...rows: SheetModel['rows'][number][]): SheetModel => ({ name, rows: [['junheng/report/1'], ...rows] });

const planned = async (models: readonly SheetModel[]): Promise<readonly PlannedSheet[]> => {
  const { standingOf, referredFrom } = await standingsOf(excel);
  return planSheets(models, standingOf, referredFrom);
};

const write = async (models: readonly SheetModel[], areas: Parameters<typeof writeSheets>[1]['areas'] = [], signal?: AbortSignal): Promise<SheetOutcome> => {
  const plan = await planned(models);
  const named = models.map((each, index) => ({ ...each, name: plan[index]?.name ?? each.name }));
  const grown = areas.filter(({ before }) => before === null).map(({ area }) => area);
  return writeSheets(excel, { kind: 'report', planned: plan, models: named, areas, grown }, signal === undefined ? {} : { signal });
};

const idOf = (outcome: SheetOutcome): string => {
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
  return outcome.operation.id;
};

test('writes sheets, and 还原 takes them away again', async () => {
  const before = bookState(book);
  const id = idOf(await write([model('校验报告', ['一']), model('图表', [2])]));
  expect(names()).toEqual(['Start', '学校', '校验报告', '图表']);
  expect(readJournal(excel).operations[0]).toMatchObject({ kind: 'report', state: 'done' });
  expect(await restoreOperation(excel, id)).toMatchObject({ sheetsRemoved: ['校验报告', '图表'], sheetsBack: [], sheetsLeft: [] });
  expect(bookState(book)).toBe(before);
  expect(readJournal(excel)).toEqual({ operations: [], results: [] });
});

describe('written again', () => {
  test('a sheet that nobody edited is replaced in its place, and comes back exactly', async () => {
    await write([model('校验报告', ['去年'])]);
    book.addSheet('后来的');
    const before = bookState(book);
    const id = idOf(await write([model('校验报告', ['今年'])]));
    expect(names()).toEqual(['Start', '学校', '校验报告', '(_均衡备份1)', '后来的']);
    expect(sheetOf('校验报告').value(1, 0)).toBe('今年');
    expect(await restoreOperation(excel, id)).toMatchObject({ sheetsRemoved: ['校验报告'], sheetsBack: ['校验报告'] });
    expect(bookState(book)).toBe(before);
    // It is known again as it was: the next writing may replace it.
    expect((await planned([model('校验报告')]))[0]).toMatchObject({ name: '校验报告', replaces: true });
  });

  test('the hidden one of the writing before goes: only the last can be taken back', async () => {
    await write([model('校验报告', [1])]);
    await write([model('校验报告', [2])]);
    const id = idOf(await write([model('校验报告', [3])]));
    expect(names()).toEqual(['Start', '学校', '校验报告', '(_均衡备份2)']);
    await restoreOperation(excel, id);
    expect(sheetOf('校验报告').value(1, 0)).toBe(2);
    expect(names()).toEqual(['Start', '学校', '校验报告']);
  });

  test('a sheet somebody edited stays, and the new one stands beside it; that one is replaced the next time', async () => {
    await write([model('校验报告', ['甲'])]);
    host.userEdit(sheetOf('校验报告'), 9, 0, '我的批示');
    expect(await planned([model('校验报告')])).toMatchObject([{ name: '校验报告 (2)', replaces: false, why: 'edited' }]);
    await write([model('校验报告', ['乙'])]);
    expect(sheetOf('校验报告').value(9, 0)).toBe('我的批示');
    expect(sheetOf('校验报告 (2)').value(1, 0)).toBe('乙');
    expect(await planned([model('校验报告')])).toMatchObject([{ name: '校验报告 (2)', replaces: true, why: 'edited' }]);
  });

  test('colours that somebody gave to cells, blank ones too, are an edit', async () => {
    await write([model('校验报告', ['甲', null, '乙'])]);
    sheetOf('校验报告').applyStyle({ row: 1, column: 1, rowCount: 1, columnCount: 1 }, { fill: '#FFFF00' }, 'user');
    expect(await planned([model('校验报告')])).toMatchObject([{ name: '校验报告 (2)', why: 'edited' }]);
    sheetOf('校验报告').applyStyle({ row: 1, column: 1, rowCount: 1, columnCount: 1 }, { fill: undefined }, 'user');
    expect(await planned([model('校验报告')])).toMatchObject([{ name: '校验报告', replaces: true }]);
  });

  test("a person's sheet of that name is never touched", async () => {
    book.addSheet('校验报告').fill('A1', [['别人的']]);
    expect(await planned([model('校验报告')])).toMatchObject([{ name: '校验报告 (2)', why: 'foreign' }]);
    const id = idOf(await write([model('校验报告', [1])]));
    await restoreOperation(excel, id);
    expect(sheetOf('校验报告').value(0, 0)).toBe('别人的');
    expect(names()).toEqual(['Start', '学校', '校验报告']);
  });

  test('nor is one of ours that was given another name', async () => {
    await write([model('校验报告', [1])]);
    book.renameSheet(sheetOf('校验报告'), '上报稿', 'user');
    await write([model('校验报告', [2])]);
    expect(sheetOf('上报稿').value(1, 0)).toBe(1);
  });

  test('one that a formula elsewhere speaks of stays: the formula would go on with the hidden one', async () => {
    await write([model('校验报告', [1]), model('图表', [{ content: { formula: "='校验报告'!A2" } }])]);
    // Sheets that are replaced together may speak of each other.
    expect(await planned([model('校验报告'), model('图表')])).toMatchObject([{ replaces: true }, { replaces: true }]);
    expect(await planned([model('校验报告')])).toMatchObject([{ name: '校验报告 (2)', why: 'referred' }]);
    host.userEdit(sheetOf('学校'), 5, 5, '=图表!A2&"校验报告!A1"');
    // 图表 stays for the person's formula, and 校验报告 for the formula of the 图表 that stays.
    expect(await planned([model('校验报告'), model('图表')])).toMatchObject([{ name: '校验报告 (2)', why: 'referred' }, { name: '图表 (2)', why: 'referred' }]);
  });

  test('a protected sheet of ours is not replaced', async () => {
    await write([model('校验报告', [1])]);
    sheetOf('校验报告').setProtected(true, 'user');
    expect(await planned([model('校验报告')])).toMatchObject([{ name: '校验报告 (2)', why: 'protected' }]);
  });
});

describe('还原 of what somebody worked on', () => {
  test('an edited sheet is kept and named, the others go; its old one stays hidden until it can come back', async () => {
    await write([model('校验报告', [1])]);
    const id = idOf(await write([model('校验报告', [2]), model('图表', [3])]));
    host.userEdit(sheetOf('校验报告'), 8, 0, '批示');
    expect(await restoreOperation(excel, id)).toMatchObject({ sheetsRemoved: ['图表'], sheetsBack: [], sheetsLeft: [{ sheet: '校验报告', why: 'edited' }] });
    expect(names()).toEqual(['Start', '学校', '校验报告', '(_均衡备份1)']);
    expect(readJournal(excel).operations.map(({ id: of }) => of)).toContain(id);
    host.userEdit(sheetOf('校验报告'), 8, 0, null);
    expect(await restoreOperation(excel, id)).toMatchObject({ sheetsRemoved: ['校验报告'], sheetsBack: ['校验报告'], sheetsLeft: [] });
    expect(sheetOf('校验报告').value(1, 0)).toBe(1);
  });

  test('a sheet that a formula of the person speaks of is kept', async () => {
    const id = idOf(await write([model('校验报告', [1])]));
    host.userEdit(sheetOf('学校'), 5, 5, '=校验报告!A2');
    expect(await restoreOperation(excel, id)).toMatchObject({ sheetsRemoved: [], sheetsLeft: [{ sheet: '校验报告', why: 'referred' }] });
  });
});

describe('cells of sheets that stay', () => {
  const area = (row: number, column: number, columns = 1) => ({ sheet: '问题清单', row, column, rows: 1, columns });

  test('are changed one by one and put back exactly, with what people wrote and coloured around them', async () => {
    book.addSheet('问题清单').fill('A1', [['状态', '措施'], ['新增', '已安排']]);
    sheetOf('问题清单').applyStyle({ row: 1, column: 0, rowCount: 1, columnCount: 2 }, { fill: '#FFFF00' }, 'load');
    const before = bookState(book);
    const areas = [
      { area: area(1, 0), before: '新增', contents: [['待销号']], areResults: false },
      { area: area(2, 0, 2), before: null, contents: [['0012', 7]], areResults: false },
    ];
    const id = idOf(await write([model('校验报告', [1])], areas));
    const sheet = sheetOf('问题清单');
    expect([sheet.value(1, 0), sheet.value(1, 1), sheet.cell(1, 0).style?.fill, sheet.value(2, 0), sheet.value(2, 1)]).toEqual(['待销号', '已安排', '#FFFF00', '0012', 7]);
    expect(await restoreOperation(excel, id)).toMatchObject({ restored: 2, left: [], sheetsRemoved: ['校验报告'] });
    expect(bookState(book)).toBe(before);
  });

  test('where they cannot be written, the new sheets go again too', async () => {
    book.addSheet('问题清单').setProtected(true, 'load');
    const before = bookState(book);
    expect(await write([model('校验报告', [1])], [{ area: area(1, 0), before: null, contents: [['x']], areResults: false }])).toEqual({ kind: 'refused', issue: { code: 'protected', sheet: '问题清单' } });
    expect(bookState(book)).toBe(before);
    expect(readJournal(excel).operations).toEqual([]);
  });
});

test('cancelled half way, nothing is left: neither sheets nor an entry', async () => {
  await write([model('校验报告', [1])]);
  const before = bookState(book);
  const controller = new AbortController();
  const plan = await planned([model('校验报告', [2]), model('图表', [3])]);
  const outcome = await writeSheets(
    excel,
    { kind: 'report', planned: plan, models: [model('校验报告', [2]), model('图表', [3])], areas: [], grown: [] },
    { signal: controller.signal, onProgress: (done) => done > 40 && controller.abort() },
  );
  expect(outcome).toEqual({ kind: 'refused', issue: { code: 'cancelled' } });
  expect(bookState(book)).toBe(before);
  expect(readJournal(excel).operations).toHaveLength(1);
});

test('a writing that broke off is taken back from its entry: the half-written go, the old ones come back', async () => {
  await write([model('校验报告', [1])]);
  const before = bookState(book);
  const [known] = readJournal(excel).sheets ?? [];
  const old = sheetOf('校验报告');
  // As after a crash: the old one has made way, the new one holds its first rows.
  book.renameSheet(old, '_均衡备份1', 'addin');
  old.setVisibility('Hidden', 'addin');
  book.addSheet('校验报告').fill('A1', [['junheng/report/1'], ['半']]);
  book.addSheet('图表');
  const operation = { id: 'broken', when: new Date(0).toISOString(), kind: 'report' as const, state: 'writing' as const, areas: [] };
  const sheets = { added: [{ name: '校验报告', print: '' }, { name: '图表', print: '' }], replaced: [{ name: '校验报告', print: known?.print ?? '', keptAs: '_均衡备份1', position: 2 }], grown: [] };
  await keepJournal(excel, { ...readJournal(excel), operations: [{ ...operation, sheets }] });
  expect(await restoreOperation(excel, 'broken')).toMatchObject({ sheetsRemoved: ['校验报告', '图表'], sheetsBack: ['校验报告'], sheetsLeft: [] });
  expect(bookState(book)).toBe(before);
});

test('a writing that broke off before anything made way leaves the old sheets alone', async () => {
  await write([model('校验报告', [1])]);
  const before = bookState(book);
  const operation = { id: 'early', when: new Date(0).toISOString(), kind: 'report' as const, state: 'writing' as const, areas: [] };
  await keepJournal(excel, { ...readJournal(excel), operations: [{ ...operation, sheets: { added: [{ name: '校验报告', print: '' }], replaced: [{ name: '校验报告', print: 'x', keptAs: '_均衡备份1', position: 2 }], grown: [] } }] });
  expect(await restoreOperation(excel, 'early')).toMatchObject({ sheetsRemoved: [], sheetsBack: [] });
  expect(bookState(book)).toBe(before);
});
