import type { Unit } from '../standards/schema';

/** What a unit written in a heading, a form or a cell says: the figures it fits, and base value = shown × 10^exponent. */
export interface UnitMark {
  readonly units: readonly Unit[];
  readonly exponent: number;
}

const AREA: readonly Unit[] = ['squareMetres', 'perPupilArea'];
const MONEY: readonly Unit[] = ['yuan', 'perPupilYuan'];
const PEOPLE: readonly Unit[] = ['people', 'per100', 'count'];
const ROOMS: readonly Unit[] = ['rooms', 'per100', 'count'];

const group = (words: string, units: readonly Unit[], exponent = 0): readonly (readonly [string, UnitMark])[] =>
  words.split(' ').map((word) => [word, { units, exponent }] as const);

/** By the plain form of the word. */
const MARKS: ReadonlyMap<string, UnitMark> = new Map([
  ...group('人 名 位 人次', PEOPLE),
  ...group('间', ROOMS),
  ...group('个', ['rooms', 'classes', 'schools', 'people', 'per100', 'count']),
  ...group('班 个班', ['classes', 'count']),
  ...group('所 校', ['schools', 'count']),
  ...group('m2 平方米 平米', AREA),
  ...group('m2/生 m2/人 平方米/生 平方米/人', ['perPupilArea']),
  ...group('元', MONEY),
  ...group('元/生 元/人 元/年 元/生年 元/人年', MONEY),
  ...group('人/百生 人/百人 间/百生 间/百人', ['per100']),
  ...group('千元', MONEY, 3),
  ...group('万元', MONEY, 4),
  ...group('亿元', MONEY, 8),
  ...group('万', [...MONEY, 'people', 'count', 'squareMetres'], 4),
  ...group('万人', ['people', 'count'], 4),
  ...group('万m2 万平方米', ['squareMetres'], 4),
  ...group('%', ['ratio'], -2),
  ...group('‰', ['ratio'], -3),
  ...group('份 件 次 学时 课时 级', ['count', 'none']),
]);

/** Reads a unit from its plain form, e.g. `m2`, `万元`, `单位:万元`. */
export const unitMark = (plainText: string): UnitMark | undefined => MARKS.get(plainText.replace(/^(?:计量)?单位:?/u, ''));

/** value × 10^exponent without the rounding of a multiplication: 303.16 and 4 give exactly 3031600. */
export const shiftDecimal = (value: number, exponent: number): number => {
  if (exponent === 0) return value;
  const shifted = Number(`${value}e${exponent}`);
  return Number.isNaN(shifted) ? value * 10 ** exponent : shifted;
};
