import type { Locale } from '../../locale';
import type { Field, Pack, Text } from '../../standards/schema';

/** What a reader calls fields, rules and their parts. */
export interface Names {
  readonly field: (id: string) => string;
  /** Code and name, e.g. R1 每百名学生拥有高于规定学历教师数. */
  readonly rule: (id: string) => string;
  /** The part's label; of a rule with one part, the rule's. */
  readonly part: (rule: string, part: string) => string;
  /** A responsible department, by its id in the pack. */
  readonly department: (id: string) => string;
}

/** Names out of a pack and the vocabulary. An unknown id shows as itself. */
export const namesFrom = (pack: Pack, fields: ReadonlyMap<string, Field>, locale: Locale): Names => {
  const pick = (text: Text): string => (locale === 'zh-CN' ? text.zh : text.en);
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const ruleName = (id: string): string => {
    const rule = rules.get(id);
    return rule === undefined ? id : `${id} ${pick(rule.label)}`;
  };
  const departments = new Map(pack.departments.map(({ id, label }) => [id, pick(label)]));
  return {
    department: (id) => departments.get(id) ?? id,
    field: (id) => {
      const field = fields.get(id);
      return field === undefined ? id : pick(field.label);
    },
    rule: ruleName,
    part: (ruleId, partId) => {
      const rule = rules.get(ruleId);
      const part = rule?.parts.find(({ id }) => id === partId);
      return rule === undefined || part === undefined || rule.parts.length === 1 ? ruleName(ruleId) : pick(part.label);
    },
  };
};
