import { STAGES } from '../../standards/terms';
import type { IndicatorPart } from '../../standards/schema';
import type { Stage, Verdict } from '../../standards/terms';
import type { Comparison, Finding, FindingIssue, IndicatorColumn, Severity, UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import { margin } from '../compare';
import type { CellRef } from '../cellRef';
import { finding, placeOf, reasonsOf, summaryOf, unitSubject } from '../findings';
import type { Lack } from '../findings';
import { leftOutReason } from '../leftOut';
import { isFinished, isOnlyMeasured } from '../resources/measure';
import type { MeasuredIndicator } from '../resources/measure';
import type { Resources } from '../resources/resources';
import { eachInSteps } from '../steps';
import { VERDICT } from '../verdict';
import { contradictions } from './contradictions';
import { tellOnlyMeasured } from './onlyMeasured';
import { unknownPart } from './outcome';
import type { PartInput, PartOutcome } from './outcome';
import { lacksByStage } from './stageLacks';

export const measuredFor = (resources: Resources, rule: string, part?: string): MeasuredIndicator | undefined =>
  resources.indicators.find((each) => each.rule.id === rule && (part === undefined || each.part.id === part));

export const comparisonAt = (part: IndicatorPart, column: IndicatorColumn, unit: number, stage: Stage): Comparison => ({
  value: column.values[unit] ?? Number.NaN,
  comparator: part.comparator,
  threshold: column.threshold[stage] ?? Number.NaN,
  unit: part.unit,
  decimals: part.decimals,
});

/** The cells a unit's figure came from. */
const cellsAt = (measured: MeasuredIndicator, unit: number): readonly CellRef[] =>
  isFinished(measured, unit) ? measured.direct.cellsAt(unit) : [...measured.numerator.cellsAt(unit), ...measured.pupils.figure.cellsAt(unit)];

/** A shortfall is an error where the school fails for it, a hint where the school rule allows it. */
const severityAt = (unitVerdict: number | undefined): Severity => {
  if (unitVerdict === VERDICT.notMet) return 'error';
  return unitVerdict === VERDICT.unknown ? 'query' : 'hint';
};

/** Where no floor is in force, the threshold stands in for it, as when the column was judged. */
const shortfall = (measured: MeasuredIndicator, unit: number, stage: Stage): FindingIssue => ({
  code: 'belowThreshold',
  comparison: comparisonAt(measured.part, measured.column, unit, stage),
  floor: measured.column.floor[stage] ?? measured.column.threshold[stage] ?? Number.NaN,
  reachesFloor: measured.column.reachesFloor[unit] === 1,
});

/** The unit whose figure to show: the worst of those that fail the item, else the worst of all. */
class Worst {
  private readonly least = { failing: Infinity, any: Infinity };
  private readonly units: { failing?: number; any?: number } = {};

  note(unit: number, margin: number, fails: boolean): void {
    if (margin < this.least.any) [this.least.any, this.units.any] = [margin, unit];
    if (fails && margin < this.least.failing) [this.least.failing, this.units.failing] = [margin, unit];
  }

  get unit(): number | undefined {
    return this.units.failing ?? this.units.any;
  }
}

interface Survey {
  readonly findings: readonly Finding[];
  readonly lacking: readonly Lack[];
  readonly tally: { readonly judged: number; readonly notMet: number; readonly unknown: number };
  readonly judgedOf: Readonly<Record<Stage, number>>;
  readonly verdict: Verdict;
  readonly worst: Comparison | undefined;
}

/**
 * Goes over the units once. The county's item fails by a unit only where the unit fails the school rule and is below the
 * threshold here: an indicator that the school rule lets pass at the floor fails no item.
 */
function* survey(basis: Basis, resources: Resources, measured: MeasuredIndicator): Generator<void, Survey> {
  const place = placeOf(measured.rule, measured.part.id);
  const { values, verdicts, reasons, threshold } = measured.column;
  const findings: Finding[] = [];
  const lacking: Lack[] = [];
  const tally = { judged: 0, notMet: 0, unknown: 0 };
  const judgedOf: Record<Stage, number> = { primary: 0, junior: 0 };
  let verdict: Verdict = 'met';
  const worst = new Worst();
  yield* eachInSteps(verdicts, (own, u) => {
    if (own === VERDICT.notApplicable) return;
    const stage = basis.figures.index.stageAt(u) ?? STAGES[0];
    tally.judged++;
    judgedOf[stage]++;
    const reason = own === VERDICT.unknown ? reasons.get(u) : undefined;
    if (reason !== undefined) {
      tally.unknown++;
      if (verdict !== 'notMet' && resources.verdicts[u] !== VERDICT.met) verdict = 'unknown';
      lacking.push({ record: u, reason });
      return;
    }
    const fails = own !== VERDICT.met && resources.verdicts[u] === VERDICT.notMet;
    worst.note(u, margin(values[u] ?? Number.NaN, measured.part.comparator, threshold[stage] ?? Number.NaN), fails);
    if (own === VERDICT.met) return;
    tally.notMet++;
    if (fails) verdict = 'notMet';
    else if (resources.verdicts[u] === VERDICT.unknown && verdict === 'met') verdict = 'unknown';
    const cells = cellsAt(measured, u);
    const severity = severityAt(resources.verdicts[u]);
    findings.push(finding(place, { subject: unitSubject(basis.dataset, u, stage), verdict: 'notMet', issue: shortfall(measured, u, stage), cells, severity }));
  });
  const shown = worst.unit;
  const comparison = shown === undefined ? undefined : comparisonAt(measured.part, measured.column, shown, basis.figures.index.stageAt(shown) ?? STAGES[0]);
  return { findings, lacking, tally, judgedOf, verdict, worst: comparison };
}

/** Judges the per-pupil figure of every unit, and the item by the units that fail for it. */
export function* judgeIndicator({ basis, rule, part, resources }: PartInput<IndicatorPart>): Generator<void, PartOutcome> {
  const measured = measuredFor(resources, rule.id, part.id);
  if (measured === undefined) throw new Error(`Indicator ${rule.id}/${part.id} has not been measured`);
  if (isOnlyMeasured(part)) return tellOnlyMeasured({ basis, rule, part, resources }, measured);
  const { findings, lacking, tally, judgedOf, worst, ...surveyed } = yield* survey(basis, resources, measured);
  const missing = leftOutReason(basis.dataset);
  const verdict = surveyed.verdict === 'met' && missing !== undefined ? 'unknown' : surveyed.verdict;
  if (tally.judged === 0) return { result: unknownPart(part.id, { code: 'noUnits' }), findings: [] };
  const summary = summaryOf(reasonsOf(lacking), tally.judged);
  // A unit without pupils is told once, by the school rule, and a figure that cannot be right by its check; not by each indicator.
  const ownLacks = lacking.filter(({ record, reason }) => reason.code !== 'inconsistent' && resources.pupils.reasons.get(record) !== reason);
  const unknown: readonly UnknownReason[] = [missing, summary].filter((reason) => reason !== undefined);
  const reasons = verdict === 'unknown' && unknown.length === 0 ? [whyUnitsUnknown(resources, tally.judged)] : unknown;
  return {
    result: { part: part.id, verdict, tally, reasons, ...(worst === undefined ? {} : { comparison: worst }) },
    findings: [...findings, ...contradictions(basis, measured), ...lacksByStage(placeOf(rule, part.id), ownLacks, judgedOf, basis)],
  };
}

/** Why the school rule is unknown for units whose figure here is known: it is not known whether they take part, or other figures are missing. */
const whyUnitsUnknown = ({ verdicts, scope }: Resources, judged: number): UnknownReason => {
  const reasons: UnknownReason[] = [];
  let count = 0;
  for (let u = 0; u < verdicts.length; u++) {
    if (verdicts[u] !== VERDICT.unknown) continue;
    count++;
    const reason = scope.reasons.get(u);
    if (reason !== undefined) reasons.push(reason);
  }
  const ofScope = reasons.length === count ? summaryOf(reasons, judged) : undefined;
  return ofScope ?? { code: 'unitsUnknown', count, of: judged };
};
