import type { Pack } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { UnknownReason } from '../assessment';
import type { Dataset } from '../dataset';
import type { Step } from '../explanation';
import { SPLIT_STAGES, splitShare } from '../splitShare';
import type { SplitStage, SplitWeights } from '../splitShare';
import type { UnitIndex } from '../unitIndex';
import { isKnown } from './figure';
import type { Figure } from './figure';

export type SplitTerms = Extract<Step, { kind: 'split' }>['terms'];

/** Which part of a whole-school figure is a unit's. */
export type Share =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly share: number; readonly terms: SplitTerms; readonly of: Stage }
  /** A multi-stage school's figure, of a kind that is recorded by stage and never split. */
  | { readonly kind: 'notShared' }
  | { readonly kind: 'impossible'; readonly reason: (field: string) => UnknownReason };

export interface ShareSource {
  readonly dataset: Dataset;
  readonly split: Pack['split'];
  readonly index: UnitIndex;
  /** Pupils of the units. Asked for only where a split is needed: they themselves may be a school's figure. */
  readonly pupils: () => Figure;
  /** Senior pupils of the schools. */
  readonly seniors: () => Figure;
}

const WHOLE: Share = { kind: 'whole' };
const NOT_SHARED: Share = { kind: 'notShared' };

const impossible = (school: string): Share => ({ kind: 'impossible', reason: (field) => ({ code: 'splitImpossible', school, field }) });

/** Pupils of each stage of a school; a stage with a unit whose pupils are unknown, or without a unit, has no number. */
const pupilsByStage = (source: ShareSource, school: number): Partial<Record<SplitStage, number>> => {
  const pupils = source.pupils();
  const seniors = source.seniors();
  const sums: Partial<Record<SplitStage, number>> = {};
  for (const unit of source.index.unitsOf(school)) {
    const stage = source.index.stageAt(unit);
    if (stage === undefined) continue;
    const own = isKnown(pupils, unit) ? pupils.values[unit] : undefined;
    sums[stage] = (sums[stage] ?? 0) + (own ?? Number.NaN);
  }
  if (isKnown(seniors, school)) sums.senior = seniors.values[school] ?? Number.NaN;
  return sums;
};

const partOf = (source: ShareSource, weights: SplitWeights, school: number, unit: number): Share => {
  const name = source.dataset.schools[school]?.name ?? '';
  const stage = source.index.stageAt(unit);
  if (stage === undefined) return impossible(name);
  const pupils = pupilsByStage(source, school);
  const share = splitShare(weights, pupils, stage);
  if (share === undefined) return impossible(name);
  const ofStage = pupils[stage] ?? 0;
  const own = source.pupils().values[unit] ?? 0;
  const terms = SPLIT_STAGES.flatMap((each) => {
    const weight = weights[each];
    return weight === undefined ? [] : [{ stage: each, pupils: pupils[each] ?? 0, weight }];
  });
  // Two campuses of one stage share that stage's part by pupils.
  return { kind: 'part', share: own === ofStage ? share : (share * own) / ofStage, terms, of: stage };
};

/**
 * The part of its school's figures that belongs to a unit: all of it in a single-stage school; by the pack's weights in a
 * multi-stage one, if the figure may be split at all. A school whose type is unknown may be a multi-stage one.
 */
export const shareAt = (source: ShareSource, unit: number, splittable: boolean): Share => {
  const school = source.dataset.units.school[unit] ?? -1;
  const { type, name } = source.dataset.schools[school] ?? { type: undefined, name: '' };
  if (type === undefined) return { kind: 'impossible', reason: () => ({ code: 'schoolTypeUnknown', school: name }) };
  const weights = source.split.weights[type];
  if (weights !== undefined) return splittable ? partOf(source, weights, school, unit) : NOT_SHARED;
  if (source.index.unitsOf(school).length === 1) return WHOLE;
  return splittable ? impossible(name) : NOT_SHARED;
};

/** The same for a figure that concerns one stage alone: it is all that stage's. */
export const shareOfStage = ({ dataset, index }: ShareSource, unit: number, stage: Stage): Share => {
  if (index.stageAt(unit) !== stage) return NOT_SHARED;
  const school = dataset.units.school[unit] ?? -1;
  const sameStage = index.unitsOf(school).filter((each) => index.stageAt(each) === stage);
  return sameStage.length === 1 ? WHOLE : impossible(dataset.schools[school]?.name ?? '');
};
