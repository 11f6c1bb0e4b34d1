/** @jest-environment jsdom */
import { CATALOGUE } from '../../src/functions/catalogue';
import { metadataOf } from '../../src/functions/metadata';
import { openWorkbook } from '../../src/functions/openWorkbook';
import { keepOptions } from '../../src/functions/workbookSettings';
import { createExcelHost } from '../../src/host/excel';
import { Book, cellError, EXCEL_2021, Host, MemoryCalculator } from '../../src/workbench/emulator';
import type { CellContent, Sheet } from '../../src/workbench/emulator';
import { bootOffice } from '../office/bootOffice';
import { eventually } from '../office/eventually';

/** The genuine Office.js runs the functions over an emulated Excel: what a cell shows is what a person would see. */
const book = new Book('county.xlsx');
const host = new Host(book);
host.functionMetadata = metadataOf('zh-CN');
const calculator = new MemoryCalculator(host);
let sheet: Sheet;

beforeAll(async () => {
  book.addSheet('Start');
  await bootOffice(host);
  await import('../../src/functions');
});

beforeEach(() => {
  Object.assign(host.quirks, new Host(new Book()).quirks);
  for (const old of book.sheets.slice(1)) book.removeSheet(old, 'load');
  sheet = book.addSheet('名 单');
  book.activate(sheet, 'load');
});

/** Types a formula at J1 and waits for what it shows. */
const typed = async (formula: string, row = 0): Promise<CellContent> => {
  host.userEdit(sheet, row, 9, formula);
  await calculator.idle();
  return sheet.value(row, 9);
};

/** Waits for what the formula at J1 shows in the end. */
const shows = (expected: unknown): Promise<void> => eventually(() => expect(sheet.value(0, 9)).toEqual(expected));
const verdict = (word: string): unknown => expect.stringMatching(new RegExp(`^${word}：`));

const CASE_A = [
  [6.2, 45],
  [137 / 37, 37],
  [935 / 89, 89],
  [160 / 76, 76],
  [402 / 55, 55],
];

test('every function of the catalogue is bound: none is #NAME?', async () => {
  // One a row, calculated together: one by one, each would wait for a batch of its own.
  CATALOGUE.forEach(({ name, arguments: declared }, row) => host.userEdit(sheet, row, 9, `=${name}(${declared.map(() => '1').join(',')})`));
  await calculator.idle();
  CATALOGUE.forEach(({ name }, row) => {
    const shown = sheet.value(row, 9);
    expect({ name, shown }).not.toEqual({ name, shown: expect.objectContaining({ error: '#NAME?' }) });
    expect({ name, shown }).not.toEqual({ name, shown: null });
  });
});

describe.each(['zero', 'null', 'empty'] as const)('with blanks passed as %s', (blankArguments) => {
  beforeEach(() => {
    host.quirks.blankArguments = blankArguments;
  });

  test('a blank row changes nothing in the CV', async () => {
    sheet.fill('A1', [...CASE_A.slice(0, 2), [null, null], ...CASE_A.slice(2)]);
    expect(await typed('=BALANCE.CV(A1:A6,B1:B6)')).toBeCloseTo(0.5152566298844764, 13);
    expect(await typed('=BALANCE.CV(A1:A6)', 1)).toBeCloseTo(0.488771, 6);
  });

  test('a missing figure is #N/A and names its cell; a true 0 is a figure', async () => {
    sheet.fill('A1', [[3, 10], [null, 20], [0, 10]]);
    expect(await typed('=BALANCE.MEAN(A1:A2,B1:B2)')).toEqual({ error: '#N/A', message: expect.stringContaining("'名 单'!A2") });
    sheet.fill('B2', [[0]]);
    // (3·10 + 0·10) / 20
    expect(await typed("=BALANCE.MEAN('名 单'!A1:A3,B1:B3)", 1)).toBe(1.5);
  });

  test('a blank single cell is no 0', async () => {
    expect(await typed('=CHECK.RESOURCE("R1","小学",A1)')).toMatch(/^无法判断：/);
    expect(await typed('=BALANCE.PERPUPIL(A1,10)', 1)).toMatchObject({ error: '#N/A' });
  });

  test('an argument left out is not a blank', async () => {
    sheet.fill('A1', [[45], [46]]);
    expect(await typed('=CHECK.CLASSSIZE(A1:A2,"小学")')).toMatch(/^不达标：/);
    expect(await typed('=BALANCE.STANDARD("R1","小学")', 1)).toBe(4.2);
  });
});

test('nothing is read from the workbook where no cell arrived as 0', async () => {
  sheet.fill('A1', CASE_A);
  const read = jest.spyOn(Excel, 'run');
  await typed('=BALANCE.CV(A1:A5,B1:B5)');
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
});

test('a whole column is looked up only as far as it is used', async () => {
  host.quirks.blankArguments = 'zero';
  sheet.fill('A1', [[2], [null], [4]]);
  expect(await typed('=BALANCE.MEAN(A1:A60000)')).toBe(3);
});

test('error cells reach the function, which names them', async () => {
  sheet.fill('A1', [[1], [cellError('#REF!')]]);
  expect(await typed('=BALANCE.MEAN(A1:A2)')).toEqual({ error: '#VALUE!', message: expect.stringContaining("'名 单'!A2是错误值 #REF!") });
});

test('a table spills, errors with their messages among the figures', async () => {
  sheet.fill('A1', [
    ['学校名称', '学段', '办学类型', '在校生数', '高于规定学历教师数'],
    ['甲小学', '小学', '小学', 1000, 42],
    ['乙小学', '小学', '小学', 500, null],
  ]);
  expect(await typed('=BALANCE.INDICATORS(A1:E3)')).toBe('学校名称');
  expect(sheet.value(1, 11)).toBeCloseTo(4.2, 12);
  expect(sheet.value(2, 11)).toEqual({ error: '#N/A', message: expect.stringContaining('E3') });
});

test('results of the functions are not read back as data, their spilled cells neither', async () => {
  const table = [
    ['学校名称', '学段', '办学类型', '在校生数', '高于规定学历教师数'],
    ['甲小学', '小学', '小学', 1000, 42],
    ['乙小学', '小学', '小学', 500, 30],
  ];
  sheet.fill('A1', table);
  await typed('=BALANCE.INDICATORS()');
  await shows('学校名称');
  await typed('=BALANCE.CV(E2:E3,D2:D3)', 6);
  host.userEdit(sheet, 1, 6, '=BALANCE.PER100(E2,D2)');
  await calculator.idle();
  const grid = (await openWorkbook().readGrids())[1];
  const filled = grid?.rows.map((row) => row.filter((cell) => cell !== null));
  expect(filled?.slice(0, 3)).toEqual([table[0], [...(table[1] ?? []), 4.2], table[2]]);
  expect(filled?.slice(3).flat()).toEqual([]);
});

describe('CHECK.CLASSSIZE() without arguments', () => {
  beforeEach(() => {
    sheet.fill('A1', [
      ['学校', '学段', '班级', '人数'],
      ['甲小学', '小学', '一年级1班', 45],
      ['甲小学', '小学', '一年级2班', 44],
    ]);
  });

  test('follows an edit, and a later one', async () => {
    await typed('=CHECK.CLASSSIZE()');
    await shows(verdict('达标'));
    host.userEdit(sheet, 1, 3, '46');
    await shows(verdict('不达标'));
    host.userEdit(sheet, 1, 3, '');
    await shows(verdict('无法判断'));
    host.userEdit(sheet, 1, 3, '40');
    await shows(verdict('达标'));
  });

  test('a storm of edits marks each such cell once', async () => {
    await typed('=CHECK.CLASSSIZE()');
    await typed('=CHECK.COUNTY()', 1);
    await shows(verdict('达标'));
    const marked: unknown[] = [];
    const stop = host.onDirty((what) => marked.push(what));
    for (let pupils = 30; pupils <= 60; pupils++) host.userEdit(sheet, 2, 3, String(pupils));
    await shows(verdict('不达标'));
    expect(marked).toHaveLength(2);
    stop();
  });

  test('a formula that was taken out is not marked for ever', async () => {
    await typed('=CHECK.CLASSSIZE()');
    await typed('=CHECK.COUNTY()', 1);
    await shows(verdict('达标'));
    const marked: unknown[] = [];
    const stop = host.onDirty((what) => marked.push(what));
    host.userEdit(sheet, 1, 9, '');
    host.userEdit(sheet, 2, 3, '60');
    await shows(verdict('不达标'));
    // Nobody tells whether the formula has moved or is gone: everything is calculated once, then only what is left.
    expect(marked).toEqual([{ kind: 'all' }]);
    host.userEdit(sheet, 2, 3, '44');
    await shows(verdict('达标'));
    expect(marked).toHaveLength(2);
    stop();
  });

  test('another date chosen in the pane is used at once', async () => {
    await typed('=BALANCE.STANDARD("R1","小学")');
    await keepOptions(createExcelHost(), { date: '2010-01-01', parameters: {}, profiles: [] });
    await shows(expect.objectContaining({ error: '#N/A' }));
    await keepOptions(createExcelHost(), { date: '2025-09-01', parameters: {}, profiles: [] });
    await shows(4.2);
  });
});

test('Excel 2021 tells no addresses of arguments: 0 is then taken as 0, as the help says', async () => {
  const supported = jest.spyOn(Office.context.requirements, 'isSetSupported').mockImplementation((set, version) => Number(version) <= Number((EXCEL_2021 as Record<string, string>)[String(set)] ?? 0));
  host.quirks.blankArguments = 'zero';
  sheet.fill('A1', [[2], [null], [4]]);
  expect(await typed('=BALANCE.MEAN(A1:A3)')).toBe(2);
  supported.mockRestore();
});
