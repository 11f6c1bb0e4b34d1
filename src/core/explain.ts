import type { Part, Rule } from '../standards/schema';
import { SCHOOL_RULE } from './assessment';
import type { ItemResult, Subject } from './assessment';
import { activeRules } from './assess';
import { createBasis } from './basis';
import type { Basis } from './basis';
import { doubtsOf } from './checks/doubts';
import type { Doubts } from './checks/doubts';
import { checkSteps } from './checks/judgeChecks';
import type { Explanation } from './explanation';
import type { ExplainContext } from './options';
import { resourceSteps } from './resources/resources';
import { runThrough } from './steps';
import type { Resources } from './resources/resources';
import { whyCheck } from './why/check';
import { whyComposite } from './why/composite';
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
    case 'composite':
      return whyComposite({ ...input, part });
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

/** What every explanation of one assessment is made from, each made once. */
interface Ground {
  readonly basis: Basis;
  readonly rules: readonly Rule[];
  readonly items: readonly ItemResult[];
  /** The resources that rules are judged from, found by their ids. */
  readonly resourcesOf: (rules: readonly Rule[]) => Resources;
}

const groundOf = ({ dataset, pack, fields, assessment }: ExplainContext): Ground => {
  const { date, parameters, profiles, items, conditions } = assessment;
  const basis = createBasis(dataset, pack, { date, fields, parameters, profiles });
  const made = new Map<string, Resources>();
  let doubts: Doubts | undefined;
  return {
    basis,
    rules: activeRules(basis),
    items: [...items, ...conditions],
    resourcesOf: (rules) => {
      const key = rules.map(({ id }) => id).join();
      doubts ??= runThrough(doubtsOf(basis, runThrough(checkSteps(basis))));
      const resources = made.get(key) ?? runThrough(resourceSteps(basis, rules, doubts));
      made.set(key, resources);
      return resources;
    },
  };
};

const explainPart = ({ basis, rules, items, resourcesOf }: Ground, target: ExplainTarget): Explanation | undefined => {
  const rule = rules.find(({ id }) => id === target.rule);
  const part = rule?.parts.find(({ id }) => id === target.part);
  const result = items.find((item) => item.rule === target.rule)?.parts.find((each) => each.part === target.part);
  if (rule === undefined || part === undefined || result === undefined) return undefined;
  // Of the resources only the rule's own indicators are looked at, or those a composite is made of: what hangs on the school rule is in the result.
  const measured = part.kind === 'composite' ? rules.filter(({ id }) => part.of.includes(id)) : [rule];
  const why = whyOf({ basis, rule, part, resources: resourcesOf(measured), subject: target.subject, result });
  return { ...target, ...why, clauses: clausesOf(basis, rule, part), parameters: pick(basis, parametersOfPart(basis.pack, part)), unmodelled: rule.unmodelled ?? [] };
};

const explainTarget = (ground: Ground, target: ExplainTarget): Explanation => {
  const { basis, rules, resourcesOf } = ground;
  const { pack } = basis;
  if (target.rule === SCHOOL_RULE) {
    const why = whySchoolRule(basis, resourcesOf(rules), target.subject);
    return { ...target, ...why, clauses: [pack.schoolRule.clause], parameters: pick(basis, schoolRuleParameters(pack)), unmodelled: [] };
  }
  const none: Explanation = { ...target, ...NOT_APPLICABLE, clauses: [], parameters: {}, unmodelled: [] };
  const check = pack.checks?.find(({ id }) => id === target.rule);
  if (check !== undefined) return { ...none, ...whyCheck(basis, check, target.subject), ground: check.ground };
  return explainPart(ground, target) ?? none;
};

/** `explain` for many targets of one assessment: what they have in common is made once. */
export const explainer = (context: ExplainContext): ((target: ExplainTarget) => Explanation) => {
  const ground = groundOf(context);
  return (target) => explainTarget(ground, target);
};

/**
 * 为什么: the arithmetic of one verdict with the numbers put in, computed on demand from what the assessment was computed
 * from. A target the assessment does not know (a rule switched off, a school no longer there) does not apply.
 */
export const explain = (context: ExplainContext, target: ExplainTarget): Explanation => explainer(context)(target);
