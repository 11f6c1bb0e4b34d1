import type { Clause, Parameter, Rule, Unmodelled } from '../../standards/schema';
import { clauseText } from '../audit/clauseText';
import type { PackContext } from './packContext';
import { partText, reliefTexts } from './partText';
import { line } from './textLine';
import type { TextLine } from './textLine';

/** A wording with the document it stands in and how sure that is, and what is to be said of it. */
export const clauseLine = (clause: Clause, context: PackContext): string => {
  const text = clauseText(clause, context);
  return clause.note === undefined ? text : context.translator.t('standards:noted', { text, note: clause.note });
};

const departmentsText = (ids: readonly string[], { names, list, translator }: PackContext): string => translator.t('standards:departments', { departments: list(ids.map(names.department)) });

/** A wording once, though the rule and several of its numbers rest on it. */
const clausesOf = (rule: Rule): readonly Clause[] => {
  const own = rule.parts.flatMap((part) =>
    Object.values(part).flatMap((value: unknown): readonly Clause[] => {
      const entries: unknown = typeof value === 'object' && value !== null && 'values' in value ? value.values : value;
      return Array.isArray(entries) ? entries.flatMap((entry: { readonly from?: string; readonly clause?: Clause }) => (entry.from === undefined || entry.clause === undefined ? [] : [entry.clause])) : [];
    }),
  );
  return [...new Map([...rule.clauses, ...own].map((clause) => [JSON.stringify([clause.source, clause.item, clause.quote]), clause])).values()];
};

const enabledText = ({ enabledBy }: Rule, { pack, pick, translator }: PackContext): readonly string[] => {
  if (enabledBy === undefined) return [];
  const parameter = pack.parameters.find(({ id }) => id === enabledBy);
  return [translator.t('standards:enabledBy', { parameter: parameter === undefined ? enabledBy : pick(parameter.label) })];
};

/** A rule: what it asks for, who answers for it, and the wordings it rests on. */
export const ruleLines = (rule: Rule, context: PackContext): readonly TextLine[] => {
  const { translator, names, pick } = context;
  return [
    line(1, names.rule(rule.id)),
    ...rule.parts.flatMap((part) => [partText(part, context), ...reliefTexts(part, context)]).map((text) => line(2, text)),
    ...enabledText(rule, context).map((text) => line(2, text)),
    line(2, departmentsText(rule.departments, context)),
    ...(rule.unmodelled ?? []).map((text) => line(2, translator.t('standards:unmodelledClause', { text: pick(text) }))),
    ...clausesOf(rule).map((clause) => line(2, clauseLine(clause, context))),
  ];
};

/** A parameter: its default, and why. */
export const parameterLines = (parameter: Parameter, context: PackContext): readonly TextLine[] => {
  const { translator, words, pick } = context;
  const value = words.parameter({ parameter, value: parameter.default });
  return [
    line(1, translator.t('standards:parameter', { label: pick(parameter.label), id: parameter.id, value })),
    line(2, pick(parameter.reason)),
    ...(parameter.clause === undefined ? [] : [line(2, clauseLine(parameter.clause, context))]),
  ];
};

/** What a document asks for and nothing judges. */
export const unmodelledLines = ({ id, label, departments, clause, reason }: Unmodelled, context: PackContext): readonly TextLine[] => [
  line(1, `${id} ${context.pick(label)}`),
  line(2, context.translator.t('standards:notJudged', { reason: context.pick(reason) })),
  line(2, departmentsText(departments, context)),
  line(2, clauseLine(clause, context)),
];
