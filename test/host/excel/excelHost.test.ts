/** @jest-environment jsdom */
import { createExcelHost, displayLanguage, onRibbonCommand, onSettingWritten, ready, showPane, supports, theme } from '../../../src/host/excel';
import { isDark } from '../../../src/host/excel/office';
import { HostError } from '../../../src/host/workbookHost';
import type { HostIssue, Unsubscribe } from '../../../src/host/workbookHost';
import { Book, Host, cellError } from '../../../src/workbench/emulator';
import type { Sheet } from '../../../src/workbench/emulator';
import { cellKey } from '../../../src/workbook/grid';
import { bootOffice } from '../../office/bootOffice';
import { eventually } from '../../office/eventually';

const book = new Book('county.xlsx');
const host = new Host(book);
const excel = createExcelHost();
let sheet: Sheet;

beforeAll(() => {
  book.addSheet('Start');
  return bootOffice(host);
});

// A fresh workbook for each test: the library can be booted only once.
beforeEach(() => {
  Object.assign(host.quirks, new Host(new Book()).quirks);
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  sheet = book.addSheet('名 单');
  book.activate(sheet, 'load');
});

/** The issue a host call fails with. */
const issueOf = async (work: Promise<unknown>): Promise<HostIssue> => {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof HostError)) throw new Error(`expected a HostError, got ${String(thrown)}`);
  return thrown.issue;
};

const readSheet = async (name = '名 单') => {
  const grids = await excel.readGrids();
  const grid = grids.find((each) => each.sheet === name);
  if (grid === undefined) throw new Error(`no sheet ${name}`);
  return grid;
};

describe('readGrids', () => {
  test('tells numbers, texts, truth values, blanks and errors apart, from A1', async () => {
    sheet.fill('B2', [
      ['学校', '学生数', 0],
      ['甲', null, cellError('#DIV/0!')],
      ['#N/A', true, -1.5],
    ]);
    const grid = await readSheet();
    expect(grid.rows).toEqual([[], [null, '学校', '学生数', 0], [null, '甲', null, { error: '#DIV/0!' }], [null, '#N/A', true, -1.5]]);
    expect(grid).toMatchObject({ hidden: false, columnCount: 4 });
    expect(grid).not.toHaveProperty('file');
  });

  test('an empty sheet has no rows; a hidden one is listed unread', async () => {
    const secret = book.addSheet('草稿').fill('A1', [['x']]);
    secret.setVisibility('Hidden', 'load');
    const grids = await excel.readGrids();
    expect(grids.map(({ sheet: name, hidden, rows }) => [name, hidden, rows.length])).toEqual([['Start', false, 0], ['名 单', false, 0], ['草稿', true, 0]]);
  });

  test('merges, hidden rows, percentages and dates', async () => {
    sheet.fill('A1', [['全县', null], ['巩固率', 0.97], ['日期', 45000], ['占比', '50%']]);
    sheet.merge({ row: 0, column: 0, rowCount: 1, columnCount: 2 }, 'load');
    sheet.setRowsHidden({ row: 2, column: 0, rowCount: 1, columnCount: 1 }, true, 'load');
    sheet.applyStyle({ row: 1, column: 1, rowCount: 1, columnCount: 1 }, { numberFormat: '0.0%' }, 'load');
    sheet.applyStyle({ row: 2, column: 1, rowCount: 1, columnCount: 1 }, { numberFormat: 'yyyy-mm-dd' }, 'load');
    const grid = await readSheet();
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect([...grid.hiddenRows]).toEqual([2]);
    expect([...(grid.percentCells ?? [])]).toEqual([cellKey(1, 1)]);
    expect([...(grid.dateCells ?? [])]).toEqual([cellKey(2, 1)]);
  });

  test('many cells come in several batches, in order, with progress to the end', async () => {
    const rows = Array.from({ length: 2_500 }, (_, row) => Array.from({ length: 30 }, (__, column) => row * 100 + column));
    sheet.fill('A1', rows);
    const progress: (readonly [number, number])[] = [];
    const grids = await excel.readGrids({ onProgress: (done, total) => progress.push([done, total]) });
    expect(grids[1]?.rows).toEqual(rows);
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.at(-1)).toEqual([75_000, 75_000]);
    expect(progress.map(([done]) => done)).toEqual([...progress.map(([done]) => done)].sort((a, b) => a - b));
  });

  test('an answer too large for Excel on the web is asked for in smaller pieces', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => [row, '字'.repeat(200)]);
    sheet.fill('A1', rows);
    host.quirks.maxResponseBytes = 40_000;
    expect((await readSheet()).rows).toEqual(rows);
  });

  test('a workbook with more cells than can be read is refused before any is read', async () => {
    sheet.fill('A1', [[1]]).fill('XFD400', [[1]]);
    expect(await issueOf(excel.readGrids())).toEqual({ code: 'workbookTooLarge', cells: 400 * 16_384, limit: 5_000_000 });
  });

  test('a cancelled read ends with the issue `cancelled`, also half way', async () => {
    sheet.fill('A1', Array.from({ length: 2_500 }, () => Array.from({ length: 30 }, () => 1)));
    const before = new AbortController();
    before.abort();
    expect(await issueOf(excel.readGrids({ signal: before.signal }))).toEqual({ code: 'cancelled' });
    const during = new AbortController();
    const work = excel.readGrids({ signal: during.signal, onProgress: () => during.abort() });
    expect(await issueOf(work)).toEqual({ code: 'cancelled' });
  });

  test('waits while a cell is being edited', async () => {
    sheet.fill('A1', [[7]]);
    host.quirks.cellEditMode = true;
    const settled = jest.fn();
    const work = readSheet().finally(settled);
    // A later request that does not wait has been refused by now; the read has not.
    await expect(Excel.run((context) => context.sync(context.workbook.load('name')))).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(settled).not.toHaveBeenCalled();
    host.quirks.cellEditMode = false;
    expect((await work).rows).toEqual([[7]]);
  });
});

describe('select', () => {
  test('shows the sheet and selects the cell', async () => {
    book.activate(book.sheets[0] ?? sheet, 'load');
    await excel.select({ sheet: '名 单', row: 4, column: 2 });
    expect(book.active.name).toBe('名 单');
    expect(book.selectionOf(sheet)).toMatchObject({ row: 4, column: 2, rowCount: 1, columnCount: 1 });
  });

  test('a sheet that is gone is named', async () => {
    expect(await issueOf(excel.select({ sheet: '没有', row: 0, column: 0 }))).toEqual({ code: 'sheetMissing', sheet: '没有' });
  });
});

describe('onChange', () => {
  let stop: Unsubscribe;
  const told = jest.fn<void, []>();
  const isTold = (times: number): Promise<void> => eventually(() => expect(told).toHaveBeenCalledTimes(times));

  beforeEach(async () => {
    told.mockClear();
    stop = await excel.onChange(told);
  });
  afterEach(() => stop());

  test('a storm of edits is told once, after it has come to rest', async () => {
    for (let row = 0; row < 40; row++) host.userEdit(sheet, row, 0, row);
    expect(told).not.toHaveBeenCalled();
    await isTold(1);
    // The next edit is the second telling: the storm was only one.
    host.userEdit(sheet, 0, 0, 1);
    await isTold(2);
  });

  test('a co-author is heard, what the add-in writes itself is not', async () => {
    const others = jest.fn();
    const stopOthers = await excel.onChange(others);
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => Promise.resolve(others()));
      context.workbook.worksheets.getItem('名 单').getRange('A1').values = [[1]];
      await context.sync();
    });
    // The event of the own edit has come, and nobody was told of it.
    await eventually(() => expect(others).toHaveBeenCalledTimes(1));
    host.remoteEdit(sheet, 0, 0, { value: 2 });
    await isTold(1);
    await stopOthers();
  });

  test('a sheet that comes or goes is a change', async () => {
    host.userAddSheet('新');
    await isTold(1);
  });

  test('nothing is told after the end', async () => {
    const later = jest.fn();
    host.userEdit(sheet, 0, 0, 1);
    await stop();
    const stopLater = await excel.onChange(later);
    host.userEdit(sheet, 0, 0, 2);
    await eventually(() => expect(later).toHaveBeenCalledTimes(1));
    expect(told).not.toHaveBeenCalled();
    await stopLater();
  });
});

test('settings travel with the workbook, and the writing is told', async () => {
  const told = jest.fn();
  onSettingWritten(told);
  expect(excel.readSetting('junheng.test')).toBeUndefined();
  await excel.writeSetting('junheng.test', { a: [1, '二'] });
  expect(excel.readSetting('junheng.test')).toEqual({ a: [1, '二'] });
  expect([...book.settings.keys()]).toContain('junheng.test');
  expect(told).toHaveBeenCalledTimes(1);
});

describe('the program around', () => {
  test('language, theme and requirement sets', async () => {
    expect(await ready()).toBe(true);
    expect(displayLanguage()).toBe('zh-CN');
    expect(theme()).toMatchObject({ dark: false });
    expect(supports('ExcelApi', '1.9')).toBe(true);
    expect(supports('ExcelApi', '9.9')).toBe(false);
  });

  test.each([['#ffffff', false], ['#1F1F1F', true], ['292929', true], ['white', false]])('%s is dark: %s', (colour, dark) => {
    expect(isDark(colour)).toBe(dark);
  });

  test('a ribbon button runs its action; a failure is told and frees the button', async () => {
    const failures: unknown[] = [];
    const ran = jest.fn();
    onRibbonCommand('testRun', ran, (thrown) => failures.push(thrown));
    onRibbonCommand('testFail', () => Promise.reject(new Error('no')), (thrown) => failures.push(thrown));
    await host.clickRibbon('testRun');
    expect(ran).toHaveBeenCalledTimes(1);
    await host.clickRibbon('testFail');
    expect(failures).toHaveLength(1);
  });

  test('the pane can be brought to the front', async () => {
    host.paneVisible = false;
    await showPane();
    expect(host.paneVisible).toBe(true);
  });
});
