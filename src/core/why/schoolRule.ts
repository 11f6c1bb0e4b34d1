import type { Subject, UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import type { Remedy, Step } from '../explanation';
import type { Resources } from '../resources/resources';
import { standingOf } from '../resources/schoolRule';
import { VERDICT, verdictOf } from '../verdict';
import { whyIndicator } from './indicator';
import { locateUnit } from './locate';
import { fillFor } from './remedies';
import { NOT_APPLICABLE } from './why';
import type { Why } from './why';

/** What would bring the indicators that are short to the threshold, and those below the floor at least to it. */
const remediesOf = (basis: Basis, resources: Resources, subject: Subject, short: readonly string[]): readonly Remedy[] =>
  resources.indicators
    .filter(({ rule }) => short.includes(rule.id))
    .flatMap(({ rule, part }) => whyIndicator({ basis, rule, part, resources, subject, result: { part: part.id, verdict: 'unknown', reasons: [] } }).remedies);

/** The school rule of a unit: how many indicators are met, which are short, which below the floor, what is not known. */
export const whySchoolRule = (basis: Basis, resources: Resources, subject: Subject): Why => {
  const unit = subject.kind === 'unit' ? locateUnit(basis.dataset, basis.figures.index, subject) : undefined;
  const code = unit === undefined ? VERDICT.notApplicable : resources.verdicts[unit];
  if (unit === undefined || code === VERDICT.notApplicable) return NOT_APPLICABLE;
  const minimum = basis.pack.schoolRule.minimumMet;
  const columns = resources.indicators.map(({ column }) => column);
  const { met, of, short, belowFloor, unknown } = standingOf(columns, minimum, unit);
  const reasons: UnknownReason[] = [resources.scope.reasons.get(unit), resources.pupils.reasons.get(unit)].filter((reason) => reason !== undefined);
  if (unknown.length > 0) reasons.push({ code: 'partsUnknown', parts: unknown });
  const count: Step = { kind: 'count', met, of, minimum, belowThreshold: short, belowFloor };
  return {
    verdict: verdictOf(code),
    steps: [count, ...reasons.map((reason): Step => ({ kind: 'unknown', reason }))],
    remedies: [...reasons.flatMap(fillFor), ...(code === VERDICT.notMet ? remediesOf(basis, resources, subject, short) : [])],
  };
};
