import type { SchoolRef } from '../dispute';
import { plain } from '../plainText';
import { shapeLikeness } from './likeness';
import type { NameReader, NameShape } from './nameShape';

/** A school's name taken apart, alone and with its town before it. */
export interface SchoolShape {
  readonly town: string | undefined;
  readonly bare: NameShape;
  /** undefined: no town is known, or the name begins with it. */
  readonly towned: NameShape | undefined;
}

export const schoolShape = ({ name, town }: SchoolRef, { shapeOf, withoutPlace }: NameReader): SchoolShape => {
  const known = town === undefined || town === '' ? undefined : plain(town);
  const isNamed = known === undefined || plain(name).startsWith(withoutPlace(known));
  return { town: known, bare: shapeOf(name), towned: isNamed ? undefined : shapeOf(`${known}${name}`) };
};

/** Without its own town a name is not the same as one with it. */
const SAME_BUT_TOWN = 0.95;

const rounded = (likeness: number): number => Math.round(likeness * 100) / 100;

/** Whether a name begins with another town than the school's own. */
const isElsewhere = ({ bare, towned }: SchoolShape, { reduced }: NameShape, { endsInTown }: NameReader): boolean =>
  towned !== undefined && reduced.endsWith(bare.reduced) && endsInTown(reduced.slice(0, -bare.reduced.length)) && !reduced.endsWith(towned.reduced);

/** How much alike two schools are by their names, 0…1; the town of one may stand in the name of the other. Other towns are other schools. */
export const schoolLikeness = (left: SchoolShape, right: SchoolShape, reader: NameReader): number => {
  if (left.town !== undefined && right.town !== undefined) return left.town === right.town ? rounded(shapeLikeness(left.bare, right.bare, reader)) : 0;
  if (isElsewhere(left, right.bare, reader) || isElsewhere(right, left.bare, reader)) return 0;
  const towned = left.towned !== undefined ? shapeLikeness(left.towned, right.bare, reader) : right.towned !== undefined ? shapeLikeness(left.bare, right.towned, reader) : 0;
  return rounded(Math.max(shapeLikeness(left.bare, right.bare, reader), Math.min(towned, SAME_BUT_TOWN)));
};
