import { evaluateFunction } from '../../../src/functions/evaluate';
import type { FunctionArgument, FunctionValue } from '../../../src/functions/evaluate';
import { createTranslator } from '../../../src/locale';

const context = { date: '2025-09-01', translator: createTranslator('zh-CN'), readWorkbook: () => Promise.resolve([]) };

/** A column as Excel hands it over: a row a cell. */
export const column = (numbers: ArrayLike<number>): number[][] => Array.from(numbers, (value) => [value]);

export const range = (values: readonly (readonly number[])[]): FunctionArgument => ({ kind: 'range', values });

/** A function of the catalogue as a cell calls it, checks of its arguments included. Throws on an error value. */
export const evaluate = async (name: string, args: readonly FunctionArgument[]): Promise<FunctionValue> => {
  const result = await evaluateFunction(name, args, context);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value;
};

/** Numbers of a result as one, in which each place has its own weight: two answers agree only if they agree place by place. */
export const fold = (numbers: Iterable<number>): number => {
  let sum = 0;
  let place = 0;
  for (const number of numbers) sum += number * (1 + (place++ % 97) / 97);
  return sum;
};

/** Loads the standard, as the add-in has before any later cell is calculated; the rivals have their sheet built. */
export const loadStandard = (): Promise<FunctionValue> => evaluate('BALANCE.STANDARD', [{ kind: 'value', value: 'R1' }, { kind: 'value', value: '小学' }]);
