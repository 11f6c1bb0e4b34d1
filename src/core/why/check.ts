import type { Check } from '../../standards/schema';
import type { Comparison, Relation, Subject } from '../assessment';
import type { Basis } from '../basis';
import { judgeCheck } from '../checks/judgeChecks';
import { subjectOf } from '../checks/faultFindings';
import type { Step } from '../explanation';
import { subjectKey } from '../findings';
import { NOT_APPLICABLE, compare } from './why';
import type { Why } from './why';

const QUOTIENT_DECIMALS = 1;

/** The comparison that does not hold. */
const comparisonOf = (relation: Relation): Comparison => {
  switch (relation.kind) {
    case 'atMost':
    case 'equal':
      return { value: relation.left.value, comparator: relation.kind === 'equal' ? '=' : '<=', threshold: relation.right.value, unit: relation.left.unit, decimals: 0 };
    case 'within': {
      const { value, min, max, unit } = relation;
      const isLow = value < min;
      return { value, comparator: isLow ? '>=' : '<=', threshold: isLow ? min : max, unit, decimals: QUOTIENT_DECIMALS };
    }
    case 'rooms':
      return { value: relation.rooms, comparator: '<=', threshold: relation.total.value, unit: relation.total.unit, decimals: 0 };
    case 'classes': {
      const { low, high, total } = relation;
      const isLow = total.value < low;
      const comparator = low === high ? '=' : isLow ? '>=' : '<=';
      return { value: total.value, comparator, threshold: isLow ? low : (high ?? low), unit: total.unit, decimals: 0 };
    }
  }
};

/** The two figures of a check that does not hold for a subject; a check that holds has no card. */
export const whyCheck = (basis: Basis, check: Check, subject: Subject): Why => {
  const key = subjectKey(subject);
  const fault = judgeCheck(basis, check).find(({ place }) => place.kind === subject.kind && subjectKey(subjectOf(basis, place)) === key);
  if (fault === undefined) return NOT_APPLICABLE;
  const { relation } = fault;
  const traces = fault.traces();
  const [left, right] = traces;
  const quotient: readonly Step[] =
    relation.kind === 'within' && left !== undefined && right !== undefined
      ? [{ kind: 'quotient', result: { name: 'quotient', value: relation.value, unit: relation.unit, cells: [] }, numerator: left.operand, denominator: right.operand, multiplier: 1 }]
      : [];
  return { verdict: 'unknown', steps: [...traces.flatMap(({ steps }) => steps), ...quotient, compare(comparisonOf(relation))], remedies: [] };
};
