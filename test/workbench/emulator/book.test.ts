import { Book, cellError } from '../../../src/workbench/emulator';
import type { BookChange, Origin } from '../../../src/workbench/emulator';

const recorded = (book: Book): [BookChange['kind'], Origin][] => {
  const list: [BookChange['kind'], Origin][] = [];
  book.onChange((change, origin) => list.push([change.kind, origin]));
  return list;
};

test('sheets have free, allowed names, found whatever their case', () => {
  const book = new Book();
  const data = book.addSheet('Data');
  expect(book.addSheet().name).toBe('Sheet2');
  expect(book.sheet('DATA')).toBe(data);
  expect(book.sheet(data.id)).toBe(data);
  for (const name of ['data', '', 'a/b', 'x'.repeat(32), "'q"]) expect(() => book.addSheet(name)).toThrow(RangeError);
  expect(() => book.renameSheet(data, 'sheet2', 'user')).toThrow(RangeError);
  book.renameSheet(data, 'DATA', 'user');
  expect(data.name).toBe('DATA');
});

test('the last sheet stays; after the active one is gone another is active', () => {
  const book = new Book();
  const first = book.addSheet('A');
  const second = book.addSheet('B');
  expect(book.active).toBe(first);
  expect(book.removeSheet(first, 'user')).toBe(true);
  expect(book.active).toBe(second);
  expect(book.removeSheet(second, 'user')).toBe(false);
});

test('loading is silent, everything else is told with its origin', () => {
  const book = new Book();
  const list = recorded(book);
  const sheet = book.addSheet('A').fill('A1', [[1]]);
  expect(list).toEqual([]);
  sheet.write(0, 0, [[{ value: 2 }]], 'user');
  sheet.showResults([{ row: 0, column: 1, values: [[3]] }]);
  sheet.setNote(0, 0, '注', 'addin');
  book.select(sheet, { row: 1, column: 0, rowCount: 1, columnCount: 1 }, 'addin');
  expect(list).toEqual([
    ['cells', 'user'],
    ['cells', 'calculation'],
    ['note', 'addin'],
    ['selected', 'addin'],
  ]);
});

test('onWritten tells only what the add-in did', () => {
  const book = new Book();
  const sheet = book.addSheet('A');
  const written: BookChange['kind'][] = [];
  const stop = book.onWritten((change) => written.push(change.kind));
  sheet.write(0, 0, [[{ value: 1 }]], 'user');
  sheet.write(0, 0, [[{ value: 2 }]], 'addin');
  stop();
  sheet.write(0, 0, [[{ value: 3 }]], 'addin');
  expect(written).toEqual(['cells']);
});

test('writing keeps style and note, leaves undefined alone, and empties with null', () => {
  const sheet = new Book().addSheet('A').fill('A1', [['x', 'y']]);
  sheet.applyStyle({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { bold: true }, 'load');
  sheet.setNote(0, 0, '注', 'load');
  sheet.write(0, 0, [[{ value: null }, undefined]], 'user');
  expect(sheet.cell(0, 0)).toEqual({ value: null, style: { bold: true }, note: '注' });
  expect(sheet.value(0, 1)).toBe('y');
  expect(() => sheet.write(1_048_575, 0, [[{ value: 1 }], [{ value: 2 }]], 'user')).toThrow(RangeError);
});

test('a style of whole columns reaches as far as the sheet is used', () => {
  const sheet = new Book().addSheet('A').fill('A1', [[1], [2]]);
  sheet.applyStyle({ row: 0, column: 0, rowCount: 1_048_576, columnCount: 2 }, { fill: '#FFFFFF' }, 'load');
  expect([...sheet.cells()].length).toBe(2);
  sheet.applyStyle({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { fill: undefined }, 'load');
  expect(sheet.cell(0, 0)).toEqual({ value: 1 });
});

test('used areas follow the content', () => {
  const sheet = new Book().addSheet('A');
  expect(sheet.used()).toBeUndefined();
  sheet.fill('C3', [[1, null, 2]]);
  expect(sheet.used()).toEqual({ row: 2, column: 2, rowCount: 1, columnCount: 3 });
  sheet.write(2, 4, [[{ value: null }]], 'user');
  expect(sheet.used()).toEqual({ row: 2, column: 2, rowCount: 1, columnCount: 1 });
});

test('a spilled array goes when its formula goes', () => {
  const sheet = new Book().addSheet('A').fill('A1', [['=F()']]);
  sheet.showResults([{ row: 0, column: 0, values: [[1, 2], [3, cellError('#N/A')]] }]);
  expect(sheet.spillOf(0, 0)).toEqual({ row: 0, column: 0, rowCount: 2, columnCount: 2 });
  sheet.write(0, 0, [[{ value: 'text' }]], 'user');
  expect(sheet.spillOf(0, 0)).toBeUndefined();
  expect(sheet.used()).toEqual({ row: 0, column: 0, rowCount: 1, columnCount: 1 });
});

test('merges replace those they touch', () => {
  const sheet = new Book().addSheet('A');
  const area = { row: 0, column: 0, rowCount: 1, columnCount: 3 };
  sheet.merge(area, 'user');
  sheet.merge({ ...area, columnCount: 2 }, 'user');
  expect(sheet.merges).toEqual([{ ...area, columnCount: 2 }]);
  sheet.merge(area, 'user', true);
  expect(sheet.merges).toEqual([]);
});
