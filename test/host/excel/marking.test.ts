/** @jest-environment jsdom */
import { createExcelHost } from '../../../src/host/excel';
import type { CellMark, CellMarking } from '../../../src/host/workbookHost';
import { Book, Host } from '../../../src/workbench/emulator';
import type { Area, Sheet } from '../../../src/workbench/emulator';
import { bootOffice } from '../../office/bootOffice';
import { bookState } from './bookState';

const book = new Book('county.xlsx');
const host = new Host(book);
const marking = ((): CellMarking => {
  const found = createExcelHost().editing?.marking;
  if (found === undefined) throw new Error('cells of Excel can be marked');
  return found;
})();
let sheet: Sheet;

beforeAll(() => {
  book.addSheet('Start');
  return bootOffice(host);
});

beforeEach(() => {
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  sheet = book.addSheet('学校').fill('A1', [['学校', '学生数'], ['一小', 900], ['二小', -3]]);
  sheet.applyStyle(area(1, 1), { fill: '#00FF00', bold: true }, 'load');
  sheet.setNote(1, 1, '人写的批注', 'load');
  // A conditional format of the person's own.
  sheet.extras.conditionalFormats = [{ id: 'theirs', type: 'Custom', areas: [area(0, 0, 9, 9)], formula: '=A1>5', fill: '#123456', stopIfTrue: false }];
});

const area = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({ row, column, rowCount, columnCount });
const cell = (row: number, column: number, severity: CellMark['severity'] = 'error', name = '学校'): CellMark => ({ sheet: name, row, column, severity, note: '说明' });
const mark = (...marks: CellMark[]) => marking.mark(marks, { withNotes: true });
const isOurs = (): boolean => false;
const ours = () => sheet.extras.conditionalFormats.filter(({ id }) => id !== 'theirs');

test('marks lie over the cells: fills, notes and formats of the person stay as they are', async () => {
  expect(await mark(cell(1, 1), cell(2, 1), cell(4, 3, 'query'))).toEqual({ cells: 3, notes: 0, skipped: [] });
  expect(ours().map(({ areas, fill, type }) => [areas, fill, type])).toEqual([
    [[area(4, 3)], '#FFE08A', 'Custom'],
    [[area(1, 1, 2, 1)], '#F8B4B4', 'Custom'],
  ]);
  expect(sheet.cell(1, 1)).toMatchObject({ value: 900, note: '人写的批注', style: { fill: '#00FF00', bold: true } });
  expect(await marking.marked()).toEqual(['学校']);
});

test('taken off, the workbook is what it was', async () => {
  const before = bookState(book);
  await mark(...Array.from({ length: 400 }, (_, at) => cell(at * 2, at % 7, at % 3 === 0 ? 'hint' : 'error')));
  expect(bookState(book)).not.toBe(before);
  expect((await marking.unmark(isOurs)).formats).toBeGreaterThan(0);
  expect(bookState(book)).toBe(before);
  expect(await marking.marked()).toEqual([]);
});

test('also after rows were put in, the sheet got another name, and with another start of the add-in', async () => {
  await mark(cell(2, 1));
  host.userInsertRows(sheet, 1, 2);
  book.renameSheet(sheet, '改了名', 'user');
  expect(ours()[0]?.areas).toEqual([area(4, 1)]);
  expect(await createExcelHost().editing?.marking?.unmark(isOurs)).toEqual({ formats: 1, notes: 0, skipped: [] });
  expect(sheet.extras.conditionalFormats.map(({ id }) => id)).toEqual(['theirs']);
});

test('nothing to take off is fine', async () => {
  expect(await marking.unmark(isOurs)).toEqual({ formats: 0, notes: 0, skipped: [] });
});

test('protected sheets and those that are gone are told, and the others marked', async () => {
  book.addSheet('锁').setProtected(true, 'load');
  expect(await mark(cell(0, 0, 'error', '锁'), cell(0, 0, 'error', '没有'), cell(2, 1))).toEqual({ cells: 1, notes: 0, skipped: ['锁', '没有'] });
  sheet.setProtected(true, 'load');
  expect(await marking.unmark(isOurs)).toEqual({ formats: 0, notes: 0, skipped: ['学校'] });
  sheet.setProtected(false, 'load');
  expect((await marking.unmark(isOurs)).formats).toBe(1);
});
