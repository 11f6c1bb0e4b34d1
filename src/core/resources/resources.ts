import type { Rule } from '../../standards/schema';
import type { UnitResults, UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import type { Doubts } from '../checks/doubts';
import { PUPILS } from '../fieldIds';
import { isKnown } from '../figures/figure';
import { decideScope } from '../scope';
import type { Scope } from '../scope';
import { VERDICT } from '../verdict';
import { isOnlyMeasured, measure } from './measure';
import type { MeasuredIndicator, Pupils } from './measure';
import { judgeUnits } from './schoolRule';

/** The resource assessment of all units: what indicator and dispersion parts are judged from. */
export interface Resources {
  readonly scope: Scope;
  readonly pupils: Pupils;
  readonly indicators: readonly MeasuredIndicator[];
  /** The school rule by unit. */
  readonly verdicts: Uint8Array;
}

const countPupils = (basis: Basis, scope: Scope): Pupils => {
  const figure = basis.figures.ofUnits(PUPILS, false);
  const reasons = new Map<number, UnknownReason>();
  const none: UnknownReason = { code: 'noPupils' };
  for (let u = 0; u < scope.inScope.length; u++) {
    if (scope.inScope[u] === 0) continue;
    if (!isKnown(figure, u)) reasons.set(u, figure.reasonAt(u));
    else if (figure.values[u] === 0) reasons.set(u, none);
  }
  return { figure, reasons };
};

/** Judges all units by the indicators of the rules, an indicator a step; a figure in doubt is not judged. */
export function* resourceSteps(basis: Basis, rules: readonly Rule[], doubts: Doubts): Generator<void, Resources> {
  const scope = decideScope(basis);
  yield;
  const pupils = countPupils(basis, scope);
  const indicators: MeasuredIndicator[] = [];
  for (const rule of rules) {
    for (const part of rule.parts) {
      if (part.kind !== 'indicator') continue;
      indicators.push(yield* measure(basis, rule, part, scope, pupils, doubts));
      yield;
    }
  }
  const columns = indicators.filter(({ part }) => !isOnlyMeasured(part)).map(({ column }) => column);
  const verdicts = judgeUnits(columns, basis.pack.schoolRule.minimumMet, basis.dataset.units.length);
  for (let u = 0; u < verdicts.length; u++) {
    if (scope.inScope[u] === 0) verdicts[u] = VERDICT.notApplicable;
    else if (scope.reasons.has(u)) verdicts[u] = VERDICT.unknown;
  }
  return { scope, pupils, indicators, verdicts };
}

export const unitResults = ({ scope, indicators, verdicts }: Resources): UnitResults => ({
  length: verdicts.length,
  inScope: scope.inScope,
  scopeReasons: scope.reasons,
  indicators: indicators.map(({ column }) => column),
  verdicts,
});
