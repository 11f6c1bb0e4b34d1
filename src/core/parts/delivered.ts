import { valueAt } from '../../standards/dated';
import type { DeliveredPart } from '../../standards/schema';
import type { Comparison, Finding, UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import { judge } from '../compare';
import type { Datum } from '../dataset';
import { datumReason } from '../figures/countyFigure';
import { cannotJudge, countySubject, finding, placeOf } from '../findings';
import { decisive, notInForce } from './outcome';
import type { PartInput, PartOutcome } from './outcome';

type SubjectOf = DeliveredPart['subjects'][number];

/** A delivered figure against what is asked of it, or why there is none to compare. */
export type Delivered = { readonly comparison: Comparison; readonly holds: boolean; readonly datum: Extract<Datum, { state: 'value' }> } | { readonly reason: UnknownReason };

export const isReason = (delivered: Delivered): delivered is { readonly reason: UnknownReason } => 'reason' in delivered;

interface Demand {
  readonly field: string;
  readonly comparison: (value: number) => Comparison;
}

/** What is asked of a subject's level and gap on the date; `undefined` where nothing is in force. */
export const demandsOf = (basis: Basis, part: DeliveredPart, subject: SubjectOf): { readonly level: Demand; readonly gap: Demand } | undefined => {
  const minimum = valueAt(part.minimumLevel, basis.date)?.value;
  const limit = valueAt(part.gapLimit, basis.date)?.value;
  if (minimum === undefined || limit === undefined) return undefined;
  const comparator = basis.parameters[part.levelOrderParameter] === 'descending' ? '<=' : '>=';
  return {
    level: { field: subject.level, comparison: (value) => ({ value, comparator, threshold: minimum, unit: 'none', decimals: 0 }) },
    gap: { field: subject.gap, comparison: (value) => ({ value, comparator: part.gapComparator, threshold: limit, unit: 'none', decimals: 3 }) },
  };
};

/** A gap of 12 means 12 % written without its sign: asked about, not taken for 1200 %. */
export const deliver = (basis: Basis, { field, comparison }: Demand): Delivered => {
  const datum = basis.dataset.county.get(field);
  if (datum === undefined) return { reason: { code: 'missingField', field } };
  if (datum.state !== 'value') return { reason: datumReason(field, datum) };
  const max = basis.fields.get(field)?.max;
  if (max !== undefined && datum.value > max) return { reason: { code: 'outOfRange', field, value: datum.value } };
  const compared = comparison(datum.value);
  return { comparison: compared, holds: judge(compared.value, compared.comparator, compared.threshold), datum };
};

const isOpen = (reason: UnknownReason): boolean => reason.code === 'missingField' || (reason.code === 'badCell' && reason.state === 'blank');

/** Judges results that others deliver, subject by subject: the level and the difference between schools. */
export const judgeDelivered = (input: PartInput<DeliveredPart>): PartOutcome => {
  const { basis, rule, part } = input;
  const place = placeOf(rule, part.id);
  const findings: Finding[] = [];
  const undelivered: string[] = [];
  const reasons: UnknownReason[] = [];
  const comparisons: Comparison[] = [];
  let failed = false;
  for (const subject of part.subjects) {
    const demands = demandsOf(basis, part, subject);
    if (demands === undefined) return notInForce(input);
    for (const kind of ['level', 'gap'] as const) {
      const delivered = deliver(basis, demands[kind]);
      if (isReason(delivered)) {
        if (isOpen(delivered.reason)) undelivered.push(subject.id);
        else {
          reasons.push(delivered.reason);
          findings.push({ ...cannotJudge(place, countySubject(), delivered.reason), id: `${place.rule}/${place.part}/cannotJudge/county/${demands[kind].field}` });
        }
        continue;
      }
      const { comparison, holds, datum } = delivered;
      comparisons.push(comparison);
      if (holds) continue;
      failed = true;
      const issue = kind === 'level' ? ({ code: 'levelBelow', subject: subject.id, level: comparison.value, minimum: comparison.threshold } as const) : ({ code: 'gapTooWide', subject: subject.id, comparison } as const);
      findings.push(finding(place, { subject: countySubject(), verdict: 'notMet', issue, cells: datum.cell === undefined ? [] : [datum.cell], detail: subject.id }));
    }
  }
  const subjects = [...new Set(undelivered)];
  if (subjects.length > 0) {
    const reason = { code: 'notDelivered', subjects } as const;
    reasons.unshift(reason);
    findings.push(cannotJudge(place, countySubject(), reason));
  }
  const comparison = decisive(comparisons);
  const verdict = failed ? 'notMet' : reasons.length > 0 ? 'unknown' : 'met';
  return { result: { part: part.id, verdict, reasons, ...(comparison === undefined ? {} : { comparison }) }, findings };
};
