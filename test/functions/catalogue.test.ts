import { CATALOGUE } from '../../src/functions/catalogue';
import { evaluateFunction } from '../../src/functions/evaluate';
import type { FunctionArgument, FunctionResult } from '../../src/functions/evaluate';
import { createTranslator } from '../../src/locale';
import type { CellValue } from '../../src/workbook/grid';
import { parseAddress } from '../../src/workbook/address';
import excelFunctions from './excelFunctions.json';
import { argumentsOf, calculate, CASE_A, contextOver } from './formulas';

const BUILT_IN: ReadonlySet<string> = new Set(excelFunctions);
const names = CATALOGUE.map(({ name }) => name);

describe.each(names)('the name %s', (name) => {
  test('is one Excel takes', () => {
    expect(name).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(parseAddress(name)).toBeUndefined();
    expect(name).not.toMatch(/^R\d*C\d*$/);
    expect(BUILT_IN.has(name)).toBe(false);
  });

  test('computes or checks', () => {
    expect(name).toMatch(/^(BALANCE|CHECK)\.[A-Z0-9]+$/);
  });
});

test('the guards of names would catch a bad one', () => {
  expect(parseAddress('CV1')).toBeDefined();
  expect(BUILT_IN.has('FLOOR')).toBe(true);
  expect(BUILT_IN.has('CHECK.COMMAND')).toBe(true);
});

test('names stay apart where a saved file turns dots into underscores', () => {
  const folded = names.map((name) => name.toUpperCase().replaceAll('.', '_'));
  expect(new Set(folded).size).toBe(names.length);
});

test('the first catalogue is complete', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      ...['CV', 'CVTOTAL', 'MEAN', 'SD', 'PERPUPIL', 'PER100', 'SPLIT', 'STANDARD', 'FLOOR', 'SOURCE', 'INDICATORS', 'COUNTY'].map((name) => `BALANCE.${name}`),
      ...['CLASSSIZE', 'SCHOOL', 'RESOURCE', 'CV', 'SCHOOLSIZE', 'COUNTY'].map((name) => `CHECK.${name}`),
    ]),
  );
});

describe.each(CATALOGUE.map((declaration) => [declaration.name, declaration] as const))('%s', (_, declaration) => {
  test('is described in both languages', () => {
    const texts = [declaration.description, declaration.source, ...declaration.arguments.flatMap((argument) => [argument.name, argument.description])];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}|^[\x20-\x7e]+$/u);
      expect(en).toMatch(/[a-z]/);
      // A document of the law has no other name.
      expect(en.replace(/\([^()]*\)/g, '')).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('has its optional arguments last, each with its own name', () => {
    const optional = declaration.arguments.map((argument) => argument.optional);
    expect(optional).toEqual([...optional].sort());
    for (const language of ['zh', 'en'] as const) {
      const argumentNames = declaration.arguments.map((argument) => argument.name[language]);
      expect(new Set(argumentNames).size).toBe(argumentNames.length);
    }
  });

  test('its example has a value', async () => {
    const result = await calculate(declaration.example, [CASE_A]);
    expect(result).toMatchObject({ ok: true });
    expect(declaration.example.startsWith(`=${declaration.name}(`)).toBe(true);
  });
});

/** Whatever can stand in a cell or be typed as an argument: ends of the range of numbers, the longest text of a cell, a date, and what only a faulty host would pass. */
const SCALARS: readonly CellValue[] = [
  ...[0, -0, 1, -3.5, 45_000.5, 1e-320, 1e15, 1e308, -1e308, Number.NaN, Infinity, -Infinity],
  ...['小学', 'R1', '４５人', '2025-09-01', '', ' ', 'x', '长'.repeat(32_767), '1'.repeat(32_767), '=1+1'],
  ...[true, false, null, { error: '#N/A' }, { error: '#REF!' }],
];
const AREAS: readonly (readonly (readonly CellValue[])[])[] = [
  ...SCALARS.map((scalar) => [[scalar]]),
  [[1], [2], [3]],
  [[1, 2, 3]],
  [[1, '学校'], [null, { error: '#VALUE!' }]],
  [[null, null], ['', null]],
  [[0], [0], [0]],
  [[1e308], [1e308], [1e308]],
  [[1e-320], [1e-320], [0]],
  [[]],
  [],
];
const OMITTED: FunctionArgument = { kind: 'omitted' };
const ARGUMENTS: readonly FunctionArgument[] = [
  OMITTED,
  ...SCALARS.map((value): FunctionArgument => ({ kind: 'value', value })),
  ...AREAS.map((values): FunctionArgument => ({ kind: 'range', values })),
  { kind: 'range', values: [[4, 5], [6, 7]], address: "'名 单'!C3:D4" },
  { kind: 'range', values: [[1]], address: 'nonsense' },
  { kind: 'range', values: [['人数'], [30], [null], [40]], address: '名单!D:D' },
  { kind: 'range', values: [['人数'], [null]], address: '名单!D:E' },
];

const cells = (result: FunctionResult): readonly unknown[] => (result.ok ? (typeof result.value === 'object' ? result.value.flat() : [result.value]) : [result.error]);

const LANGUAGES = { 'zh-CN': { letters: /\p{Script=Han}/u, unexpected: '意外错误' }, 'en-US': { letters: /[a-z]{3}/, unexpected: 'unexpected' } } as const;
type Language = keyof typeof LANGUAGES;

/** Excel's own limit for a text in a cell, and what a person can read in the card of an error. */
const MOST_LETTERS = 32_767;
const MOST_LETTERS_OF_AN_ERROR = 600;

const isProper = (cell: unknown, language: Language): boolean => {
  if (typeof cell === 'number') return Number.isFinite(cell);
  if (typeof cell === 'string') return cell.length <= MOST_LETTERS && !cell.includes('undefined') && !cell.includes('NaN');
  if (typeof cell === 'boolean') return true;
  if (typeof cell !== 'object' || cell === null || !('message' in cell) || typeof cell.message !== 'string') return false;
  const { letters, unexpected } = LANGUAGES[language];
  const { message } = cell;
  return message.length <= MOST_LETTERS_OF_AN_ERROR && letters.test(message) && ![unexpected, '{{', 'undefined', '[object'].some((wrong) => message.includes(wrong));
};

describe.each(names)('%s with any kind of argument', (name) => {
  const declared = CATALOGUE.find((definition) => definition.name === name)?.arguments ?? [];

  test.each(['zh-CN', 'en-US'] as const)('gives a value, or an error with a message in %s', async (language) => {
    const context = contextOver([CASE_A], { translator: createTranslator(language) });
    // Every argument in turn takes every value, the others those of the example, or one that is likely to pass.
    const example = argumentsOf(CATALOGUE.find((definition) => definition.name === name)?.example ?? '', [CASE_A]);
    const likely: FunctionArgument = { kind: 'value', value: 1 };
    const calls = declared.flatMap((_, index) =>
      ARGUMENTS.flatMap((argument) => [declared.map((__, other) => (other === index ? argument : likely)), declared.map((__, other) => (other === index ? argument : (example[other] ?? OMITTED)))]),
    );
    for (const args of [...calls, ...ARGUMENTS.map((argument) => declared.map(() => argument)), []]) {
      const result = await evaluateFunction(name, args, context);
      const improper = cells(result).filter((cell) => !isProper(cell, language));
      expect({ args, improper }).toEqual({ args, improper: [] });
    }
  });

  test('refuses more arguments than it has', async () => {
    const args = [...declared, declared].map((): FunctionArgument => ({ kind: 'value', value: 1 }));
    expect(await evaluateFunction(name, args, contextOver())).toMatchObject({ ok: false, error: { code: '#VALUE!', message: expect.stringContaining(String(declared.length)) } });
  });
});
