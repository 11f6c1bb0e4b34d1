import type { Part, Rule } from '../standards/schema';
import { SCHOOL_RULE } from './assessment';
import type { ItemResult, Subject } from './assessment';
import { activeRules } from './assess';
import { createBasis } from './basis';
import type { Basis } from './basis';
import { doubtsOf } from './checks/doubts';
import { judgeChecks } from './checks/judgeChecks';
import type { Explanation } from './explanation';
import type { ExplainContext } from './options';
import { assessResources } from './resources/resources';
import { whyCheck } from './why/check';
import { whyDelivered } from './why/delivered';
import { whyDispersion } from './why/dispersion';
import { whyEvidence } from './why/evidence';
import { whyHeadcount } from './why/headcount';
import { whyIndicator } from './why/indicator';
import { whyLimit } from './why/limit';
import { parametersOfPart, schoolRuleParameters } from './why/parameters';
import { whyRate } from './why/rate';
import { whyRooms } from './why/rooms';
import { whySchoolRule } from './why/schoolRule';
import { NOT_APPLICABLE, clausesOf } from './why/why';
import type { Why, WhyInput } from './why/why';

export interface ExplainTarget {
  readonly rule: string;
  readonly part: string;
  readonly subject: Subject;
}

const whyOf = (input: WhyInput<Part>): Why => {
  const { part } = input;
  switch (part.kind) {
    case 'indicator':
      return whyIndicator({ ...input, part });
    case 'dispersion':
      return whyDispersion({ ...input, part });
    case 'rate':
      return whyRate({ ...input, part });
    case 'limit':
      return whyLimit({ ...input, part });
    case 'rooms':
      return whyRooms({ ...input, part });
    case 'headcount':
      return whyHeadcount({ ...input, part });
    case 'evidence':
      return whyEvidence({ ...input, part });
    case 'delivered':
      return whyDelivered({ ...input, part });
  }
};

const pick = (basis: Basis, ids: readonly string[]): Explanation['parameters'] =>
  Object.fromEntries(ids.flatMap((id) => (basis.parameters[id] === undefined ? [] : [[id, basis.parameters[id]]])));

const explainPart = (basis: Basis, rules: readonly Rule[], items: readonly ItemResult[], target: ExplainTarget): Explanation | undefined => {
  const rule = rules.find(({ id }) => id === target.rule);
  const part = rule?.parts.find(({ id }) => id === target.part);
  const result = items.find((item) => item.rule === target.rule)?.parts.find((each) => each.part === target.part);
  if (rule === undefined || part === undefined || result === undefined) return undefined;
  // Of the resources only the rule's own indicator is looked at: what hangs on the school rule is in the result.
  const resources = assessResources(basis, [rule], doubtsOf(basis, judgeChecks(basis)));
  const why = whyOf({ basis, rule, part, resources, subject: target.subject, result });
  return { ...target, ...why, clauses: clausesOf(basis, rule, part), parameters: pick(basis, parametersOfPart(basis.pack, part)), unmodelled: rule.unmodelled ?? [] };
};

/**
 * 为什么: the arithmetic of one verdict with the numbers put in, computed on demand from what the assessment was computed
 * from. A target the assessment does not know (a rule switched off, a school no longer there) does not apply.
 */
export const explain = ({ dataset, pack, fields, assessment }: ExplainContext, target: ExplainTarget): Explanation => {
  const { date, parameters, profiles } = assessment;
  const basis = createBasis(dataset, pack, { date, fields, parameters, profiles });
  const rules = activeRules(basis);
  if (target.rule === SCHOOL_RULE) {
    const why = whySchoolRule(basis, assessResources(basis, rules, doubtsOf(basis, judgeChecks(basis))), target.subject);
    return { ...target, ...why, clauses: [pack.schoolRule.clause], parameters: pick(basis, schoolRuleParameters(pack)), unmodelled: [] };
  }
  const none: Explanation = { ...target, ...NOT_APPLICABLE, clauses: [], parameters: {}, unmodelled: [] };
  const check = pack.checks?.find(({ id }) => id === target.rule);
  if (check !== undefined) return { ...none, ...whyCheck(basis, check, target.subject), ground: check.ground };
  return explainPart(basis, rules, [...assessment.items, ...assessment.conditions], target) ?? none;
};
