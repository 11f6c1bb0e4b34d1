import { readSchoolName } from '../schoolName';

/** What tells schools of one place apart: ordinals and points of the compass. A name with another one is another school. */
const TELLING = /[零一二三四五六七八九十百\d]+|[东南西北]/gu;

const telling = (name: string): string => (name.match(TELLING) ?? []).join('');

/** Words that any school's name may have or lack. */
const COMMON = /(?:学校|小学|中学|初级|完全|中心|实验|希望|九年(?:一贯)?制|县|区|市|镇|乡|街道)/gu;

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  const framed = `^${text}$`;
  for (let at = 0; at < framed.length - 1; at += 1) {
    const pair = framed.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** Pairs of neighbouring characters in common, of all there are: 0…1. */
const dice = (left: string, right: string): number => {
  const [pairs, others] = [pairsOf(left), pairsOf(right)];
  let common = 0;
  for (const [pair, count] of pairs) common += Math.min(count, others.get(pair) ?? 0);
  return (2 * common) / (left.length + right.length + 2);
};

/** Names that differ in what tells schools apart are never more alike than this. */
const MOST_OF_OTHERS = 0.4;

/**
 * How much alike two schools' names are, 0…1: 青川县白沙小学 and 白沙中心小学 much, 第一小学 and 第二小学 little.
 * Names of one word in common beside 县, 小学 and the like are compared by that word too.
 */
export const nameLikeness = (left: string, right: string): number => {
  const [a, b] = [readSchoolName(left).key, readSchoolName(right).key];
  if (a === b) return 1;
  const whole = dice(a, b);
  const [ownA, ownB] = [a.replace(COMMON, ''), b.replace(COMMON, '')];
  const own = ownA === '' || ownB === '' ? 0 : ownA === ownB ? 0.9 : ownA.length >= 2 && ownB.length >= 2 && (ownA.endsWith(ownB) || ownB.endsWith(ownA)) ? 0.8 : 0;
  const score = Math.max(whole, own);
  return Math.round((telling(a) === telling(b) ? score : Math.min(score, MOST_OF_OTHERS)) * 100) / 100;
};
