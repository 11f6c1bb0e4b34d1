import type { Field, Pack } from '../../standards/schema';
import type { Verdict } from '../../standards/terms';
import { activeRules } from '../assess';
import type { Assessment } from '../assessment';
import { createBasis } from '../basis';
import { doubtsOf } from '../checks/doubts';
import { checkSteps } from '../checks/judgeChecks';
import type { Dataset } from '../dataset';
import { leftOutReason } from '../leftOut';
import { resourceSteps } from '../resources/resources';
import { runThrough } from '../steps';
import { conjunction, verdictOf } from '../verdict';
import { membersOf } from './grouping';
import type { Grouping, Members } from './grouping';
import { groupIndicators } from './groupIndicators';
import type { SampledIndicator } from './groupIndicators';
import { groupParts } from './groupParts';
import type { GroupedResults, GroupResult, GroupShare } from './groupResult';
import { placedFindings } from './placedFindings';
import { restrictedDataset } from './restrictedDataset';
import { tallyOf } from './tally';
import { theilSteps } from './theilSteps';

/** A county that has been judged. */
export interface GroupSource {
  readonly dataset: Dataset;
  readonly pack: Pack;
  readonly fields: ReadonlyMap<string, Field>;
  /** Of the dataset by the pack: groups are judged for the same day, with the same parameters and profiles. */
  readonly assessment: Assessment;
}

type Judged = { readonly result: Omit<GroupResult, 'findings'>; readonly sampled: readonly SampledIndicator[] };

/** Schools that could not be read in may belong to any group: none is known to be met. */
const complete = (dataset: Dataset, verdict: Verdict): Verdict => (verdict === 'met' && leftOutReason(dataset) !== undefined ? 'unknown' : verdict);

function* judgeGroup({ dataset: county, pack, fields, assessment }: GroupSource, { label, schools }: Members, signal?: AbortSignal): Generator<void, Judged> {
  const { dataset, units } = restrictedDataset(county, schools, label === undefined);
  const { date, parameters, profiles } = assessment;
  const basis = createBasis(dataset, pack, { date, fields, parameters, profiles });
  const rules = activeRules(basis);
  yield;
  const resources = yield* resourceSteps(basis, rules, yield* doubtsOf(basis, yield* checkSteps(basis, signal)));
  const sampled = groupIndicators(basis, resources, assessment.county);
  yield;
  const parts = yield* groupParts(basis, rules, resources);
  const unitVerdicts = Array.from(resources.verdicts, verdictOf);
  const { index } = basis.figures;
  const schoolVerdicts = dataset.schools.map((_, school) => conjunction(Array.from(index.unitsOf(school), (unit) => unitVerdicts[unit] ?? 'unknown')));
  const schoolRule = complete(dataset, conjunction(unitVerdicts));
  const result = {
    label,
    schools,
    units: Array.from(units),
    schoolTally: tallyOf(schoolVerdicts),
    unitTally: tallyOf(unitVerdicts),
    schoolRule,
    verdict: complete(dataset, conjunction([schoolRule, ...parts.map((part) => part.result.verdict)])),
    indicators: sampled.map(({ line }) => line),
    parts,
  };
  return { result, sampled };
}

const shareOf = (groups: readonly GroupResult[], verdict: (group: GroupResult) => Verdict): GroupShare => {
  const { met, notMet, unknown, judged: of } = tallyOf(groups.filter(({ label, unitTally }) => label !== undefined && unitTally.judged > 0).map(verdict));
  return { met, notMet, unknown, of, share: of === 0 ? undefined : met / of };
};

/** The groups and, where classes, rooms or persons belong to no known school, those not filled in, even without a school. */
const groupsOf = ({ schools, classes, rooms, people = [] }: Dataset, grouping: Grouping): readonly Members[] => {
  const groups = membersOf(grouping, schools.length);
  const isPlaced = [classes, rooms, people].every((rows) => rows.every(({ school }) => school !== undefined));
  return isPlaced || groups.some(({ label }) => label === undefined) ? groups : [...groups, { label: undefined, schools: [] }];
};

/** `groupedResults`, step by step: a page may let others have their turn between two steps. The signal stops it between groups. */
export function* groupedResultSteps(source: GroupSource, grouping: Grouping, signal?: AbortSignal): Generator<void, GroupedResults> {
  const { dataset, assessment } = source;
  const placed = yield* placedFindings(assessment.findings, dataset, grouping);
  const judged: Judged[] = [];
  for (const members of groupsOf(dataset, grouping)) {
    signal?.throwIfAborted();
    judged.push(yield* judgeGroup(source, members, signal));
    yield;
  }
  const groups = judged.map(({ result }): GroupResult => ({ ...result, findings: placed.of(result.label) }));
  const theil = yield* theilSteps(dataset, judged.map(({ sampled }) => sampled));
  return {
    grouping,
    groups,
    theil,
    shares: { schoolRule: shareOf(groups, (group) => group.schoolRule), verdict: shareOf(groups, (group) => group.verdict) },
    unplaced: groups.find(({ label }) => label === undefined)?.schools.length ?? 0,
    countyFindings: placed.county,
  };
}

/**
 * A judged county by groups of its schools. Every school and unit is in just one group, those not filled in in one of their own,
 * so that the counts of the groups add up to the county's. What is asked of the county alone (rates of the county, evidence,
 * coefficients of variation) is no part of a group's verdict.
 */
export const groupedResults = (source: GroupSource, grouping: Grouping): GroupedResults => runThrough(groupedResultSteps(source, grouping));
