/** @jest-environment jsdom */
import { JOURNAL_KEY, readJournal } from '../../../src/functions/journalSetting';
import { openWorkbook } from '../../../src/functions/openWorkbook';
import { HostError } from '../../../src/host/workbookHost';
import type { HostIssue } from '../../../src/host/workbookHost';
import { insertFormula } from '../../../src/taskpane/writing/insertFormula';
import { restoreOperation } from '../../../src/taskpane/writing/restoreOperation';
import { isEditable, writeCells } from '../../../src/taskpane/writing/writeCells';
import type { EditableHost, WriteOutcome } from '../../../src/taskpane/writing/writeCells';
import type { CellContent } from '../../../src/workbook/cellContent';
import type { PlannedArea, WriteOperation } from '../../../src/workbook/writeJournal';
import { Book, Host } from '../../../src/workbench/emulator';
import type { Sheet } from '../../../src/workbench/emulator';
import { bootOffice } from '../../office/bootOffice';

const book = new Book('county.xlsx');
const host = new Host(book);
const excel = ((): EditableHost => {
  const opened = openWorkbook();
  if (!isEditable(opened)) throw new Error('cells of Excel can be changed');
  return opened;
})();
let sheet: Sheet;

beforeAll(() => {
  book.addSheet('Start');
  return bootOffice(host);
});

beforeEach(async () => {
  Object.assign(host.quirks, new Host(new Book()).quirks);
  await excel.writeSetting(JOURNAL_KEY, null);
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  sheet = book.addSheet('表');
  book.activate(sheet, 'load');
});

const COUNTY = '=BALANCE.INDICATORS(F1:K9)';
const TABLE = [['学校', '学段', '编码'], ['甲小学', '小学', '007'], ['乙小学', '小学', 4.2]];

/** A formula with what it spills, planned to become values. */
const spilled = (row: number, values: readonly (readonly CellContent[])[] = TABLE): PlannedArea => {
  host.userEdit(sheet, row, 0, COUNTY);
  sheet.showResults([{ row, column: 0, values: values as never }]);
  return { area: { sheet: sheet.name, row, column: 0, rows: values.length, columns: values[0]?.length ?? 0 }, before: { formula: COUNTY }, contents: values, areResults: true };
};

const shownAt = (row: number, column: number) => sheet.cell(row, column).formula ?? sheet.value(row, column);
const block = (row: number, rows: number, columns: number) => Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (__, right) => shownAt(row + down, right)));

const writtenOf = (outcome: WriteOutcome): WriteOperation => {
  if (outcome.kind !== 'written') throw new Error(`expected it written, got ${JSON.stringify(outcome)}`);
  return outcome.operation;
};
const issueOf = async (work: Promise<unknown>): Promise<HostIssue> => {
  const thrown: unknown = await work.then(() => undefined, (error: unknown) => error);
  if (!(thrown instanceof HostError)) throw new Error(`expected a HostError, got ${String(thrown)}`);
  return thrown.issue;
};

test('values over a spilled formula, and back: the formula, the empty cells and the number formats as they were', async () => {
  const planned = spilled(1);
  sheet.applyStyle({ row: 2, column: 2, rowCount: 1, columnCount: 1 }, { numberFormat: '0.00' }, 'load');
  const { id } = writtenOf(await writeCells(excel, 'values', [planned]));
  expect(block(1, 3, 3)).toEqual(TABLE);
  expect(sheet.cell(2, 2).style?.numberFormat).toBe('@');
  expect(await restoreOperation(excel, id)).toEqual({ kind: 'values', restored: 1, untouched: 0, left: [], sheetsRemoved: [], sheetsBack: [], sheetsLeft: [] });
  expect(block(1, 3, 3)).toEqual([[COUNTY, null, null], [null, null, null], [null, null, null]]);
  expect(sheet.cell(2, 2).style?.numberFormat).toBe('0.00');
  expect(readJournal(excel).operations).toEqual([]);
});

test('the journal is kept before anything is written: a crash leaves something to put back', async () => {
  const planned = spilled(0);
  let keptBefore: readonly WriteOperation[] = [];
  const crashing: EditableHost = {
    ...excel,
    editing: {
      ...excel.editing,
      write: async (writes) => {
        keptBefore = readJournal(excel).operations;
        await excel.editing.write(writes);
        // Never told: the program ended here.
        await new Promise(() => undefined);
      },
    },
  };
  void writeCells(crashing, 'values', [planned]);
  while (shownAt(0, 0) === COUNTY) await new Promise((next) => setTimeout(next, 5));
  expect(keptBefore).toEqual([expect.objectContaining({ kind: 'values', state: 'writing' })]);
  const [operation] = readJournal(excel).operations;
  expect((await restoreOperation(excel, operation?.id ?? ''))?.restored).toBe(1);
  expect(shownAt(0, 0)).toBe(COUNTY);
});

test('what somebody changed is left alone and told; the rest is put back, and the changed can be tried again', async () => {
  const { id } = writtenOf(await writeCells(excel, 'values', [spilled(0), spilled(10)]));
  host.userEdit(sheet, 11, 1, '初中');
  const outcome = await restoreOperation(excel, id);
  expect(outcome).toMatchObject({ restored: 1, left: [{ why: 'changed', cell: { sheet: '表', row: 11, column: 1 } }] });
  expect(shownAt(0, 0)).toBe(COUNTY);
  expect(shownAt(10, 0)).toBe('学校');
  host.userEdit(sheet, 11, 1, '小学');
  expect(await restoreOperation(excel, id)).toMatchObject({ restored: 1, left: [] });
  expect(shownAt(10, 0)).toBe(COUNTY);
});

test('a sheet that was renamed is left alone', async () => {
  const { id } = writtenOf(await writeCells(excel, 'values', [spilled(0)]));
  host.userRenameSheet(sheet, '别名');
  expect((await restoreOperation(excel, id))?.left).toEqual([expect.objectContaining({ why: 'sheetGone' })]);
  expect(shownAt(0, 0)).toBe('学校');
});

test('a protected sheet refuses before anything is written, and nothing stays in the journal', async () => {
  const planned = spilled(0);
  sheet.setProtected(true, 'load');
  expect(await writeCells(excel, 'values', [planned])).toEqual({ kind: 'refused', issue: { code: 'protected', sheet: '表' } });
  expect(shownAt(0, 0)).toBe(COUNTY);
  expect(readJournal(excel).operations).toEqual([]);
});

/** Many long values: more than one request. */
const long = (row: number): PlannedArea => spilled(row, Array.from({ length: 3_000 }, (_, index) => [`第${'字'.repeat(150)}${index}`]));

test('what was written before a cancel is known and can be put back', async () => {
  const [first, second] = [long(0), long(4_000)];
  const controller = new AbortController();
  const outcome = await writeCells(excel, 'values', [first, second], { signal: controller.signal, onProgress: (done) => done > 4_000 && controller.abort() });
  expect(outcome).toMatchObject({ kind: 'partly', written: 2, issue: { code: 'cancelled' } });
  expect(shownAt(0, 0)).not.toBe(COUNTY);
  const [operation] = readJournal(excel).operations;
  expect(await restoreOperation(excel, operation?.id ?? '')).toMatchObject({ restored: 2, left: [] });
  expect([shownAt(0, 0), shownAt(1, 0), shownAt(4_000, 0), shownAt(4_001, 0)]).toEqual([COUNTY, null, COUNTY, null]);
});

test('what cannot be kept in the journal is not written', async () => {
  const planned = { ...spilled(0), contents: Array.from({ length: 140_000 }, () => [1]) };
  expect(await writeCells(excel, 'values', [planned])).toEqual({ kind: 'tooLarge' });
  expect(shownAt(0, 0)).toBe(COUNTY);
});

test('where the journal cannot be kept nothing is written', async () => {
  const planned = spilled(0);
  const refusing: EditableHost = { ...excel, writeSetting: () => Promise.reject(new HostError({ code: 'unexpected', detail: 'read-only' })) };
  expect(await writeCells(refusing, 'values', [planned])).toEqual({ kind: 'refused', issue: { code: 'unexpected', detail: 'read-only' } });
  expect(shownAt(0, 0)).toBe(COUNTY);
});

test('a formula that Excel spells in its own way can be put back', async () => {
  const planned: PlannedArea = { ...spilled(0, [[0.5]]), contents: [[{ formula: '=SUM(A1,1)' }]] };
  const respelling: EditableHost = {
    ...excel,
    editing: {
      ...excel.editing,
      write: async (writes, options) => {
        await excel.editing.write(writes, options);
        if (shownAt(0, 0) !== COUNTY) sheet.write(0, 0, [[{ value: 1, formula: '=SUM(1,A1)' }]], 'calculation');
      },
    },
  };
  const { id } = writtenOf(await writeCells(respelling, 'native', [planned]));
  expect(await restoreOperation(excel, id)).toMatchObject({ restored: 1 });
  expect(shownAt(0, 0)).toBe(COUNTY);
});

test('converted results are not read back as data, figures are; nor after the operation is put back', async () => {
  const [results, figure] = [spilled(0), { ...spilled(10, [[7]]), areResults: false }];
  const { id } = writtenOf(await writeCells(excel, 'values', [results, figure]));
  const rows = async () => (await excel.readGrids()).find((grid) => grid.sheet === '表')?.rows;
  expect((await rows())?.flat().filter((value) => value !== null)).toEqual([7]);
  host.userEdit(sheet, 1, 0, '新小学');
  expect((await rows())?.flat().filter((value) => value !== null)).toEqual(['新小学', 7]);
  expect((await excel.readGrids({ ownResults: true }))[1]?.rows[0]).toEqual(TABLE[0]);
  await restoreOperation(excel, id);
});

describe('insertFormula', () => {
  test('puts a formula into a cell and takes it back', async () => {
    host.userEdit(sheet, 2, 1, "'007");
    const takeBack = await insertFormula(excel, { sheet: '表', row: 2, column: 1 }, '=BALANCE.CV(A1:A9)');
    expect(shownAt(2, 1)).toBe('=BALANCE.CV(A1:A9)');
    expect(readJournal(excel).operations).toEqual([expect.objectContaining({ kind: 'insert', state: 'done' })]);
    await takeBack();
    expect(sheet.cell(2, 1)).toMatchObject({ value: '007' });
    expect(readJournal(excel).operations).toEqual([]);
  });

  test('a formula that was changed since is not taken back', async () => {
    const takeBack = await insertFormula(excel, { sheet: '表', row: 2, column: 1 }, '=BALANCE.CV(A1:A9)');
    host.userEdit(sheet, 2, 1, '=BALANCE.CV(A1:A8)');
    expect(await issueOf(takeBack())).toEqual({ code: 'changedSince', cell: '表!B3' });
    expect(shownAt(2, 1)).toBe('=BALANCE.CV(A1:A8)');
  });

  test('what the host refuses is told', async () => {
    expect(await issueOf(insertFormula(excel, { sheet: '没有', row: 0, column: 0 }, '=A1'))).toEqual({ code: 'sheetMissing', sheet: '没有' });
    sheet.setProtected(true, 'load');
    expect(await issueOf(insertFormula(excel, { sheet: '表', row: 0, column: 0 }, '=A1'))).toEqual({ code: 'protected', sheet: '表' });
  });
});
