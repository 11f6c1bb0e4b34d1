import type { LimitPart } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import type { CellRef } from '../cellRef';
import type { ClassRow, Dataset } from '../dataset';
import { CLASSES, PUPILS } from '../fieldIds';
import { isKnown } from '../figures/figure';
import { passes } from '../schoolFilter';
import type { ByStage } from './classRow';

/** A school, or a stage of it, whose class data and 班级数 disagree. */
export interface ClassMismatch {
  readonly school: number;
  /** undefined: the whole school. */
  readonly stage?: Stage;
  /** Classes in the class data. */
  readonly known: number;
  /** 班级数. */
  readonly of: number;
  readonly cells: readonly CellRef[];
}

/** How far the class data cover the classes there are. */
export interface ClassCoverage {
  /** Units with pupils, but without any class in the data. */
  readonly without: readonly number[];
  /** Fewer classes in the data than there are: any of the others may be over the limit. */
  readonly short: readonly ClassMismatch[];
  /** More classes in the data than there are: one of the two must be wrong. */
  readonly over: readonly ClassMismatch[];
}

/** A row of class data may leave its stage open: one place more than there are stages. */
const PLACES = STAGES.length + 1;
const OPEN = STAGES.length;

/** Classes by school and stage. `counts` adds up what is known; `listed` tells that there is a row at all. */
interface Counted {
  readonly counts: Float64Array;
  readonly listed: Uint8Array;
}

/** A bin that is not filled in holds no known class. */
const classesOf = ({ size }: ClassRow): number => {
  if (size.kind === 'exact') return 1;
  return size.classes.state === 'value' ? size.classes.value : 0;
};

const countClasses = ({ schools, classes }: Dataset): Counted => {
  const counts = new Float64Array(schools.length * PLACES);
  const listed = new Uint8Array(counts.length);
  for (const row of classes) {
    if (row.school === undefined) continue;
    const place = row.school * PLACES + (row.stage === undefined ? OPEN : STAGES.indexOf(row.stage));
    counts[place] = (counts[place] ?? 0) + classesOf(row);
    listed[place] = 1;
  }
  return { counts, listed };
};

type Find = (mismatch: ClassMismatch) => void;

/** Compares stage by stage; whether every stage could be. A class of an open stage belongs to the only stage there is. */
const compareStages = (basis: Basis, { counts, listed }: Counted, school: number, find: Find): boolean => {
  const { index } = basis.figures;
  const figure = basis.figures.ofUnits(CLASSES, false);
  const units = index.unitsOf(school);
  const stages = STAGES.filter((stage) => units.some((unit) => index.stageAt(unit) === stage));
  if (stages.length > 1 && listed[school * PLACES + OPEN] === 1) return false;
  let isComplete = true;
  for (const stage of stages) {
    const own = units.filter((unit) => index.stageAt(unit) === stage);
    if (!own.every((unit) => isKnown(figure, unit))) {
      isComplete = false;
      continue;
    }
    const of = own.reduce((sum, unit) => sum + (figure.values[unit] ?? Number.NaN), 0);
    const open = stages.length === 1 ? (counts[school * PLACES + OPEN] ?? 0) : 0;
    const known = (counts[school * PLACES + STAGES.indexOf(stage)] ?? 0) + open;
    if (known !== of) find({ school, stage, known, of, cells: Array.from(own).flatMap((unit) => figure.cellsAt(unit)) });
  }
  return isComplete;
};

/**
 * Compares the whole school. Where it has a senior stage too, its 班级数 may count senior classes: then it takes the
 * 班级数 of the stage to tell that all classes are there.
 */
const compareSchool = (basis: Basis, { counts }: Counted, school: number, find: Find): void => {
  const figure = basis.figures.ofSchools(CLASSES);
  if (!isKnown(figure, school)) return;
  const of = figure.values[school] ?? Number.NaN;
  const known = counts.subarray(school * PLACES, (school + 1) * PLACES).reduce((sum, count) => sum + count, 0);
  if (known !== of) find({ school, known, of, cells: figure.cellsAt(school) });
};

/** Holds the class data of every school the part is for against its units and its 班级数. */
export const classCoverage = ({ basis, part }: { readonly basis: Basis; readonly part: LimitPart }, byStage: ByStage): ClassCoverage => {
  const { dataset, figures } = basis;
  const counted = countClasses(dataset);
  const pupils = figures.ofUnits(PUPILS, false);
  const without: number[] = [];
  const short: ClassMismatch[] = [];
  const over: ClassMismatch[] = [];
  const find: Find = (mismatch) => (mismatch.known < mismatch.of ? short : over).push(mismatch);
  const isListed = (school: number, place: number): boolean => counted.listed[school * PLACES + place] === 1;
  const lacksClasses = (unit: number, school: number): boolean => {
    const stage = figures.index.stageAt(unit);
    if (stage === undefined || byStage[stage] === undefined) return false;
    if (isListed(school, STAGES.indexOf(stage)) || isListed(school, OPEN)) return false;
    return !(isKnown(pupils, unit) && pupils.values[unit] === 0);
  };
  for (let school = 0; school < dataset.schools.length; school++) {
    if (passes(basis, school, part.schools) === false) continue;
    const lacking = figures.index.unitsOf(school).filter((unit) => lacksClasses(unit, school));
    for (const unit of lacking) without.push(unit);
    // A stage without any class is told as such.
    const findListed: Find = (mismatch) => {
      if (!lacking.some((unit) => figures.index.stageAt(unit) === mismatch.stage)) find(mismatch);
    };
    if (!compareStages(basis, counted, school, findListed) && lacking.length === 0) compareSchool(basis, counted, school, find);
  }
  return { without, short, over };
};

/** One reason for all schools whose class data fall short: their sum, or the only school by name. */
export const shortReason = (basis: Basis, short: readonly ClassMismatch[]): UnknownReason | undefined => {
  const [first, ...others] = short;
  if (first === undefined) return undefined;
  const school = basis.dataset.schools[first.school]?.name;
  if (others.length === 0 && school !== undefined) return { code: 'classesMissing', school, known: first.known, of: first.of };
  const sum = (key: 'known' | 'of'): number => short.reduce((total, each) => total + each[key], 0);
  return { code: 'classesMissing', known: sum('known'), of: sum('of') };
};
