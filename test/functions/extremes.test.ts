import { CATALOGUE } from '../../src/functions/catalogue';
import type { FunctionDefinition } from '../../src/functions/definition';
import { evaluateFunction } from '../../src/functions/evaluate';
import type { FunctionArgument, FunctionResult } from '../../src/functions/evaluate';
import { argumentOf } from '../../src/functions/received';
import type { CellValue } from '../../src/workbook/grid';
import { argumentsOf, CASE_A, contextOver, errorOf, sheetOf, valueOf } from './formulas';

const cells = (result: FunctionResult): readonly unknown[] => (result.ok ? (typeof result.value === 'object' ? result.value.flat() : [result.value]) : [result.error]);

/** A function by its example, in which the arguments that are data, not words, are replaced. */
const withData = (definition: FunctionDefinition, data: (argument: FunctionArgument, index: number) => FunctionArgument): Promise<FunctionResult> => {
  const isWord = (argument: FunctionArgument): boolean => argument.kind === 'value' && typeof argument.value === 'string';
  const args = argumentsOf(definition.example).map((argument, index) => (isWord(argument) ? argument : data(argument, index)));
  return evaluateFunction(definition.name, args, contextOver([CASE_A]));
};

const takesData = CATALOGUE.filter(({ example }) => argumentsOf(example).some((argument) => argument.kind !== 'value' || typeof argument.value !== 'string'));

describe.each(takesData.map((definition) => [definition.name, definition] as const))('%s', (_, definition) => {
  test.each<[string, CellValue]>([['blank cells', null], ['empty texts', '']])('over nothing but %s gives no figure and no verdict', async (__, blank) => {
    const result = await withData(definition, (argument) => (argument.kind === 'range' ? { ...argument, values: argument.values.map((row) => row.map(() => blank)) } : { kind: 'value', value: blank }));
    const wrong = cells(result).filter((cell) => typeof cell === 'number' || typeof cell === 'boolean' || (typeof cell === 'string' && /^(达标|不达标|不适用)/.test(cell)));
    expect(wrong).toEqual([]);
  });
});

const rangeAt = (definition: FunctionDefinition, index: number): boolean => definition.arguments[index]?.kind === 'numbers';
const takesRanges = CATALOGUE.filter((definition) => argumentsOf(definition.example).some((_, index) => rangeAt(definition, index)));

/** Values, each of them proper, or one error in words. */
const expectProper = (result: FunctionResult, most: number): void => {
  const shown = cells(result);
  expect(shown.length).toBeLessThanOrEqual(most);
  const isProper = (cell: unknown): boolean => (typeof cell === 'number' ? Number.isFinite(cell) : typeof cell !== 'object' || (cell as { message: string }).message !== '');
  expect(shown.filter((cell) => !isProper(cell))).toEqual([]);
};

/** One row more than a million, all filled. For the functions a whole country may be put into; the others judge one county. */
const MANY = 1_000_001;
const FILLED: FunctionArgument = { kind: 'range', values: Array.from({ length: MANY }, (_, row) => [30 + (row % 17)]), address: `表!A1:A${MANY}` };
test.each(takesRanges.filter(({ name }) => /^BALANCE|CHECK\.(CLASSSIZE|LARGECLASS|SCHOOLSIZE|CV)$/.test(name)).map((definition) => [definition.name, definition] as const))('%s over more than a million figures', async (_, definition) => {
  const result = await withData(definition, (argument, index) => (rangeAt(definition, index) ? FILLED : argument));
  expectProper(result, MANY);
  expect(cells(result).some((cell) => typeof cell === 'object')).toBe(definition.name === 'BALANCE.SPLIT');
});

const WHOLE_COLUMN: readonly (readonly CellValue[])[] = Array.from({ length: 1_048_576 }, (_, row) => [row === 0 ? '人数' : row < 8 ? 30 + row : null]);
test.each(takesRanges.map((definition) => [definition.name, definition] as const))('%s over a whole column, heading, seven figures and a million blanks', async (_, definition) => {
  const result = await withData(definition, (argument, index) => (rangeAt(definition, index) ? { kind: 'range', values: WHOLE_COLUMN, address: `表!${'ABCDEFG'[index]}:${'ABCDEFG'[index]}` } : argument));
  expectProper(result, WHOLE_COLUMN.length);
});

describe('values as Excel hands them over', () => {
  const values = { name: { zh: '值', en: 'values' }, description: { zh: '', en: '' }, kind: 'numbers', optional: false } as const;
  const cellsOf = (...given: readonly unknown[]): unknown => {
    const argument = argumentOf(given.map((cell) => [cell]), values, undefined);
    return argument.kind === 'range' ? argument.values.flat() : argument;
  };

  test('formatted numbers, dates and entities count as what their cells show', () => {
    const currency = { type: 'FormattedNumber', basicType: 'Double', basicValue: 12.5, numberFormat: '¥0.00' };
    const entity = { type: 'Entity', basicType: 'String', basicValue: '一小', properties: {} };
    expect(cellsOf(currency, entity, true, '', 45_000, undefined, null)).toEqual([12.5, '一小', true, '', 45_000, null, null]);
  });

  test('an error is an error, and what is no value of a cell too', () => {
    expect(cellsOf({ type: 'Error', basicType: 'Error', basicValue: '#N/A' }, { type: 'Error', basicType: 'Error', basicValue: '#DIV/0!' })).toEqual([{ error: '#N/A' }, { error: '#DIV/0!' }]);
    expect(cellsOf({}, new Date(0), [1], Symbol('x'), () => 1, 1n)).toEqual(Array.from({ length: 6 }, () => ({ error: '#VALUE!' })));
  });

  test('a row in which one cell is no plain value keeps the others', () => {
    expect(argumentOf([[1, { basicValue: 2 }, null]], values, 'A1:C1')).toEqual({ kind: 'range', values: [[1, 2, null]], address: 'A1:C1' });
  });

  test('an argument left out, a blank one, and one that must be there', () => {
    expect(argumentOf(null, { ...values, optional: true }, undefined)).toEqual({ kind: 'omitted' });
    expect(argumentOf(null, { ...values, optional: true }, '表!A1')).toEqual({ kind: 'value', value: null, address: '表!A1' });
    expect(argumentOf(undefined, values, undefined)).toEqual({ kind: 'value', value: null });
  });
});

describe('numbers at the ends of their range', () => {
  const column = (...given: readonly CellValue[]) => [sheetOf('数据', given.map((cell) => [cell]))];

  test('a zero with a sign is a zero, in values and in pupils', async () => {
    expect(await valueOf('=BALANCE.MEAN(A1:A2)', column(-0, 4))).toBe(2);
    const rows = [sheetOf('数据', [[7, -0], [2, 10], [4, 10]])];
    expect(await valueOf('=BALANCE.MEAN(A1:A3,B1:B3)', rows)).toBe(3);
    expect(await valueOf('=BALANCE.GINI(A1:A3,B1:B3)', rows)).toBeCloseTo(1 / 6, 14);
  });

  test('figures near the largest number and near the least have their coefficient, or fail in words', async () => {
    expect(await valueOf('=BALANCE.CV(A1:A2)', column(1e150, 3e150))).toBeCloseTo(0.5, 12);
    expect(await valueOf('=BALANCE.GINI(A1:A2)', column(1e307, 3e307))).toBeCloseTo(0.25, 12);
    expect(await valueOf('=BALANCE.CV(A1:A2)', column(1e-150, 3e-150))).toBeCloseTo(0.5, 12);
    expect(await valueOf('=BALANCE.SD(A1:A2)', column(1e300, 3e300))).toBeCloseTo(1e300, -287);
    expect(await valueOf('=BALANCE.CV(A1:A2)', column(1e-300, 3e-300))).toBeCloseTo(0.5, 12);
    expect(await errorOf('=BALANCE.MEAN(A1:A2)', column(1.5e308, 1.5e308))).toMatchObject({ message: expect.not.stringContaining('意外') as string });
  });

  test.each([Number.NaN, Infinity, -Infinity])('%p from a host is no figure', async (wrong) => {
    expect(await errorOf('=BALANCE.CV(A1:A2)', column(3, wrong))).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('A2') as string });
  });
});

test('a text as long as a cell may hold is quoted in part only', async () => {
  const { message } = await errorOf('=BALANCE.MEAN(A1:A2)', [sheetOf('数据', [[1], ['长'.repeat(32_767)]])]);
  expect(message).toContain(`${'长'.repeat(60)}…`);
  expect(message.length).toBeLessThan(200);
});
