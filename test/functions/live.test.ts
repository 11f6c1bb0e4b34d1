/** @jest-environment jsdom */
import { metadataOf } from '../../src/functions/metadata';
import { QUIET_MILLISECONDS } from '../../src/host/excel/quiet';
import { Book, cellError, Host, MemoryCalculator } from '../../src/workbench/emulator';
import type { CellContent, Sheet } from '../../src/workbench/emulator';
import { bootOffice } from '../office/bootOffice';
import { eventually } from '../office/eventually';

/** Functions without ranges over an emulated Excel: what follows an edit, how often, and that nothing goes on when nothing changes. */
const book = new Book('county.xlsx');
const host = new Host(book);
host.functionMetadata = metadataOf('zh-CN');
const calculator = new MemoryCalculator(host);
/** All that the add-in has asked of Excel. */
const requests: string[] = [];
const answer = host.answer.bind(host);
host.answer = (request, flags) => {
  requests.push(request);
  return answer(request, flags);
};
let classes: Sheet;
let results: Sheet;

jest.setTimeout(20_000);

beforeAll(async () => {
  book.addSheet('Start');
  await bootOffice(host);
  await import('../../src/functions');
});

beforeEach(async () => {
  Object.assign(host.quirks, new Host(new Book()).quirks);
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  classes = book.addSheet('班级').fill('A1', [
    ['学校', '学段', '班级', '人数'],
    ['甲小学', '小学', '一年级1班', 45],
    ['甲小学', '小学', '一年级2班', 44],
  ]);
  results = book.addSheet('结果');
  book.activate(results, 'load');
  await rest();
});

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Lets everything come to rest: no request for well over a quiet moment. */
const rest = async (): Promise<void> => {
  let before = -1;
  while (requests.length !== before) {
    before = requests.length;
    await calculator.idle();
    await pause(QUIET_MILLISECONDS * 1.5);
  }
};

const type = async (formula: string, row = 0): Promise<void> => {
  host.userEdit(results, row, 0, formula);
  await calculator.idle();
};
const shown = (row = 0): CellContent => results.value(row, 0);
const shows = (word: string, row = 0): Promise<void> => eventually(() => expect(shown(row)).toMatch(new RegExp(`^${word}：`)));

/** What is asked of Excel while `work` goes on and until all has come to rest. */
const during = async (work: () => Promise<void> | void): Promise<{ readonly requests: number; readonly readings: number; readonly marked: number }> => {
  const first = requests.length;
  const marked: unknown[] = [];
  const stop = host.onDirty((what) => marked.push(what));
  await work();
  await rest();
  stop();
  const asked = requests.slice(first);
  // Each reading of the workbook lists its sheets once.
  return { requests: asked.length, readings: asked.filter((request) => /visibility/i.test(request)).length, marked: marked.length };
};

test('nothing is asked of Excel while nothing changes', async () => {
  await type('=CHECK.CLASSSIZE()');
  await type('=CHECK.COUNTY()', 1);
  await rest();
  expect(await during(() => pause(QUIET_MILLISECONDS * 3))).toEqual({ requests: 0, readings: 0, marked: 0 });
});

test('a paste and a fill-down of hundreds of cells are one change: two readings, each formula calculated once', async () => {
  await type('=CHECK.CLASSSIZE()');
  await type('=CHECK.COUNTY()', 1);
  await rest();
  const { readings, marked } = await during(async () => {
    host.userEditRange(classes, 3, 0, Array.from({ length: 200 }, (_, index) => ['乙小学', '小学', `${index}班`, 40].map((value) => ({ value }))));
    for (let row = 203; row < 303; row += 1) host.userEditRange(classes, row, 0, [['丙小学', '小学', `${row}班`, 46].map((value) => ({ value }))]);
    await shows('不达标');
  });
  expect(marked).toBe(2);
  // The second is the look after their own results.
  expect([1, 2]).toContain(readings);
});

test('an edit on any of several sheets is followed; one that changes no data marks nothing', async () => {
  const second = book.addSheet('班级二').fill('A1', [
    ['学校', '学段', '班级', '人数'],
    ['乙小学', '小学', '一年级1班', 40],
  ]);
  await type('=CHECK.CLASSSIZE()');
  await shows('达标');
  host.userEdit(second, 1, 3, '50');
  await shows('不达标');
  host.userEdit(second, 1, 3, '40');
  await shows('达标');
  expect(await during(() => host.userEdit(classes, 1, 3, '45'))).toMatchObject({ marked: 0 });
});

test('a problem list that spills beside the data is neither data nor an edit', async () => {
  host.userEdit(classes, 0, 6, '=CHECK.SHEET()');
  await calculator.idle();
  await rest();
  const listed = (): number => Array.from({ length: 500 }, (_, row) => classes.value(row, 6)).filter((cell) => cell !== null).length;
  const before = listed();
  expect(before).toBeGreaterThan(1);
  const { readings, marked } = await during(async () => {
    host.userEdit(classes, 2, 3, '60');
    await eventually(() => expect(listed()).toBeGreaterThan(before));
  });
  expect(marked).toBe(1);
  expect([1, 2]).toContain(readings);
  host.userEdit(classes, 2, 3, '44');
  await eventually(() => expect(listed()).toBe(before));
});

test('a formula that moved to another cell goes on following', async () => {
  await type('=CHECK.CLASSSIZE()');
  await shows('达标');
  // As cut and paste do: one write each, and nobody tells the add-in.
  results.write(0, 0, [[{ value: null }]], 'load');
  results.write(7, 0, [[{ formula: '=CHECK.CLASSSIZE()', value: shown() }]], 'load');
  host.userEdit(classes, 1, 3, '46');
  await shows('不达标', 7);
  host.userEdit(classes, 1, 3, '45');
  await shows('达标', 7);
});

test('a formula that was taken out costs nothing any more', async () => {
  await type('=CHECK.CLASSSIZE()');
  await shows('达标');
  await during(() => host.userEdit(results, 0, 0, ''));
  await during(() => host.userEdit(classes, 1, 3, '50'));
  expect(await during(() => host.userEdit(classes, 1, 3, '51'))).toEqual({ requests: 0, readings: 0, marked: 0 });
});

test('an edit while the functions are being calculated is followed too', async () => {
  host.quirks.latency = 60;
  await type('=CHECK.CLASSSIZE()');
  await shows('达标');
  host.userEdit(classes, 1, 3, '50');
  // In the middle of the reading that follows.
  await pause(QUIET_MILLISECONDS + 100);
  host.userEdit(classes, 1, 3, '45');
  host.userEdit(classes, 2, 3, '45');
  await rest();
  expect(shown()).toMatch(/^达标：/);
  host.quirks.latency = 0;
});

test('figures that a slow formula brings after the edit are followed', async () => {
  await type('=CHECK.CLASSSIZE()');
  classes.write(1, 3, [[{ formula: '=SLOW()', value: 45 }]], 'load');
  await rest();
  classes.write(1, 3, [[{ formula: '=SLOW()', value: cellError('#BUSY!') }]], 'load');
  host.userEdit(classes, 2, 3, '43');
  await shows('无法判断');
  host.applyCalculated(classes, [{ row: 1, column: 3, values: [[60]] }]);
  await shows('不达标');
});

test('a cell that is being edited holds the functions up, and no longer than that', async () => {
  await type('=CHECK.CLASSSIZE()');
  await shows('达标');
  host.userEdit(classes, 1, 3, '46');
  host.quirks.cellEditMode = true;
  await pause(QUIET_MILLISECONDS * 2);
  expect(shown()).toMatch(/^达标：/);
  host.quirks.cellEditMode = false;
  await shows('不达标');
});
