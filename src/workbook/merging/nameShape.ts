import type { SchoolNames } from '../../standards';
import { readSchoolName } from '../schoolName';

/** A school's name taken apart for comparing it with others. */
export interface NameShape {
  readonly key: string;
  /** One way of writing it: numbers in digits, abbreviations written out. */
  readonly canonical: string;
  /** Without the words that one school's name may have or lack. */
  readonly reduced: string;
  /** What is the school's own beside the words that all schools share and those of places. */
  readonly own: string;
  /** Numbers and points of the compass: a name with another one is another school. */
  readonly telling: string;
  /** undefined: the name tells none. */
  readonly kind: 'primary' | 'junior' | undefined;
  /** Pairs of neighbouring characters of the canonical name, with how often each comes. */
  readonly pairs: () => ReadonlyMap<string, number>;
}

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  const framed = `^${text}$`;
  for (let at = 0; at < framed.length - 1; at += 1) {
    const pair = framed.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

const DIGITS = '零一二三四五六七八九';
const UNITS: ReadonlyMap<string, number> = new Map([['十', 10], ['百', 100]]);

/** 二十一 → 21, 一〇 → 10; a row of figures without 十 and 百 is read one by one. */
const numberOf = (run: string): string => {
  const signs = [...run.replace(/〇/gu, '零')];
  if (!signs.some((sign) => UNITS.has(sign))) return signs.map((sign) => String(DIGITS.indexOf(sign))).join('');
  let [sum, digit] = [0, 0];
  for (const sign of signs) {
    const unit = UNITS.get(sign);
    if (unit === undefined) digit = DIGITS.indexOf(sign);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return String(sum + digit);
};

/** Numbers in digits and without 第: 第一, 一 and 第1 are one number. */
const inDigits = (text: string): string => text.replace(/[〇零一二三四五六七八九十百]+/gu, numberOf).replace(/第(?=\d)/gu, '');

const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).map(inDigits).join('|');

/** At the end, or before the campus in brackets. */
const END = String.raw`(?=\(|$)`;
const TELLING = /\d+|[东南西北]/gu;

/** Takes names apart by how people write them. */
export interface NameReader {
  readonly shapeOf: (name: string) => NameShape;
  /** Whether a text ends like the name of a county or a town. */
  readonly endsInPlace: (text: string) => boolean;
  readonly endsInTown: (text: string) => boolean;
  /** A text without that end. */
  readonly withoutPlace: (text: string) => string;
}

/** A reader for the vocabulary (standards' SCHOOL_NAMES). */
export const createNameReader = ({ endings, numbered, fillers, common, counties, towns, kinds }: SchoolNames): NameReader => {
  const long = new Map([...endings, ...numbered].map(([short, written]) => [inDigits(short), written]));
  const numberedEnd = new RegExp(String.raw`(?<=\d)(${anyOf(numbered.map(([short]) => short))})${END}`, 'u');
  const ending = new RegExp(`(${anyOf(endings.map(([short]) => short))})${END}`, 'u');
  const filler = new RegExp(anyOf(fillers), 'gu');
  const shared = new RegExp(anyOf([...fillers, ...common, ...counties, ...towns, ...Object.values(kinds).flat()]), 'gu');
  const primary = new RegExp(`(?:${anyOf(kinds.primary)})${END}`, 'u');
  const junior = new RegExp(`(?:${anyOf(kinds.junior)})${END}`, 'u');
  const placeEnd = new RegExp(`(?:${anyOf([...counties, ...towns])})$`, 'u');
  const townEnd = new RegExp(`(?:${anyOf(towns)})$`, 'u');
  const writtenOut = (text: string): string => [ending, numberedEnd].reduce((so, end) => so.replace(end, (short) => long.get(short) ?? short), text);
  return {
    shapeOf: (name) => {
      const { key } = readSchoolName(name);
      const canonical = writtenOut(inDigits(key));
      const reduced = canonical.replace(filler, '');
      let pairs: ReadonlyMap<string, number> | undefined;
      return {
        key,
        canonical,
        reduced,
        own: canonical.replace(shared, ''),
        telling: (reduced.match(TELLING) ?? []).join(' '),
        kind: primary.test(reduced) ? 'primary' : junior.test(reduced) ? 'junior' : undefined,
        pairs: () => (pairs ??= pairsOf(canonical)),
      };
    },
    endsInTown: (text) => townEnd.test(text),
    endsInPlace: (text) => placeEnd.test(text),
    withoutPlace: (text) => text.replace(placeEnd, ''),
  };
};
