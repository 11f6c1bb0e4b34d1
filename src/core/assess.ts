import type { Pack, Rule } from '../standards/schema';
import type { Assessment, DispersionResult, Finding, ItemResult } from './assessment';
import { createBasis } from './basis';
import type { Basis } from './basis';
import { doubtsOf } from './checks/doubts';
import { faultFindings } from './checks/faultFindings';
import { checkSteps } from './checks/judgeChecks';
import type { Dataset } from './dataset';
import { withUniqueIds } from './findings';
import type { AssessOptions } from './options';
import { partSteps } from './parts';
import { decisive } from './parts/outcome';
import type { PartOutcome } from './parts/outcome';
import { findSchoolRule } from './parts/schoolRule';
import { resourceSteps, unitResults } from './resources/resources';
import type { Resources } from './resources/resources';
import { runThrough } from './steps';
import { conjunction } from './verdict';

/** The rules that apply: one that a parameter switches on only where it is on. */
export const activeRules = ({ pack, parameters }: Basis): readonly Rule[] =>
  pack.rules.filter(({ enabledBy }) => enabledBy === undefined || parameters[enabledBy] === true);

const isCondition = ({ group }: Rule): boolean => group === 'precondition' || group === 'veto';

const itemOf = (rule: Rule, outcomes: readonly PartOutcome[]): ItemResult => {
  const parts = outcomes.map(({ result }) => result);
  const verdict = conjunction(parts.map((part) => part.verdict));
  const failed = parts.find((part) => part.verdict === 'notMet');
  const comparison = failed === undefined ? decisive(parts.flatMap((part) => part.comparison ?? [])) : failed.comparison;
  const reasons = verdict === 'unknown' ? parts.flatMap((part) => (part.verdict === 'unknown' ? part.reasons : [])) : [];
  return { rule: rule.id, group: rule.group, verdict, parts, reasons, ...(comparison === undefined ? {} : { comparison }) };
};

interface Judged {
  readonly items: readonly ItemResult[];
  readonly conditions: readonly ItemResult[];
  readonly county: readonly DispersionResult[];
  readonly findings: readonly Finding[];
}

function* judgeRules(basis: Basis, rules: readonly Rule[], resources: Resources, { signal, onProgress }: AssessOptions): Generator<void, Judged> {
  const items: ItemResult[] = [];
  const conditions: ItemResult[] = [];
  const county: DispersionResult[] = [];
  const findings: Finding[] = [];
  for (const [done, rule] of rules.entries()) {
    signal?.throwIfAborted();
    const outcomes: PartOutcome[] = [];
    for (const part of rule.parts) {
      outcomes.push(yield* partSteps({ basis, rule, part, resources }));
      yield;
    }
    (isCondition(rule) ? conditions : items).push(itemOf(rule, outcomes));
    for (const outcome of outcomes) {
      for (const each of outcome.dispersions ?? []) county.push(each);
      for (const each of outcome.findings) findings.push(each);
    }
    onProgress?.(done + 1, rules.length);
  }
  return { items, conditions, county, findings };
}

/** `assess`, step by step: a page may let others have their turn between two steps. */
export function* assessmentSteps(dataset: Dataset, pack: Pack, options: AssessOptions): Generator<void, Assessment> {
  const basis = createBasis(dataset, pack, options);
  const rules = activeRules(basis);
  yield;
  const faults = yield* checkSteps(basis, options.signal);
  const resources = yield* resourceSteps(basis, rules, yield* doubtsOf(basis, faults));
  yield;
  const judged = yield* judgeRules(basis, rules, resources, options);
  const ofSchools = findSchoolRule(basis, resources);
  yield;
  const ofFaults = yield* faultFindings(basis, faults);
  return {
    standard: { id: pack.id, version: pack.version },
    date: basis.date,
    parameters: basis.parameters,
    profiles: [...basis.profiles],
    verdict: conjunction([...judged.items, ...judged.conditions].map(({ verdict }) => verdict)),
    items: judged.items,
    conditions: judged.conditions,
    units: unitResults(resources),
    county: judged.county,
    findings: yield* withUniqueIds([...ofSchools, ...judged.findings, ...ofFaults]),
  };
}

/**
 * Judges a county by every rule of a pack in force on the date. Pure and synchronous: a signal stops it between rules.
 * Figures that contradict each other are found first: what is made of them is unknown.
 * The county is met when every item is met or does not apply, every precondition holds and no veto is recorded.
 */
export const assess = (dataset: Dataset, pack: Pack, options: AssessOptions): Assessment => runThrough(assessmentSteps(dataset, pack, options));
