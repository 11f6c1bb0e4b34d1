/** @jest-environment jsdom */
import { createExcelHost } from '../../../src/host/excel';
import { HostError } from '../../../src/host/workbookHost';
import type { Extent, HostIssue, WorkbookEditing } from '../../../src/host/workbookHost';
import { Book, Host, cellError } from '../../../src/workbench/emulator';
import type { Area, CellContent, Sheet } from '../../../src/workbench/emulator';
import { bootOffice } from '../../office/bootOffice';
import { eventually } from '../../office/eventually';

const book = new Book('county.xlsx');
const host = new Host(book);
const excel = createExcelHost();
const editing = ((): WorkbookEditing => {
  if (excel.editing === undefined) throw new Error('cells of Excel can be changed');
  return excel.editing;
})();
let sheet: Sheet;

beforeAll(() => {
  book.addSheet('Start');
  return bootOffice(host);
});

// A fresh workbook for each test: the library can be booted only once.
beforeEach(() => {
  Object.assign(host.quirks, new Host(new Book()).quirks);
  book.readOnly = false;
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  sheet = book.addSheet('名 单');
  book.activate(sheet, 'load');
});

const issueOf = async (work: Promise<unknown>): Promise<HostIssue> => {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof HostError)) throw new Error(`expected a HostError, got ${String(thrown)}`);
  return thrown.issue;
};

const area = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({ row, column, rowCount, columnCount });
const at = (row: number, column: number) => ({ sheet: '名 单', row, column });
const single = (row: number, column: number) => ({ ...at(row, column), rows: 1, columns: 1 });
const isOwn = (formula: string): boolean => formula.includes('BALANCE.');

/** A formula with what it shows, over one cell or several. */
const showing = (row: number, column: number, formula: string, values: readonly (readonly CellContent[])[]): void => {
  host.userEdit(sheet, row, column, formula);
  sheet.showResults([{ row, column, values }]);
};

const shownIn = (row: number, column: number, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (__, right) => sheet.cell(row + down, column + right).formula ?? sheet.value(row + down, column + right)));

test('the active cell is the first of what was selected last', async () => {
  host.userSelect(sheet, area(4, 2, 3, 1), area(0, 0));
  expect(await editing.activeCell()).toEqual(at(4, 2));
});

describe('readFormulas', () => {
  const found = async (extent: Extent) => (await editing.readFormulas(extent, isOwn)).map(({ sheet: name, row, column }) => `${name}!${row},${column}`);

  test('gives the wanted formulas with what they show', async () => {
    showing(0, 0, '=BALANCE.CV(B1:B9)', [[0.5]]);
    showing(1, 0, '=SUM(B1:B9)', [[7]]);
    showing(2, 0, '=BALANCE.MEAN(B1:B9)', [[cellError('#N/A')]]);
    sheet.fill('A4', [['BALANCE.CV']]);
    expect(await editing.readFormulas('sheet', isOwn)).toEqual([
      { ...at(0, 0), formula: '=BALANCE.CV(B1:B9)', values: [[0.5]] },
      { ...at(2, 0), formula: '=BALANCE.MEAN(B1:B9)', values: [[{ error: '#N/A' }]] },
    ]);
  });

  test('a text that looks like a formula is none', async () => {
    sheet.write(0, 0, [[{ value: '=BALANCE.CV(B1)' }]], 'load');
    expect(await editing.readFormulas('sheet', isOwn)).toEqual([]);
    expect((await editing.readContents([single(0, 0)]))[0]?.contents).toEqual([['=BALANCE.CV(B1)']]);
  });

  test('a formula that spills comes once, with all its values', async () => {
    const values = [['学校', 'R1'], ['甲', 4.2], ['乙', cellError('#N/A')]];
    showing(1, 1, '=BALANCE.INDICATORS(F1:K9)', values);
    expect(await editing.readFormulas('sheet', isOwn)).toEqual([
      { ...at(1, 1), formula: '=BALANCE.INDICATORS(F1:K9)', values: [['学校', 'R1'], ['甲', 4.2], ['乙', { error: '#N/A' }]] },
    ]);
  });

  test('over the selection, however many areas and whole columns it has; a cell in two of them counts once', async () => {
    for (const column of [0, 1, 2, 3]) showing(5, column, `=BALANCE.CV(G${column + 1})`, [[column]]);
    host.userSelect(sheet, { row: 0, column: 1, rowCount: 1_048_576, columnCount: 1 }, area(5, 3), area(5, 1));
    expect(await found('selection')).toEqual(['名 单!5,1', '名 单!5,3']);
    host.userSelect(sheet, area(50, 50, 3, 3));
    expect(await found('selection')).toEqual([]);
  });

  test('over the workbook, hidden sheets left out; over the sheet that is shown', async () => {
    showing(0, 0, '=BALANCE.CV(B1)', [[1]]);
    for (const name of ['表2', '草稿']) book.addSheet(name).fill('B2', [['=BALANCE.CV(A1)']]);
    book.sheet('草稿')?.setVisibility('Hidden', 'load');
    expect(await found('workbook')).toEqual(['名 单!0,0', '表2!1,1']);
    expect(await found('sheet')).toEqual(['名 单!0,0']);
  });

  test('of given cells, as they are now', async () => {
    showing(0, 0, '=BALANCE.CV(B1)', [[1]]);
    showing(1, 0, '=BALANCE.CV(B2)', [[2]]);
    expect(await editing.readFormulas([single(1, 0), single(2, 0)], isOwn)).toEqual([{ ...at(1, 0), formula: '=BALANCE.CV(B2)', values: [[2]] }]);
  });

  test('many come in batches, with progress, and can be cancelled', async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => Array.from({ length: 10 }, (__, column) => (column === 0 ? `=BALANCE.CV(Z${row + 1})` : column)));
    sheet.fill('A1', rows);
    const progress: number[] = [];
    const cells = await editing.readFormulas('sheet', isOwn, { onProgress: (done) => progress.push(done) });
    expect(cells.map(({ formula }) => formula)).toEqual(rows.map(([formula]) => formula));
    expect(progress.length).toBeGreaterThan(1);
    const controller = new AbortController();
    const work = editing.readFormulas('sheet', isOwn, { signal: controller.signal, onProgress: () => controller.abort() });
    expect(await issueOf(work)).toEqual({ code: 'cancelled' });
  });
});

describe('readContents', () => {
  test('formulas as formulas, the rest as values, with number formats; a sheet that is gone is no failure', async () => {
    showing(0, 0, '=SUM(B1)', [[3]]);
    sheet.fill('B1', [['文', true], [null, cellError('#REF!')]]);
    sheet.applyStyle(area(0, 1), { numberFormat: '@' }, 'load');
    expect(await editing.readContents([{ ...at(0, 0), rows: 2, columns: 3 }, { ...single(0, 0), sheet: '没有' }, single(1, 2)])).toEqual([
      { contents: [[{ formula: '=SUM(B1)' }, '文', true], [null, null, { error: '#REF!' }]], formats: [['General', '@', 'General'], ['General', 'General', 'General']] },
      undefined,
      { contents: [[{ error: '#REF!' }]], formats: [['General']] },
    ]);
  });

  test('a cell into which another formula spills holds nothing, the cell of that formula holds it', async () => {
    showing(0, 0, '=BALANCE.COUNTY()', [['a', 'b'], [1, 2]]);
    const read = await editing.readContents([single(0, 0), single(1, 1)]);
    expect(read.map((each) => each?.contents)).toEqual([[[{ formula: '=BALANCE.COUNTY()' }]], [[null]]]);
  });
});

describe('write', () => {
  test('formulas, numbers, truth values, errors and blanks', async () => {
    sheet.fill('A1', [['old', 'old', 'old', 'old', 'old']]);
    await editing.write([{ ...at(0, 0), contents: [[{ formula: '=SUM(F1)' }, 1.5, true, { error: '#N/A' }, null]] }]);
    expect(shownIn(0, 0, 1, 5)).toEqual([['=SUM(F1)', 1.5, true, { error: '#N/A' }, null]]);
  });

  test.each(['=1+1', '+1', '-1', '@A1', '007', '12%', '2024-1-1', '1/2', '9:00', 'TRUE', '#N/A', '1e5', '上午9:00'])('the text %s stays a text', async (text) => {
    await editing.write([{ ...at(0, 0), contents: [[text]] }]);
    expect(sheet.cell(0, 0)).toMatchObject({ value: text, style: { numberFormat: '@' } });
    expect(sheet.cell(0, 0).formula).toBeUndefined();
  });

  test('number formats of a person stay where nothing is read anew', async () => {
    sheet.applyStyle(area(0, 0, 1, 3), { numberFormat: '0.00%' }, 'load');
    await editing.write([{ ...at(0, 0), contents: [['不达标：3 个班超过', 0.5, { formula: '=A9' }]] }]);
    expect([0, 1, 2].map((column) => sheet.cell(0, column).style?.numberFormat)).toEqual(['0.00%', '0.00%', '0.00%']);
  });

  test('a formula or a number in a cell of the text format is none the less one, and the format stays', async () => {
    sheet.applyStyle(area(0, 0, 1, 2), { numberFormat: '@' }, 'load');
    await editing.write([{ ...at(0, 0), contents: [[{ formula: '=SUM(B1)' }, 4]] }]);
    expect(sheet.cell(0, 0)).toMatchObject({ formula: '=SUM(B1)', style: { numberFormat: '@' } });
    expect(sheet.cell(0, 1)).toMatchObject({ value: 4, style: { numberFormat: '@' } });
  });

  test('formats that are asked for are there afterwards', async () => {
    sheet.applyStyle(area(0, 0, 1, 2), { numberFormat: '@' }, 'load');
    await editing.write([{ ...at(0, 0), contents: [[{ formula: '=SUM(B1)' }, '007']], formats: [['0.0', '0.0']] }]);
    expect(sheet.cell(0, 0)).toMatchObject({ formula: '=SUM(B1)', style: { numberFormat: '0.0' } });
    expect(sheet.cell(0, 1)).toMatchObject({ value: '007', style: { numberFormat: '0.0' } });
  });

  test('values over a formula that spills, and the formula put back over them, as it was', async () => {
    const values = [['a', 'b'], [1, 2]];
    showing(0, 0, '=BALANCE.COUNTY()', values);
    await editing.write([{ ...at(0, 0), contents: [['a', 'b'], [1, 2]] }]);
    expect(shownIn(0, 0, 2, 2)).toEqual(values);
    await editing.write([{ ...at(0, 0), contents: [[{ formula: '=BALANCE.COUNTY()' }, null], [null, null]] }]);
    expect(shownIn(0, 0, 2, 2)).toEqual([['=BALANCE.COUNTY()', null], [null, null]]);
  });

  test('many rows go in several requests, each small enough for Excel on the web, in order and with progress', async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => [row, `第${'字'.repeat(200)}${row}`]);
    host.quirks.maxRequestBytes = 2_000_000;
    const progress: (readonly [number, number])[] = [];
    await editing.write([{ ...at(0, 0), contents: rows }], { onProgress: (done, total) => progress.push([done, total]) });
    expect(shownIn(0, 0, rows.length, 2)).toEqual(rows);
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toEqual([6_000, 6_000]);
  });

  test('a protected sheet is named before anything is written, also elsewhere', async () => {
    book.addSheet('锁').setProtected(true, 'load');
    const work = editing.write([{ ...at(0, 0), contents: [[1]] }, { sheet: '锁', row: 0, column: 0, contents: [[1]] }]);
    expect(await issueOf(work)).toEqual({ code: 'protected', sheet: '锁' });
    expect(sheet.value(0, 0)).toBeNull();
  });

  test('unlocked cells of a protected sheet are written', async () => {
    sheet.applyStyle(area(0, 0, 1, 2), { locked: false }, 'load');
    sheet.setProtected(true, 'load');
    await editing.write([{ ...at(0, 0), contents: [[{ formula: '=SUM(B9)' }, null]] }]);
    expect(sheet.cell(0, 0).formula).toBe('=SUM(B9)');
    expect(await issueOf(editing.write([{ ...at(0, 0), contents: [[1, 2, 3]] }]))).toEqual({ code: 'protected', sheet: '名 单' });
  });

  test('a sheet that is gone is named, and nothing is written', async () => {
    const work = editing.write([{ ...at(0, 0), contents: [[1]] }, { sheet: '没有', row: 0, column: 0, contents: [[1]] }]);
    expect(await issueOf(work)).toEqual({ code: 'sheetMissing', sheet: '没有' });
    expect(sheet.value(0, 0)).toBeNull();
  });

  test('a cancel between two requests leaves the first written', async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => [`第${'字'.repeat(200)}${row}`]);
    const controller = new AbortController();
    const work = editing.write([{ ...at(0, 0), contents: rows }], { signal: controller.signal, onProgress: (done) => done > 0 && controller.abort() });
    expect(await issueOf(work)).toEqual({ code: 'cancelled' });
    expect([sheet.value(0, 0), sheet.value(2_999, 0)]).toEqual([rows[0]?.[0], null]);
  });

  test('what was written is told once to who follows the cells', async () => {
    const told = jest.fn();
    const stop = await excel.onChange(told);
    await editing.write([{ ...at(0, 0), contents: [[1], [2]] }]);
    await eventually(() => expect(told).toHaveBeenCalledTimes(1));
    // The next edit is the second telling: the writing was only one.
    host.userEdit(sheet, 0, 0, 1);
    await eventually(() => expect(told).toHaveBeenCalledTimes(2));
    await stop();
  });
});
