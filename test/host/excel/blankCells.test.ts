/** @jest-environment jsdom */
import { createBlankCells } from '../../../src/host/excel';
import type { Block } from '../../../src/host/excel';
import { HostError } from '../../../src/host/workbookHost';
import { Book, Host } from '../../../src/workbench/emulator';
import type { Sheet } from '../../../src/workbench/emulator';
import { bootOffice } from '../../office/bootOffice';

const book = new Book('county.xlsx');
const host = new Host(book);
let sheet: Sheet;

beforeAll(() => {
  book.addSheet('Start');
  return bootOffice(host);
});

beforeEach(() => {
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  sheet = book.addSheet('名 单');
  book.activate(sheet, 'load');
});

const columnA = (row: number, rows: number): Block => ({ sheet: '名 单', row, column: 0, rows, columns: 1 });

/** The blank cells of an area as "row,column". */
const blanksIn = async (area: Block): Promise<readonly string[]> => {
  const isBlank = await createBlankCells()(area);
  const cells = Array.from({ length: area.rows * area.columns }, (_, cell) => [area.row + Math.floor(cell / area.columns), area.column + (cell % area.columns)] as const);
  return cells.flatMap(([row, column]) => (isBlank(row, column) ? [`${row},${column}`] : []));
};

test('blanks and zeros are told apart, also beyond the used cells', async () => {
  sheet.fill('A1', [[0], [null], [5]]);
  expect(await blanksIn(columnA(0, 5))).toEqual(['1,0', '3,0', '4,0']);
});

test('in a rectangle every cell has its own answer, also where the used part begins further in', async () => {
  sheet.fill('C4', [[0, null, 1], [null, 0, 'x']]);
  expect(await blanksIn({ sheet: '名 单', row: 2, column: 1, rows: 3, columns: 4 })).toEqual(['2,1', '2,2', '2,3', '2,4', '3,1', '3,3', '4,1', '4,2']);
});

test('on an empty sheet all are blank', async () => {
  expect(await blanksIn({ sheet: 'Start', row: 2, column: 2, rows: 1, columns: 2 })).toEqual(['2,2', '2,3']);
});

test('a part of more cells than one answer may have is read in pieces, and each cell keeps its place', async () => {
  const rows = 50_000;
  sheet.fill('A1', Array.from({ length: rows }, (_, row) => [row % 7 === 3 ? null : 0]));
  const isBlank = await createBlankCells()(columnA(0, rows));
  const wrong = Array.from({ length: rows }, (_, row) => row).filter((row) => isBlank(row, 0) !== (row % 7 === 3));
  expect(wrong).toEqual([]);
});

test('a whole column is read as far as it is used', async () => {
  sheet.fill('A1', [[0], [null], [0]]);
  const answer = jest.spyOn(host, 'answer');
  const isBlank = await createBlankCells()(columnA(0, 1_048_576));
  expect([0, 1, 2, 3, 1_048_575].map((row) => isBlank(row, 0))).toEqual([false, true, false, true, true]);
  const bytes = (await Promise.all(answer.mock.results.map(({ value }) => value as ReturnType<Host['answer']>))).reduce((sum, reply) => sum + JSON.stringify(reply).length, 0);
  expect(bytes).toBeLessThan(10_000);
  answer.mockRestore();
});

test('questions that come together are answered by a few requests, the same area once', async () => {
  sheet.fill('A1', Array.from({ length: 200 }, (_, row) => [row % 2 === 0 ? 0 : null]));
  const answer = jest.spyOn(host, 'answer');
  const ask = createBlankCells();
  const answers = await Promise.all(Array.from({ length: 400 }, (_, call) => ask(columnA(call % 200, 1))));
  expect(answers.map((isBlank, call) => isBlank(call % 200, 0))).toEqual(Array.from({ length: 400 }, (_, call) => call % 2 === 1));
  expect(answer.mock.calls.length).toBeLessThanOrEqual(6);
  // Each of the 200 areas is looked for once and read once.
  expect(JSON.stringify(answer.mock.calls).match(/GetRangeByIndexes/g)?.length).toBeLessThanOrEqual(400);
  answer.mockRestore();
});

test('a sheet that is not there fails its own question only', async () => {
  sheet.fill('A1', [[null]]);
  const ask = createBlankCells();
  const [gone, there] = await Promise.allSettled([ask({ ...columnA(0, 1), sheet: '[另一本.xlsx]表' }), ask(columnA(0, 1))]);
  expect(gone).toMatchObject({ status: 'rejected', reason: expect.any(HostError) as unknown });
  expect(gone.status === 'rejected' && (gone.reason as HostError).issue).toEqual({ code: 'sheetMissing', sheet: '[另一本.xlsx]表' });
  expect(there.status === 'fulfilled' && there.value(0, 0)).toBe(true);
});
