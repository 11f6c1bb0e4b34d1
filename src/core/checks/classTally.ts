import { STAGES } from '../../standards/terms';
import type { ClassRow, Dataset } from '../dataset';

/** A row of class data may leave its stage open: one place more than there are stages. */
export const PLACES = STAGES.length + 1;
export const OPEN = STAGES.length;

/** What the class data of one form (a list, or classes by size) come to, by school and stage. */
export interface ClassTally {
  /** The least and the greatest number of pupils of the classes. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly classes: Float64Array;
  /** 1 where there is a row at all. */
  readonly listed: Uint8Array;
  /** 1 where a row has no figure. */
  readonly lacking: Uint8Array;
}

export const placeOf = ({ stage }: ClassRow): number => (stage === undefined ? OPEN : STAGES.indexOf(stage));

const add = (column: Float64Array, place: number, amount: number): void => {
  column[place] = (column[place] ?? 0) + amount;
};

/** Adds up the rows of a form; `undefined` where there are none. */
export const tallyClasses = ({ schools, classes }: Dataset, form: ClassRow['size']['kind']): ClassTally | undefined => {
  const length = schools.length * PLACES;
  const tally: ClassTally = {
    low: new Float64Array(length),
    high: new Float64Array(length),
    classes: new Float64Array(length),
    listed: new Uint8Array(length),
    lacking: new Uint8Array(length),
  };
  let isAny = false;
  for (const row of classes) {
    const { size } = row;
    if (row.school === undefined || size.kind !== form) continue;
    isAny = true;
    const place = row.school * PLACES + placeOf(row);
    tally.listed[place] = 1;
    const datum = size.kind === 'exact' ? size.pupils : size.classes;
    if (datum.state !== 'value') {
      tally.lacking[place] = 1;
      continue;
    }
    const [count, least, most] = size.kind === 'exact' ? [1, datum.value, datum.value] : [datum.value, size.low, size.high ?? Infinity];
    add(tally.classes, place, count);
    // No class of an open bin is no pupil, not 0 × ∞.
    if (count === 0) continue;
    add(tally.low, place, count * least);
    add(tally.high, place, count * most);
  }
  return isAny ? tally : undefined;
};
