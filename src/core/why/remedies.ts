import type { Unit } from '../../standards/schema';
import type { UnknownReason } from '../assessment';
import { roundUpTo } from '../compare';
import type { Remedy } from '../explanation';
import { SCHOOL_TYPE } from '../fieldIds';

const COUNTABLE: ReadonlySet<Unit> = new Set<Unit>(['people', 'rooms', 'classes', 'schools', 'count']);

/** Whole people, rooms and classes; square metres and yuan to two decimals; always up, so that what is shown is enough. */
export const enough = (amount: number, unit: Unit): number => roundUpTo(amount, COUNTABLE.has(unit) ? 1 : 0.01);

/** The least to add to a figure so that it reaches what is needed; nothing if it is there. */
export const addTo = (field: string, unit: Unit, have: number, need: number, reaches: 'threshold' | 'floor'): readonly Remedy[] => {
  const amount = enough(need - have, unit);
  return amount > 0 ? [{ kind: 'add', field, amount, unit, reaches }] : [];
};

/** The same where the unit gets a share of what is added to its school. */
export const addToSchool = (share: number, ...[field, unit, have, need, reaches]: Parameters<typeof addTo>): readonly Remedy[] =>
  addTo(field, unit, have / share, need / share, reaches).map((remedy) => (remedy.kind === 'add' ? { ...remedy, ofSchool: true } : remedy));

/** What to fill in so that it can be judged, where one figure is the obstacle. */
export const fillFor = (reason: UnknownReason): readonly Remedy[] => {
  switch (reason.code) {
    case 'missingField':
    case 'evidenceMissing':
    case 'zeroDenominator':
    case 'outOfRange':
      return [{ kind: 'fill', field: reason.field }];
    case 'badCell':
      return [{ kind: 'fill', field: reason.field, ...(reason.cell === undefined ? {} : { cell: reason.cell }) }];
    case 'schoolTypeUnknown':
    case 'schoolTypesUnknown':
    case 'splitImpossible':
      return [{ kind: 'fill', field: SCHOOL_TYPE }];
    default:
      return [];
  }
};
