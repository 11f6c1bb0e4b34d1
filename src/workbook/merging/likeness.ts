import type { NameReader, NameShape } from './nameShape';

/** Pairs of neighbouring characters in common, of all there are: 0…1. */
const dice = ({ canonical: left, pairs }: NameShape, { canonical: right, pairs: others }: NameShape): number => {
  let common = 0;
  const known = others();
  for (const [pair, count] of pairs()) common += Math.min(count, known.get(pair) ?? 0);
  return (2 * common) / (left.length + right.length + 2);
};

/** How much alike names are that differ in a certain way; what differs in what tells schools apart is never more alike than `others`. */
const SCORES = { spelling: 0.95, filler: 0.9, place: 0.85, own: 0.9, ownEnding: 0.8, ending: 0.7, others: 0.4 } as const;

/** One name and a shorter one that it ends with: the rest is mostly the county or the town. */
const endingScore = (left: string, right: string, least: number, { endsInPlace }: NameReader): number => {
  const [long, short] = left.length > right.length ? [left, right] : [right, left];
  const before = long.slice(0, long.length - short.length);
  const isWithin = short.length >= least && long.endsWith(short) && before !== '' && !(/\d$/u.test(before) && /^\d/u.test(short));
  return !isWithin ? 0 : endsInPlace(before) ? SCORES.place : SCORES.ending;
};

/** Names of one word in common beside 县, 小学 and the like. */
const ownScore = ({ own: left }: NameShape, { own: right }: NameShape): number => {
  if (left === '' || right === '') return 0;
  if (left === right) return SCORES.own;
  return left.length >= 2 && right.length >= 2 && (left.endsWith(right) || right.endsWith(left)) ? SCORES.ownEnding : 0;
};

/** How much alike two names are that were taken apart. */
export const shapeLikeness = (left: NameShape, right: NameShape, reader: NameReader): number => {
  if (left.key === right.key) return 1;
  if (left.canonical === right.canonical) return SCORES.spelling;
  if (left.kind !== undefined && right.kind !== undefined && left.kind !== right.kind) return Math.min(SCORES.others, dice(left, right));
  if (left.reduced === right.reduced) return SCORES.filler;
  const score = Math.max(dice(left, right), ownScore(left, right));
  const ending = Math.max(endingScore(left.reduced, right.reduced, 3, reader), endingScore(left.canonical, right.canonical, 4, reader));
  return Math.max(left.telling === right.telling ? score : Math.min(score, SCORES.others), ending);
};

/** As alike as two ways of writing one name are: 第一小学, 第1小学, 一小. */
export const SAME_SPELT_OTHERWISE = SCORES.spelling;

/**
 * How much alike two schools' names are, 0…1, 1 only for the same: 第一小学 and 一小, 青川县白沙小学 and 白沙中心小学 much,
 * 第一小学 and 第二小学, 石桥小学 and 石桥中学 little.
 */
export const nameLikeness = (left: string, right: string, reader: NameReader): number =>
  left === right ? 1 : Math.round(shapeLikeness(reader.shapeOf(left), reader.shapeOf(right), reader) * 100) / 100;
