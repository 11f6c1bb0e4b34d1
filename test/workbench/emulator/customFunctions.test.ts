/** @jest-environment jsdom */
import { Book, Host, MemoryCalculator, cellError } from '../../../src/workbench/emulator';
import type { CellContent, FunctionMetadata } from '../../../src/workbench/emulator';
import { bootOffice } from '../../office/bootOffice';

const number = { name: 'x', type: 'number', dimensionality: 'scalar' } as const;
const range = { name: 'range', type: 'any', dimensionality: 'matrix' } as const;

const metadata: FunctionMetadata = {
  functions: [
    { id: 'TEST.SUM', parameters: [range] },
    { id: 'TEST.ADD', parameters: [number, { ...number, optional: true }] },
    { id: 'TEST.LATER', parameters: [range] },
    { id: 'TEST.GRID', parameters: [number, number] },
    { id: 'TEST.SEEN', parameters: [range] },
    { id: 'TEST.ERRORS', parameters: [range] },
    { id: 'TEST.WHERE', parameters: [range], options: { requiresAddress: true, requiresParameterAddresses: true } },
    { id: 'TEST.FAIL', parameters: [{ name: 'how', type: 'string' }] },
    { id: 'TEST.SHEET', parameters: [], options: { volatile: true } },
    { id: 'TEST.SLOW', parameters: [], options: { cancelable: true } },
    { id: 'TEST.UNBOUND', parameters: [] },
  ],
};

const book = new Book();
const sheet = book.addSheet('Data');
const host = new Host(book);
host.functionMetadata = metadata;
const calculator = new MemoryCalculator(host);

type Matrix = readonly (readonly unknown[])[];
const sum = (values: Matrix): number => values.flat().reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
const canceled: string[] = [];

const readFirst = async (): Promise<unknown> =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Data').getRange('A1');
    cell.load('values');
    await context.sync();
    return cell.values[0]?.[0];
  });

const failures: Readonly<Record<string, () => unknown>> = {
  'N/A': () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '第 3 行缺数据');
  },
  rejected: () => Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, '学段不对')),
  zero: () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero, 'not shown');
  },
  plain: () => {
    throw new Error('lost');
  },
  NaN: () => NaN,
  null: () => null,
  inside: () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '缺')]],
};

beforeAll(async () => {
  await bootOffice(host);
  CustomFunctions.associate({
    'TEST.SUM': sum,
    'TEST.ADD': (a: number, b: number | null) => a + (b ?? 100),
    'TEST.LATER': async (values: Matrix) => Promise.resolve(sum(values)),
    'TEST.GRID': (rows: number, columns: number) => Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => 10 * i + j)),
    'TEST.SEEN': (values: Matrix) => JSON.stringify(values),
    'TEST.ERRORS': (values: Matrix) => values.flat().map((value) => (value instanceof CustomFunctions.Error ? value.code : 'no')).join(),
    'TEST.WHERE': (_values: Matrix, invocation: CustomFunctions.Invocation) => [[invocation.address, ...(invocation.parameterAddresses ?? [])]],
    'TEST.FAIL': (how: string) => failures[how]?.(),
    'TEST.SHEET': readFirst,
    'TEST.SLOW': (invocation: CustomFunctions.CancelableInvocation) => {
      invocation.onCanceled = () => canceled.push('canceled');
      return new Promise(() => undefined);
    },
  });
  await host.functionsReady;
});

beforeEach(() => {
  host.quirks.blankArguments = 'zero';
  const used = sheet.used(false);
  if (used) sheet.clearContents(used, 'load');
});

const enter = async (row: number, column: number, formula: string): Promise<CellContent> => {
  host.userEdit(sheet, row, column, formula);
  await calculator.idle();
  return sheet.value(row, column);
};

test('shows #BUSY! until the result comes, and follows its precedents', async () => {
  sheet.fill('A1', [[1], [2], [3]]);
  host.userEdit(sheet, 0, 3, '=TEST.SUM(A1:A3)');
  expect(sheet.value(0, 3)).toEqual({ error: '#BUSY!' });
  await calculator.idle();
  expect(sheet.value(0, 3)).toBe(6);
  host.userEdit(sheet, 1, 0, 20);
  await calculator.idle();
  expect(sheet.value(0, 3)).toBe(24);
});

test('a chain of formulas is followed to its end', async () => {
  sheet.fill('A1', [[1]]);
  await enter(0, 1, '=TEST.ADD(A1,1)');
  await enter(0, 2, '=TEST.ADD(B1,1)');
  host.userEdit(sheet, 0, 0, 10);
  await calculator.idle();
  expect([sheet.value(0, 1), sheet.value(0, 2)]).toEqual([11, 12]);
});

test('promises, omitted optional arguments, ranges of other sheets', async () => {
  book.addSheet('名 单').fill('A1', [[4], [5]]);
  expect(await enter(0, 3, "=TEST.LATER('名 单'!A1:A2)")).toBe(9);
  expect(await enter(0, 3, '=TEST.ADD(1)')).toBe(101);
  expect(await enter(0, 3, '=TEST.SUM(nowhere!A1)')).toEqual(cellError('#REF!'));
});

test('arguments of the wrong type or number never reach the function', async () => {
  expect(await enter(0, 3, '=TEST.ADD("甲")')).toEqual(cellError('#VALUE!'));
  expect(await enter(0, 3, '=TEST.ADD("12",1)')).toBe(13);
  expect(await enter(0, 3, '=TEST.ADD()')).toEqual(cellError('#VALUE!'));
  expect(await enter(0, 3, '=TEST.SUM(1,2)')).toEqual(cellError('#VALUE!'));
});

test('unknown functions and other formulas: #NAME?', async () => {
  expect(await enter(0, 3, '=NOPE.X(1)')).toEqual(cellError('#NAME?'));
  expect(await enter(0, 3, '=A1+1')).toEqual(cellError('#NAME?'));
});

test('a formula that cannot be calculated keeps the value it was loaded with', async () => {
  sheet.write(0, 3, [[{ formula: '=SUM(A1:A9)', value: 42 }]], 'load');
  host.recalculate({ kind: 'all' });
  await calculator.idle();
  expect(sheet.value(0, 3)).toBe(42);
});

test('a function that was described but not associated', async () => {
  expect(await enter(0, 3, '=TEST.UNBOUND()')).toEqual(cellError('#VALUE!'));
});

test.each([
  ['N/A', cellError('#N/A', '第 3 行缺数据')],
  ['rejected', cellError('#VALUE!', '学段不对')],
  ['zero', cellError('#DIV/0!')],
  ['plain', cellError('#VALUE!')],
  ['NaN', cellError('#VALUE!', 'NaN')],
  ['null', 0],
])('failing with %s', async (how, shown) => {
  expect(await enter(0, 3, `=TEST.FAIL("${how}")`)).toEqual(shown);
});

test('an error inside of an array stays in its cell', async () => {
  await enter(0, 3, '=TEST.FAIL("inside")');
  expect([sheet.value(0, 3), sheet.value(0, 4)]).toEqual([1, cellError('#N/A', '缺')]);
});

test('arrays spill, shrink, and do not write over other cells', async () => {
  await enter(0, 3, '=TEST.GRID(2,2)');
  expect([sheet.value(0, 3), sheet.value(0, 4), sheet.value(1, 3), sheet.value(1, 4)]).toEqual([0, 1, 10, 11]);
  await Excel.run(async (context) => {
    const spill = context.workbook.worksheets.getItem('Data').getRange('D1').getSpillingToRangeOrNullObject();
    const parent = context.workbook.worksheets.getItem('Data').getRange('E2').getSpillParentOrNullObject();
    const none = context.workbook.worksheets.getItem('Data').getRange('A1').getSpillingToRangeOrNullObject();
    spill.load('address');
    parent.load('address');
    await context.sync();
    expect([spill.address, parent.address, none.isNullObject]).toEqual(['Data!D1:E2', 'Data!D1', true]);
  });

  await enter(0, 3, '=TEST.GRID(1,2)');
  expect([sheet.value(0, 4), sheet.value(1, 3), sheet.value(1, 4)]).toEqual([1, null, null]);

  sheet.fill('D2', [['在此']]);
  expect(await enter(0, 3, '=TEST.GRID(2,2)')).toEqual(cellError('#SPILL!'));
  expect([sheet.value(0, 4), sheet.value(1, 3)]).toEqual([null, '在此']);
});

test.each([
  ['zero', '[[0,5]]'],
  ['null', '[[null,5]]'],
  ['empty', '[["",5]]'],
] as const)('a blank cell of a range arrives as %s', async (quirk, seen) => {
  host.quirks.blankArguments = quirk;
  sheet.fill('A1', [[null, 5]]);
  expect(await enter(0, 3, '=TEST.SEEN(A1:B1)')).toBe(seen);
});

test('an error among the arguments is shown, unless the functions take errors', async () => {
  sheet.fill('A1', [[1, cellError('#DIV/0!')]]);
  expect(await enter(0, 3, '=TEST.SUM(A1:B1)')).toEqual(cellError('#DIV/0!'));
  host.functionMetadata = { ...metadata, allowErrorForDataTypeAny: true };
  expect(await enter(0, 3, '=TEST.ERRORS(A1:B1)')).toBe('no,#DIV/0!');
  host.functionMetadata = metadata;
});

test('a function learns its own address and those of its arguments', async () => {
  await enter(2, 3, '=TEST.WHERE($A$1:B2)');
  expect([sheet.value(2, 3), sheet.value(2, 4)]).toEqual(['Data!D3', 'Data!A1:B2']);
});

test('a function reads the workbook; a volatile one follows every change', async () => {
  sheet.fill('A1', [['before']]);
  expect(await enter(0, 3, '=TEST.SHEET()')).toBe('before');
  host.userEdit(sheet, 0, 0, 'after');
  await calculator.idle();
  expect(sheet.value(0, 3)).toBe('after');
});

test('setDirty and calculate call again', async () => {
  sheet.fill('A1', [[1]]);
  await enter(0, 3, '=TEST.SUM(A1)');
  sheet.fill('A1', [[2]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('D1').setDirty();
    await context.sync();
  });
  await calculator.idle();
  expect(sheet.value(0, 3)).toBe(2);
  sheet.fill('A1', [[3]]);
  await Excel.run(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
  await calculator.idle();
  expect(sheet.value(0, 3)).toBe(3);
});

test('a call can be canceled', async () => {
  const controller = new AbortController();
  const result = host.invokeFunction('TEST.SLOW', [], { sheet, row: 0, column: 0 }, { signal: controller.signal });
  // A call that has its result was sent after the slow one.
  await host.invokeFunction('TEST.ADD', [1, 1], { sheet, row: 0, column: 0 });
  controller.abort();
  expect(await result).toEqual(cellError('#BUSY!'));
  await host.invokeFunction('TEST.ADD', [1, 1], { sheet, row: 0, column: 0 });
  expect(canceled).toEqual(['canceled']);
});

test('an edit while a call is under way wins', async () => {
  sheet.fill('A1', [[1]]);
  host.userEdit(sheet, 0, 3, '=TEST.LATER(A1)');
  host.userEdit(sheet, 0, 3, 'typed over');
  await calculator.idle();
  expect(sheet.value(0, 3)).toBe('typed over');
});
