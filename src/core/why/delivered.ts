import type { DeliveredPart } from '../../standards/schema';
import type { Remedy, Step } from '../explanation';
import { datumOperand } from '../figures/countyFigure';
import { deliver, demandsOf, isReason } from '../parts/delivered';
import { fillFor } from './remedies';
import { compare, unknownWhy } from './why';
import type { Why, WhyInput } from './why';

export const whyDelivered = ({ basis, part, result }: WhyInput<DeliveredPart>): Why => {
  const steps: Step[] = [];
  const remedies: Remedy[] = [];
  for (const subject of part.subjects) {
    const demands = demandsOf(basis, part, subject);
    if (demands === undefined) return unknownWhy({ code: 'notInForce', date: basis.date });
    for (const demand of [demands.level, demands.gap]) {
      const delivered = deliver(basis, demand);
      if (isReason(delivered)) {
        steps.push({ kind: 'unknown', reason: delivered.reason });
        remedies.push(...fillFor(delivered.reason));
      } else steps.push({ kind: 'given', operand: datumOperand(basis, demand.field, delivered.datum) }, compare(delivered.comparison));
    }
  }
  return { verdict: result.verdict, steps, remedies };
};
