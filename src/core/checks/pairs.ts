import type { Expression } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Basis } from '../basis';
import { isKnown } from '../figures/figure';
import type { Figure } from '../figures/figure';
import { eachInSteps } from '../steps';
import type { Place } from './fault';
import { countySide, operandsOf, recordSide } from './side';
import type { Side } from './side';
import { areOfOneKind, isWhole } from './wholeness';

/** Two figures to be held against each other. */
export interface Comparison {
  readonly scope: 'school' | 'county';
  readonly left: Expression;
  readonly right: Expression;
  /** Whether a left that stands for some of the stages may be held against a right that stands for all. */
  readonly isPart: boolean;
  readonly isWrong: (left: number, right: number) => boolean;
}

/** Two figures of one record that do not go together. */
export interface Pair {
  readonly place: Place;
  readonly left: Side;
  readonly right: Side;
}

type Found = (pair: Pair) => void;

interface Columns {
  readonly left: Figure;
  readonly right: Figure;
}

const isWrongAt = ({ left, right }: Columns, record: number, { isWrong }: Comparison): boolean => isWrong(left.values[record] ?? Number.NaN, right.values[record] ?? Number.NaN);

const tell = (basis: Basis, comparison: Comparison, { left, right }: Columns, record: number, place: Place, found: Found): void => {
  const [own, other] = [recordSide(basis, comparison.left, left, record), recordSide(basis, comparison.right, right, record)];
  if (own !== undefined && other !== undefined) found({ place, left: own, right: other });
};

/** Compares unit by unit; the schools of which that says nothing yet, or not of all of their units. */
function* compareUnits(basis: Basis, comparison: Comparison, columns: Columns, found: Found): Generator<void, readonly number[]> {
  const { schools, units } = basis.dataset;
  const { left, right } = columns;
  // Over the units, not over the schools' lists of units: hundreds of thousands of these would have to be made.
  const compared = new Uint8Array(schools.length);
  const open = new Uint8Array(schools.length);
  const wrong = new Uint8Array(schools.length);
  yield* eachInSteps(units.school, (school, unit) => {
    if (!isKnown(left, unit) || !isKnown(right, unit)) {
      open[school] = 1;
      return;
    }
    compared[school] = 1;
    if (!isWrongAt(columns, unit, comparison)) return;
    wrong[school] = 1;
    tell(basis, comparison, columns, unit, { kind: 'unit', unit }, found);
  });
  const rest: number[] = [];
  for (let school = 0; school < open.length; school++) if (wrong[school] === 0 && (open[school] === 1 || compared[school] === 0)) rest.push(school);
  return rest;
}

/** Compares the schools as a whole. A sum over the units is held against a figure of the whole school only where it is as much. */
function* compareSchools(basis: Basis, comparison: Comparison, ofUnits: Columns, schools: readonly number[], found: Found): Generator<void, void> {
  if (schools.length === 0 || !areOfOneKind(basis, [comparison.left, comparison.right])) return;
  const { figures } = basis;
  const columns: Columns = { left: figures.sumOfSchools(comparison.left), right: figures.sumOfSchools(comparison.right) };
  const isAddedUp = (figure: Figure, school: number): boolean => {
    const units = figures.index.unitsOf(school);
    return units.length > 0 && units.every((unit) => isKnown(figure, unit));
  };
  yield* eachInSteps(schools, (school) => {
    if (!isKnown(columns.left, school) || !isKnown(columns.right, school) || !isWrongAt(columns, school, comparison)) return;
    const [left, right] = [isAddedUp(ofUnits.left, school), isAddedUp(ofUnits.right, school)];
    if (left !== right && !(left && comparison.isPart) && !isWhole(basis, school)) return;
    tell(basis, comparison, columns, school, { kind: 'school', school }, found);
  });
}

const compareCounty = (basis: Basis, comparison: Comparison, found: Found): void => {
  for (const stage of [undefined, ...STAGES]) {
    const left = countySide(basis, comparison.left, stage);
    const right = left === undefined ? undefined : countySide(basis, comparison.right, stage);
    if (left === undefined || right === undefined || !comparison.isWrong(left.quantity.value, right.quantity.value)) continue;
    found({ place: { kind: 'county', stage }, left, right });
  }
};

/** Finds the records whose two figures do not go together. A record that lacks either is passed over: that is told elsewhere. */
export function* comparePairs(basis: Basis, comparison: Comparison, found: Found): Generator<void, void> {
  compareCounty(basis, comparison, found);
  const { figures } = basis;
  const isGiven = [comparison.left, comparison.right].flatMap(operandsOf).every((field) => figures.isGivenAnywhere(field));
  if (comparison.scope === 'county' || !isGiven) return;
  const columns: Columns = { left: figures.sumOfUnits(comparison.left, false), right: figures.sumOfUnits(comparison.right, false) };
  yield;
  yield* compareSchools(basis, comparison, columns, yield* compareUnits(basis, comparison, columns, found), found);
}
