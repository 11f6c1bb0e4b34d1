import { createBasis } from '../../core/basis';
import type { ClassRow } from '../../core/dataset';
import { passes } from '../../core/schoolFilter';
import { valueAt } from '../../standards/dated';
import type { LimitPart } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { ChartSource } from './chart';

/** Classes of `from` to `to` pupils; an end that is missing is open. */
export interface ClassBand {
  readonly from?: number;
  readonly to?: number;
  readonly classes: number;
}

/** A limit of the pack as the largest size that is still within it. */
export interface ClassLimit {
  readonly part: LimitPart;
  readonly rule?: string;
  readonly most: number;
}

/** What class data of a stage come to. */
export interface ClassTally {
  readonly bands: readonly ClassBand[];
  /** Rows without a number of pupils or of classes. */
  readonly unreadable: number;
  /** Classes of bins that reach over the edge of a band, or whose stage is not known. */
  readonly astride: number;
  readonly stageless: number;
}

const largestWithin = ({ comparator }: LimitPart, limit: number): number => (comparator === '<' ? Math.ceil(limit) - 1 : Math.floor(limit));

const limitOf = (part: LimitPart, stage: Stage, date: string): number | undefined => {
  if (part.of !== 'class' || part.limit.by !== 'stage') return undefined;
  const limit = valueAt(part.limit.values, date)?.value[stage];
  return limit === undefined ? undefined : largestWithin(part, limit);
};

/** The limits of class sizes in force, of the items and of plans, the least first. */
export const classLimitsOf = ({ pack, assessment: { date } }: ChartSource, stage: Stage): readonly ClassLimit[] => {
  const items = pack.rules.flatMap(({ id, parts }) => parts.flatMap((part) => (part.kind === 'limit' ? [{ rule: id, part }] : [])));
  const all: readonly Omit<ClassLimit, 'most'>[] = [...items, ...(pack.classBands ?? []).map((part) => ({ part }))];
  return all
    .flatMap((each) => {
      const most = limitOf(each.part, stage, date);
      return most === undefined ? [] : [{ ...each, most }];
    })
    .sort((left, right) => left.most - right.most);
};

/** Below the first limit the bands are so wide, and so many. */
const WIDTH = 10;
const BELOW = 2;

const edgesOf = (limits: readonly ClassLimit[]): readonly number[] => {
  const first = limits[0]?.most;
  if (first === undefined) return [];
  const below = Array.from({ length: BELOW }, (_, at) => first - WIDTH * (BELOW - at)).filter((edge) => edge > 0);
  return [...new Set([...below, ...limits.map(({ most }) => most)])];
};

/** Of which stage a class is; a school of one stage says it for classes that do not. */
const stageFinder = ({ reading: { dataset } }: ChartSource, stageOfUnit: (unit: number) => Stage | undefined, unitsOf: (school: number) => Int32Array) => (row: ClassRow): Stage | undefined => {
  if (row.stage !== undefined || row.school === undefined || dataset.schools[row.school] === undefined) return row.stage;
  const stages = new Set(Array.from(unitsOf(row.school), stageOfUnit));
  return stages.size === 1 ? [...stages][0] : undefined;
};

interface Sized {
  readonly low: number;
  readonly high: number;
  readonly classes: number;
}

const sizeOf = ({ size }: ClassRow): Sized | undefined => {
  if (size.kind === 'exact') return size.pupils.state === 'value' ? { low: size.pupils.value, high: size.pupils.value, classes: 1 } : undefined;
  return size.classes.state === 'value' ? { low: size.low, high: size.high ?? Infinity, classes: size.classes.value } : undefined;
};

/** Classes of a stage by bands that end at the limits of the pack, so that none reaches over a limit. Schools that the item leaves out are left out. */
export const tallyClasses = (source: ChartSource, stage: Stage, limits: readonly ClassLimit[]): ClassTally => {
  const { reading: { dataset }, pack, fields, assessment: { date, parameters, profiles } } = source;
  const basis = createBasis(dataset, pack, { date, fields, parameters, profiles });
  const { stageAt, unitsOf } = basis.figures.index;
  const stageFor = stageFinder(source, stageAt, unitsOf);
  const edges = edgesOf(limits);
  const counts = new Array<number>(edges.length + 1).fill(0);
  const tally = { unreadable: 0, astride: 0, stageless: 0 };
  const filter = limits[0]?.part.schools;
  const placeOf = (size: number): number => (edges.findIndex((edge) => size <= edge) + edges.length + 1) % (edges.length + 1);
  for (const row of dataset.classes) {
    if (row.school !== undefined && passes(basis, row.school, filter) === false) continue;
    const of = stageFor(row);
    if (of !== undefined && of !== stage) continue;
    const sized = sizeOf(row);
    // A bin that nobody filled in is no class.
    if (sized === undefined) tally.unreadable += of === undefined ? 0 : 1;
    else if (of === undefined) tally.stageless += sized.classes;
    else if (placeOf(sized.low) !== placeOf(sized.high)) tally.astride += sized.classes;
    else counts[placeOf(sized.low)] = (counts[placeOf(sized.low)] ?? 0) + sized.classes;
  }
  const bands = counts.map((classes, at): ClassBand => {
    const before = edges[at - 1];
    const to = edges[at];
    return { ...(before === undefined ? {} : { from: before + 1 }), ...(to === undefined ? {} : { to }), classes };
  });
  return { bands, ...tally };
};
