/** @jest-environment jsdom */
import { CATALOGUE } from '../../src/functions/catalogue';
import type { FunctionDefinition } from '../../src/functions/definition';
import { evaluateFunction } from '../../src/functions/evaluate';
import type { FunctionArgument, FunctionError, FunctionResult, Scalar } from '../../src/functions/evaluate';
import { metadataOf } from '../../src/functions/metadata';
import { keepOptions } from '../../src/functions/workbookSettings';
import { createExcelHost } from '../../src/host/excel';
import { formatAddress } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/grid';
import { Book, EXCEL_2021, Host, MemoryCalculator } from '../../src/workbench/emulator';
import type { Sheet } from '../../src/workbench/emulator';
import { bootOffice } from '../office/bootOffice';
import { argumentsOf, contextOver } from './formulas';

/** Every function that takes data, over cells of which some are blank, through the genuine Office.js; what it must show is what it gives over true blanks. */
const book = new Book('county.xlsx');
const host = new Host(book);
host.functionMetadata = metadataOf('zh-CN');
const calculator = new MemoryCalculator(host);
const SHEET = '名 单';
/** Room for the largest example and what it spills. */
const ROWS_A_CASE = 50;
const COLUMNS_AN_ARGUMENT = 20;
const RESULT_COLUMN = 200;

type Block = readonly (readonly CellValue[])[];
type Change = (cells: Block) => Block;

const BLANK_ROW: Change = (cells) => (cells.length < 2 ? cells : [...cells.slice(0, 2), (cells[0] ?? []).map(() => null), ...cells.slice(2)]);
const lastCell =
  (cell: CellValue): Change =>
  (cells) =>
    cells.map((row, r) => (r < cells.length - 1 ? row : row.map((old, c) => (c < row.length - 1 ? old : cell))));
const CHANGES: readonly (readonly [string, Change])[] = [
  ['a blank row', BLANK_ROW],
  ['a blank cell', lastCell(null)],
  ['a true 0', lastCell(0)],
  ['nothing but blanks', (cells) => cells.map((row) => row.map(() => null))],
  ['nothing but true 0', (cells) => cells.map((row) => row.map(() => 0))],
];

interface Case {
  readonly title: string;
  readonly definition: FunctionDefinition;
  readonly formula: string;
  readonly row: number;
  /** Blocks of cells with their column, to be put into the sheet. */
  readonly blocks: readonly { readonly column: number; readonly cells: Block }[];
  /** The arguments with blanks as blanks. */
  readonly args: readonly FunctionArgument[];
}

const isWord = (argument: FunctionArgument): boolean => argument.kind === 'value' && typeof argument.value === 'string';
const blockOf = (argument: FunctionArgument): Block => (argument.kind === 'range' ? argument.values : argument.kind === 'value' ? [[argument.value]] : []);

/** The example of a function with its data put into cells and changed there. */
const caseOf = (definition: FunctionDefinition, title: string, change: Change, row: number): Case => {
  const pieces = argumentsOf(definition.example).map((argument, index) => {
    if (isWord(argument) && argument.kind === 'value') return { text: JSON.stringify(argument.value), argument, blocks: [] };
    const cells = change(blockOf(argument));
    const column = index * COLUMNS_AN_ARGUMENT;
    const area = { sheet: SHEET, top: row, left: column, bottom: row + cells.length - 1, right: column + (cells[0]?.length ?? 1) - 1 };
    const address = formatAddress(area);
    const isSingle = definition.arguments[index]?.kind !== 'numbers' && definition.arguments[index]?.kind !== 'cells';
    const given: FunctionArgument = isSingle ? { kind: 'value', value: cells[0]?.[0] ?? null, address } : { kind: 'range', values: cells, address };
    return { text: address, argument: given, blocks: [{ column, cells }] };
  });
  return {
    title: `${definition.name}: ${title}`,
    definition,
    formula: `=${definition.name}(${pieces.map(({ text }) => text).join(',')})`,
    row,
    blocks: pieces.flatMap(({ blocks }) => blocks),
    args: pieces.map(({ argument }) => argument),
  };
};

const takesData = CATALOGUE.filter(({ example }) => argumentsOf(example).some((argument) => !isWord(argument)));
const CASES = takesData.flatMap((definition, index) => CHANGES.map(([title, change], variant) => caseOf(definition, title, change, (index * CHANGES.length + variant) * ROWS_A_CASE)));

/** Excel shows a message beside these two errors alone. */
const shownError = ({ code, message }: FunctionError): unknown => (code === '#VALUE!' || code === '#N/A' ? { error: code, message } : { error: code });
const shownCell = (cell: Scalar | FunctionError): unknown => (typeof cell === 'object' ? shownError(cell) : cell);
const shownResult = (result: FunctionResult): readonly (readonly unknown[])[] => {
  if (!result.ok) return [[shownError(result.error)]];
  return typeof result.value === 'object' ? result.value.map((row) => row.map(shownCell)) : [[result.value]];
};

/** No example has an error among its data. */
const plain = (cell: CellValue): string | number | boolean | null => (typeof cell === 'object' ? null : cell);

let sheet: Sheet;

beforeAll(async () => {
  sheet = book.addSheet(SHEET);
  await bootOffice(host);
  await import('../../src/functions');
  await keepOptions(createExcelHost(), { date: '2025-09-01', parameters: {}, profiles: [] });
  for (const { row, blocks } of CASES) for (const { column, cells } of blocks) sheet.fill(formatAddress({ top: row, left: column, bottom: row, right: column }), cells.map((line) => line.map(plain)));
});

/** Types all the formulas anew and compares what they show with the functions over `given`. */
const expectShown = async (given: (argument: FunctionArgument) => FunctionArgument): Promise<void> => {
  for (const { row, formula } of CASES) host.userEdit(sheet, row, RESULT_COLUMN, formula);
  await calculator.idle();
  for (const { title, definition, row, formula, args } of CASES) {
    const expected = shownResult(await evaluateFunction(definition.name, args.map(given), contextOver([])));
    // A row without a school is an empty text, which a cell does not tell from nothing.
    const shown = expected.map((line, down) => line.map((_, right) => sheet.value(row + down, RESULT_COLUMN + right) ?? ''));
    expect({ title, formula, shown }).toEqual({ title, formula, shown: expected });
  }
};

const asIs = (argument: FunctionArgument): FunctionArgument => argument;
const withZeros = (argument: FunctionArgument): FunctionArgument => {
  if (argument.kind === 'range') return { ...argument, values: argument.values.map((row) => row.map((cell) => cell ?? 0)) };
  return argument.kind === 'value' ? { ...argument, value: argument.value ?? 0 } : argument;
};

test.each(['zero', 'null', 'empty'] as const)('with blanks passed as %s every function shows what it gives over true blanks', async (blankArguments) => {
  host.quirks.blankArguments = blankArguments;
  await expectShown(asIs);
});

test.each([
  ['zero', withZeros],
  ['null', asIs],
  ['empty', asIs],
] as const)('where Excel tells no addresses, blanks passed as %s are what they arrive as', async (blankArguments, given) => {
  const supported = jest.spyOn(Office.context.requirements, 'isSetSupported').mockImplementation((set, version) => Number(version) <= Number((EXCEL_2021 as Record<string, string>)[String(set)] ?? 0));
  host.quirks.blankArguments = blankArguments;
  await expectShown(given);
  supported.mockRestore();
});

test('the cases tell blanks from zeros: some function shows something else', async () => {
  const shown = async (title: string): Promise<readonly unknown[]> => Promise.all(CASES.filter((each) => each.title.endsWith(`: ${title}`)).map(async ({ definition, args }) => shownResult(await evaluateFunction(definition.name, args, contextOver([])))));
  const [blank, zero] = [await shown('a blank cell'), await shown('a true 0')];
  expect(blank.filter((result, index) => JSON.stringify(result) !== JSON.stringify(zero[index])).length).toBeGreaterThan(takesData.length / 2);
});
