import type { UnknownReason } from './assessment';
import { numberParameter } from './basis';
import type { Basis } from './basis';
import type { School } from './dataset';
import { PRIVATE, PUPILS } from './fieldIds';
import { isKnown } from './figures/figure';
import type { Answer } from './schoolFilter';

/** Which units take part in the resource assessment. */
export interface Scope {
  readonly inScope: Uint8Array;
  readonly reasons: ReadonlyMap<number, UnknownReason>;
  /** Units taken in although their school's type is not given: too large for a small teaching point. */
  readonly assumed: readonly number[];
}

/** What the school alone decides: true = in, false = out, or why it cannot be told. Teaching points and schools without a type need their size as well. */
const schoolAnswer = (basis: Basis, school: School): Answer => {
  const includePrivate = basis.parameters[basis.pack.scope.includePrivate] === true;
  if (!includePrivate && school.private === true) return false;
  if (school.type !== undefined && basis.pack.scope.excludeTypes.includes(school.type)) return false;
  if (!includePrivate && school.private === undefined) return { code: 'missingField', field: PRIVATE };
  return true;
};

/**
 * Decides for every unit whether it takes part (pack.scope): excluded types, small teaching points, private schools by
 * parameter. The official form lists only units that take part and has no column for the type: a unit without one takes part
 * if it is too large for a small teaching point, and is asked about; a smaller one may be such a point.
 */
export const decideScope = (basis: Basis): Scope => {
  const { units, schools } = basis.dataset;
  const pupils = basis.figures.ofUnits(PUPILS, false);
  const minimum = numberParameter(basis, basis.pack.scope.teachingPointMinimum);
  const inScope = new Uint8Array(units.length);
  const reasons = new Map<number, UnknownReason>();
  const assumed: number[] = [];
  for (let u = 0; u < units.length; u++) {
    const school = schools[units.school[u] ?? -1];
    if (school === undefined) continue;
    let answer = schoolAnswer(basis, school);
    if (answer !== false && school.type === undefined) {
      if (!isKnown(pupils, u) || (pupils.values[u] ?? 0) < minimum) answer = { code: 'schoolTypeUnknown', school: school.name };
      else assumed.push(u);
    }
    if (answer === true && school.type === 'teachingPoint') answer = isKnown(pupils, u) ? (pupils.values[u] ?? 0) >= minimum : pupils.reasonAt(u);
    inScope[u] = answer === false ? 0 : 1;
    if (typeof answer !== 'boolean') reasons.set(u, answer);
  }
  return { inScope, reasons, assumed };
};
