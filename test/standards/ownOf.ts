import { loadPack } from '../../src/standards';
import type { Check, Pack, Parameter, Rule } from '../../src/standards/schema';

/** What of a pack is not already its base's: what it must have cases for. */
export interface Own {
  readonly rules: readonly Rule[];
  readonly checks: readonly Check[];
  readonly parameters: readonly Parameter[];
}

const judgedBy = ({ parts, enabledBy }: Rule): string => JSON.stringify([parts, enabledBy]);

/** A rule that another department answers for is judged as before; one with other numbers is not. */
export const ownOf = ({ extends: id, rules, checks = [], parameters }: Pack): Own => {
  if (id === undefined) return { rules, checks, parameters };
  const base = loadPack(id);
  const plain = new Map(base.rules.map((rule) => [rule.id, judgedBy(rule)]));
  const known = new Map([...(base.checks ?? []), ...base.parameters].map((one) => [one.id, JSON.stringify(one)]));
  return {
    rules: rules.filter((rule) => plain.get(rule.id) !== judgedBy(rule)),
    checks: checks.filter((check) => known.get(check.id) !== JSON.stringify(check)),
    parameters: parameters.filter((parameter) => known.get(parameter.id) !== JSON.stringify(parameter)),
  };
};
