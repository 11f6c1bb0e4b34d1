/** @jest-environment jsdom */
import { keepJournal } from '../../src/functions/journalSetting';
import { metadataOf } from '../../src/functions/metadata';
import { openWorkbook } from '../../src/functions/openWorkbook';
import { insertFormula } from '../../src/taskpane/writing/insertFormula';
import { restoreOperation } from '../../src/taskpane/writing/restoreOperation';
import { isEditable, writeCells } from '../../src/taskpane/writing/writeCells';
import type { EditableHost } from '../../src/taskpane/writing/writeCells';
import { EMPTY_JOURNAL } from '../../src/workbook/writeJournal';
import { Book, Host, MemoryCalculator } from '../../src/workbench/emulator';
import type { Sheet } from '../../src/workbench/emulator';
import { bootOffice } from '../office/bootOffice';
import { eventually } from '../office/eventually';

/** Functions that read the whole workbook, while the pane of the same add-in writes into it. */
const book = new Book('county.xlsx');
const host = new Host(book);
host.functionMetadata = metadataOf('zh-CN');
const calculator = new MemoryCalculator(host);
const excel = ((): EditableHost => {
  const opened = openWorkbook();
  if (!isEditable(opened)) throw new Error('cells of Excel can be changed');
  return opened;
})();
let sheet: Sheet;

beforeAll(async () => {
  book.addSheet('Start');
  await bootOffice(host);
  await import('../../src/functions');
});

beforeEach(() => {
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  sheet = book.addSheet('名单').fill('A1', [
    ['学校名称', '学段', '办学类型', '在校生数', '高于规定学历教师数'],
    ['甲小学', '小学', '小学', 1000, 42],
    ['乙小学', '小学', '小学', 500, 20],
  ]);
  book.activate(sheet, 'load');
});

const type = async (row: number, formula: string): Promise<void> => {
  host.userEdit(sheet, row, 9, formula);
  await calculator.idle();
};

test('a function without arguments follows what the pane writes, and what it takes back', async () => {
  await type(0, '=CHECK.SCHOOLSIZE()');
  await eventually(() => expect(sheet.value(0, 9)).toMatch(/^达标：/));
  await excel.editing.write([{ sheet: '名单', row: 1, column: 3, contents: [[9000]] }]);
  await eventually(() => expect(sheet.value(0, 9)).toMatch(/^不达标：/));
  await excel.editing.write([{ sheet: '名单', row: 1, column: 3, contents: [[1000]] }]);
  await eventually(() => expect(sheet.value(0, 9)).toMatch(/^达标：/));
});

test('a table of indicators that was converted to values is no second table of schools', async () => {
  await type(0, '=CHECK.SCHOOLSIZE()');
  await type(4, '=BALANCE.INDICATORS(A1:E3)');
  await eventually(() => expect(sheet.value(0, 9)).toMatch(/^达标：/));
  const before = sheet.value(0, 9);
  const read = async () => (await excel.readGrids())[1]?.rows;
  const rows = await read();
  const spill = sheet.spillOf(4, 9);
  if (spill === undefined) throw new Error('the table spills');
  const area = { sheet: '名单', row: 4, column: 9, rows: spill.rowCount, columns: spill.columnCount };
  const values = await excel.editing.readFormulas([area], () => true);
  const contents = values[0]?.values.map((line) => line.map((value) => (typeof value === 'object' && value !== null ? null : value))) ?? [];
  const outcome = await writeCells(excel, 'values', [{ area, before: { formula: '=BALANCE.INDICATORS(A1:E3)' }, contents, areResults: true }]);
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
  expect(sheet.cell(5, 9)).toMatchObject({ value: '甲小学' });
  expect(await read()).toEqual(rows);
  // An edit has the whole workbook read again.
  host.userEdit(sheet, 1, 3, 1001);
  await calculator.idle();
  host.userEdit(sheet, 1, 3, 1000);
  await eventually(() => expect(sheet.value(0, 9)).toBe(before));
  await restoreOperation(excel, outcome.operation.id);
  await calculator.idle();
  expect(sheet.spillOf(4, 9)).toEqual(spill);
});

test('a formula put into a cell is calculated, and gone when it is taken back', async () => {
  const takeBack = await insertFormula(excel, { sheet: '名单', row: 7, column: 9 }, '=BALANCE.PER100(E2,D2)');
  await calculator.idle();
  expect(sheet.value(7, 9)).toBeCloseTo(4.2, 12);
  await takeBack();
  expect(sheet.cell(7, 9)).toEqual({ value: null });
});

test('keeping the journal calculates nothing', async () => {
  const marked: unknown[] = [];
  const stop = host.onDirty((what) => marked.push(what));
  await keepJournal(excel, EMPTY_JOURNAL);
  expect(marked).toEqual([]);
  await excel.writeSetting('junheng.mapping', []);
  await eventually(() => expect(marked).toEqual([{ kind: 'all' }]));
  stop();
});
