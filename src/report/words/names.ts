import { SCHOOL_RULE } from '../../core';
import { createTranslator, inLocale } from '../../locale';
import type { Locale } from '../../locale';
import type { Field, Pack, Text } from '../../standards/schema';

/** What a reader calls fields, rules and their parts. */
export interface Names {
  readonly field: (id: string) => string;
  /** Code and name of a rule or a consistency check, e.g. R1 每百名学生拥有高于规定学历教师数. */
  readonly rule: (id: string) => string;
  /** What is judged, in words: a dispersion is named with its indicator. */
  readonly part: (rule: string, part: string) => string;
  /** A responsible department, by its id in the pack. */
  readonly department: (id: string) => string;
  /** A subject of the national monitoring, by its id in the pack. */
  readonly monitored: (id: string) => string;
}

/** Names out of a pack and the vocabulary. An unknown id shows as itself. */
export const namesFrom = (pack: Pack, fields: ReadonlyMap<string, Field>, locale: Locale): Names => {
  const { t } = createTranslator(locale);
  const pick = (text: Text): string => inLocale(text, locale);
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const labels = new Map([...(pack.checks ?? []), ...pack.rules].map(({ id, label }) => [id, pick(label)]));
  const ruleName = (id: string): string => {
    const label = labels.get(id);
    return id === SCHOOL_RULE ? t('term:schoolRule') : label === undefined ? id : `${id} ${label}`;
  };
  const departments = new Map(pack.departments.map(({ id, label }) => [id, pick(label)]));
  const delivered = pack.rules.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'delivered' ? part.subjects : [])));
  const monitored = new Map(delivered.map(({ id, label }) => [id, pick(label)]));
  return {
    monitored: (id) => monitored.get(id) ?? id,
    department: (id) => departments.get(id) ?? id,
    field: (id) => {
      const field = fields.get(id);
      return field === undefined ? id : pick(field.label);
    },
    rule: ruleName,
    part: (ruleId, partId) => {
      const rule = rules.get(ruleId);
      const part = rule?.parts.find(({ id }) => id === partId);
      if (rule === undefined || part === undefined) return ruleName(ruleId);
      return part.kind === 'dispersion' ? t('term:partOf', { part: pick(part.label), of: pick(rule.label) }) : pick(part.label);
    },
  };
};
