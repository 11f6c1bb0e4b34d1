import type { ListDiff, PackDiff } from '../../standards';
import type { PackContext } from './packContext';
import { section, sourceLines } from './packLines';
import { clauseLine, parameterLines, ruleLines, unmodelledLines } from './ruleLines';
import { line } from './textLine';
import type { TextLine } from './textLine';

/** The two packs that are compared. */
interface Both {
  readonly before: PackContext;
  readonly after: PackContext;
}

type Lines<T> = (one: T, context: PackContext) => readonly TextLine[];

/** How a thing is told whose lines are not all the same: its first line, then what went and what came. */
const changedLines = (before: readonly TextLine[], after: readonly TextLine[], { translator: { t } }: PackContext): readonly TextLine[] => {
  const [title, ...rest] = after;
  if (title === undefined) return [];
  const old = new Set(before.map(({ text }) => text));
  const now = new Set(after.map(({ text }) => text));
  const gone = before.filter(({ text }) => !now.has(text)).map(({ text }) => line(2, t('standards:before', { text })));
  const come = rest.filter(({ text }) => !old.has(text)).map(({ text }) => line(2, t('standards:after', { text })));
  return gone.length + come.length === 0 ? [] : [title, ...gone, ...come];
};

const marked = (key: 'added' | 'removed' | 'changed', lines: readonly TextLine[], { translator: { t } }: PackContext): readonly TextLine[] =>
  lines.map((each, at) => (at === 0 ? line(each.depth, t(`standards:${key}`, { text: each.text })) : each));

const listLines = <T>({ added, removed, changed }: ListDiff<T>, { before, after }: Both, lines: Lines<T>): readonly TextLine[] => [
  ...removed.flatMap((one) => marked('removed', lines(one, before).slice(0, 1), before)),
  ...changed.flatMap((one) => marked('changed', changedLines(lines(one.before, before), lines(one.after, after), after), after)),
  ...added.flatMap((one) => marked('added', lines(one, after), after)),
];

const labelled: Lines<{ readonly id: string; readonly label: { readonly zh: string; readonly en: string } }> = ({ id, label }, { pick }) => [line(1, `${id} ${pick(label)}`)];

/** A relief clause and whether it is on. */
const profileLine: Lines<PackContext['pack']['profiles'][number]> = ({ label, default: isOn }, { pick, translator }) => {
  const text = pick(label);
  return [line(1, text), line(2, translator.t(isOn ? 'standards:profileOn' : 'standards:profileOff', { label: text }))];
};

const onceOf = ({ pack }: PackContext, key: PackDiff['other'][number]) => (key === 'classBands' ? undefined : pack[key].clause);

const otherLines = ({ other }: PackDiff, { before, after }: Both): readonly TextLine[] =>
  other.flatMap((key): readonly TextLine[] => {
    const { t } = after.translator;
    const title = line(1, t('standards:changed', { text: t(`standards:once.${key}`) }));
    const told = (context: PackContext, way: 'before' | 'after'): readonly TextLine[] => {
      const clause = onceOf(context, key);
      return clause === undefined ? [] : [line(2, t(`standards:${way}`, { text: clauseLine(clause, context) }))];
    };
    return [title, ...told(before, 'before'), ...told(after, 'after')];
  });

/** What is different in the second pack, as text. */
export const diffLines = (diff: PackDiff, both: Both): readonly TextLine[] => {
  const { before, after } = both;
  const { t } = after.translator;
  const sections = [
    ...section(t('standards:section.sources'), listLines(diff.sources, both, sourceLines)),
    ...section(t('standards:section.rules'), listLines(diff.rules, both, ruleLines)),
    ...section(t('standards:section.other'), otherLines(diff, both)),
    ...section(t('standards:section.parameters'), listLines(diff.parameters, both, parameterLines)),
    ...section(t('standards:section.profiles'), listLines(diff.profiles, both, profileLine)),
    ...section(t('standards:section.departments'), listLines(diff.departments, both, labelled)),
    ...section(t('standards:section.checks'), listLines(diff.checks, both, labelled)),
    ...section(t('standards:section.unmodelled'), listLines(diff.unmodelled, both, unmodelledLines)),
  ];
  const title = line(0, t('standards:compared', { before: before.pick(before.pack.label), after: after.pick(after.pack.label) }));
  return [title, ...(sections.length === 0 ? [line(0, t('standards:same'))] : sections)];
};
