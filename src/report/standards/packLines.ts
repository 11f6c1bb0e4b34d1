import { RULE_GROUPS } from '../../standards/terms';
import type { Pack } from '../../standards/schema';
import { sourceText } from '../audit/clauseText';
import type { PackContext } from './packContext';
import { clauseLine, parameterLines, ruleLines, unmodelledLines } from './ruleLines';
import { line } from './textLine';
import type { TextLine } from './textLine';

type Source = Pack['sources'][number];

// Catalogues give terms as they stand within a sentence.
const titled = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** A section with its title, or nothing where it has no lines. */
export const section = (title: string, lines: readonly TextLine[]): readonly TextLine[] => (lines.length === 0 ? [] : [line(0, ''), line(0, titled(title)), ...lines]);

/** A document: its title and number, who issued it and when. */
export const sourceLines = ({ id, issuer, issued, note }: Source, context: PackContext): readonly TextLine[] => [
  line(1, context.translator.t(issued === undefined ? 'standards:source' : 'standards:sourceIssued', { document: sourceText(id, context), issuer, issued: issued ?? '' })),
  ...(note === undefined ? [] : [line(2, note)]),
];

const head = ({ pack, pick, translator: { t } }: PackContext): readonly TextLine[] => [
  line(0, pick(pack.label)),
  line(0, t('standards:facts', { id: pack.id, version: pack.version, inForce: pack.inForce })),
  ...(pack.extends === undefined ? [] : [line(0, t('standards:extends', { id: pack.extends }))]),
];

const profileLines = ({ label, default: isOn, note, clause }: Pack['profiles'][number], context: PackContext): readonly TextLine[] => [
  line(1, context.translator.t(isOn ? 'standards:profileOn' : 'standards:profileOff', { label: context.pick(label) })),
  line(2, context.pick(note)),
  line(2, clauseLine(clause, context)),
];

/** A whole pack as text: its documents, items by group, parameters, reliefs, and what it does not judge. */
export const packLines = (context: PackContext): readonly TextLine[] => {
  const { pack, translator, pick } = context;
  const { t } = translator;
  const checks = (pack.checks ?? []).map(({ id, label }) => line(1, `${id} ${pick(label)}`));
  const schoolRule = pack.schoolRule.minimumMet > 0 ? [line(1, clauseLine(pack.schoolRule.clause, context))] : [];
  return [
    ...head(context),
    ...section(t('standards:section.sources'), pack.sources.flatMap((source) => sourceLines(source, context))),
    ...RULE_GROUPS.flatMap((group) => section(t(`term:group.${group}`), pack.rules.filter((rule) => rule.group === group).flatMap((rule) => ruleLines(rule, context)))),
    ...section(t('term:schoolRule'), schoolRule),
    ...section(t('standards:section.scope'), [line(1, clauseLine(pack.scope.clause, context))]),
    ...section(t('standards:section.split'), [line(1, clauseLine(pack.split.clause, context))]),
    ...section(t('standards:section.parameters'), pack.parameters.flatMap((parameter) => parameterLines(parameter, context))),
    ...section(t('standards:section.profiles'), pack.profiles.flatMap((profile) => profileLines(profile, context))),
    ...section(t('standards:section.checks'), checks),
    ...section(t('standards:section.unmodelled'), (pack.unmodelled ?? []).flatMap((one) => unmodelledLines(one, context))),
  ];
};
