import type { RoomPurpose } from '../core/dataset';
import type { Stage } from '../standards/terms';

/** A class-size bin: classes of `low` to `high` pupils, ends included; no `high`: and more. */
export interface ClassBin {
  readonly kind: 'classBin';
  readonly low: number;
  readonly high: number | undefined;
  readonly stage?: Stage;
}

/** An area band of special rooms: at least `area`, below `areaBelow`. */
export interface RoomBand {
  readonly kind: 'roomBand';
  readonly purpose: RoomPurpose;
  readonly area: number;
  readonly areaBelow: number | undefined;
}

/** A column of a table of classes: 1班, 一(2)班, 一年级/3班. Its cells are pupils. */
export interface ClassColumn {
  readonly kind: 'classColumn';
  readonly grade: string | undefined;
  readonly name: string;
}

/** What a column or an item may hold beside the figures of the vocabulary. */
export type Band = ClassBin | RoomBand | ClassColumn;

const GRADE = /^(?:(?:小学|初中)?[一二三四五六七八九1-9]年级|[初高小][一二三四五六])$/u;
const BARE_CLASS = /^第?\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)?班$/u;
const WHOLE_CLASS = /^(?:(?:小学|初中)?[一二三四五六七八九1-9]年级|[初高小][一二三四五六]|[一二三四五六七八九])\(?\d{1,2}\)?班?$/u;

/** Reads the heading of a class's column; the grade may stand above it. `levels` are plain. */
export const readClassColumn = (levels: readonly string[]): ClassColumn | undefined => {
  const name = levels.at(-1) ?? '';
  if (WHOLE_CLASS.test(name)) return { kind: 'classColumn', grade: undefined, name };
  return BARE_CLASS.test(name) ? { kind: 'classColumn', grade: levels.slice(0, -1).findLast((level) => GRADE.test(level)), name } : undefined;
};

const RANGE = /(\d{1,3})人?(?:[-–—~至到])(\d{1,3})人?/u;
const UP_TO = /(\d{1,3})人?(?:及|或)?以下/u;
const FROM = /(\d{1,3})人?(?:及|或)?以上/u;
/** What may stand beside the numbers without changing what is counted. */
const BESIDE = /^(?:其中|小学|初中|部|每班|班级|班额|班|个数|人数|学生|数量|数|的|情况|分布|教学|在校|规模|合计|:|,|、|\(|\)|个|人)*$/u;

/** Reads a class-size heading: 每班25人以下, 26-30人, 班额/66人及以上, 小学46-50人班级个数. `levels` are plain. */
export const readClassBin = (levels: readonly string[]): ClassBin | undefined => {
  const joined = levels.join('/');
  const match = RANGE.exec(joined) ?? UP_TO.exec(joined) ?? FROM.exec(joined);
  if (match === null) return undefined;
  const rest = joined.replace(match[0], '').replaceAll('/', '');
  if (/\d/u.test(rest) || !BESIDE.test(rest)) return undefined;
  const first = Number(match[1]);
  const [low, high] = match[2] !== undefined ? [first, Number(match[2])] : match[0].endsWith('以下') ? [1, first] : [first, undefined];
  if (high !== undefined && high < low) return undefined;
  const stage = rest.includes('小学') ? (rest.includes('初中') ? undefined : 'primary') : rest.includes('初中') ? 'junior' : undefined;
  return { kind: 'classBin', low, high, ...(stage === undefined ? {} : { stage }) };
};

/** Whether the heading itself speaks of classes; a bare 26-30人 counts only beside others of its kind. */
export const namesClasses = (levels: readonly string[]): boolean => levels.some((level) => /班/u.test(level));

const purposeIn = (text: string): RoomPurpose | undefined => {
  const music = /音乐/u.test(text);
  return music === /美术/u.test(text) ? undefined : music ? 'music' : 'art';
};

/** What a room is for, from its name or the column that says so; undefined for other rooms and for both at once. */
export const roomPurposeOf = (plainText: string): RoomPurpose | undefined => purposeIn(plainText);

const BETWEEN = /(\d{1,3}(?:\.\d+)?)(?:m2|平方米)?(?:[-–—~至到]|(?:≤|<=)[^\d<≤]{0,8}[<≤]=?)(\d{1,3}(?:\.\d+)?)/u;
const AT_LEAST = /(?:≥|>=|不小于|不低于|大于等于|大于或等于)(\d{1,3}(?:\.\d+)?)|(\d{1,3}(?:\.\d+)?)(?:m2|平方米)?(?:及|或)?以上/u;

/** Reads an area band: 音乐教室单间面积≥96㎡, 美术/67–90, 音乐教室 73≤面积<96. */
export const readRoomBand = (levels: readonly string[]): RoomBand | undefined => {
  const joined = levels.join('/');
  const purpose = purposeIn(joined);
  if (purpose === undefined || !/面积|m2|平方米|≥|>=|教室/u.test(joined)) return undefined;
  const between = BETWEEN.exec(joined);
  if (between !== null) {
    const [area, areaBelow] = [Number(between[1]), Number(between[2])];
    return area < areaBelow ? { kind: 'roomBand', purpose, area, areaBelow } : undefined;
  }
  const least = AT_LEAST.exec(joined);
  return least === null ? undefined : { kind: 'roomBand', purpose, area: Number(least[1] ?? least[2]), areaBelow: undefined };
};
