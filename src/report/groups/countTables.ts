import { addTallies } from '../../core/groups';
import type { GroupedResults, GroupPart, GroupResult, Tally } from '../../core/groups';
import { conjunction } from '../../core/verdict';
import type { Verdict } from '../../standards/terms';
import type { ReportContext } from '../handIn/reportContext';
import type { ModelCell } from '../sheetModel';
import { groupName } from './groupNames';
import { markCell, verdictCell } from './groupTable';
import type { GroupTable } from './groupTable';

type Context = Pick<ReportContext, 'assessment' | 'names' | 'words' | 'translator'>;

const verdictOfTally = ({ judged, notMet, unknown }: Tally): Verdict => {
  if (notMet > 0) return 'notMet';
  if (unknown > 0) return 'unknown';
  return judged > 0 ? 'met' : 'notApplicable';
};

const tallyText = (tally: Tally, { translator: { t } }: Context): string => t(tally.unknown > 0 ? 'groups:countUnknown' : 'groups:count', { ...tally });

const tallyCell = (tally: Tally, context: Context): ModelCell =>
  tally.judged === 0 ? markCell(context.translator.t('groups:notApplicable')) : verdictCell(verdictOfTally(tally), tallyText(tally, context));

const labelCell = (content: string): ModelCell => ({ content, role: 'label' });

/** The indicators that anything is asked of, in the order of the standard. */
const ruleColumns = (groups: readonly GroupResult[]): readonly string[] => {
  const lines = groups.flatMap(({ indicators }) => indicators.filter(({ tally }) => tally.judged > 0));
  return [...new Set(lines.map(({ rule }) => rule))];
};

const indicatorTally = (groups: readonly GroupResult[], rule: string): Tally => addTallies(groups.flatMap(({ indicators }) => indicators.filter((line) => line.rule === rule).map(({ tally }) => tally)));

const countRow = (name: string, groups: readonly GroupResult[], rules: readonly string[], findings: number, context: Context): readonly ModelCell[] => {
  const { judged, met, notMet, unknown } = addTallies(groups.map(({ schoolTally }) => schoolTally));
  const verdict = (of: (group: GroupResult) => Verdict): ModelCell => {
    const all = conjunction(groups.map(of));
    return verdictCell(all, context.words.verdict(all));
  };
  return [
    labelCell(name),
    ...[groups.reduce((sum, { schools }) => sum + schools.length, 0), judged, met, notMet, unknown].map(markCell),
    verdict(({ schoolRule }) => schoolRule),
    verdict((group) => group.verdict),
    markCell(findings),
    ...rules.map((rule) => tallyCell(indicatorTally(groups, rule), context)),
  ];
};

/** How the schools of each group stand by the school rule, and its units by each indicator; the last row adds them up. */
export const countTable = ({ grouping, groups, countyFindings }: GroupedResults, context: Context): GroupTable => {
  const { names, translator } = context;
  const { t } = translator;
  const rules = ruleColumns(groups);
  const total = groups.reduce((sum, { findings }) => sum + findings.length, countyFindings.length);
  return {
    title: t('groups:counts'),
    notes: [],
    headings: [...['group', 'schools', 'judged', 'met', 'notMet', 'unknown', 'schoolRule', 'verdict', 'findings'].map((key) => t(`groups:${key}`)), ...rules.map(names.rule)],
    rows: [...groups.map((group) => countRow(groupName(grouping, group.label, translator), [group], rules, group.findings.length, context)), countRow(t('groups:whole'), groups, rules, total, context)],
  };
};

const partKey = ({ rule, result: { part } }: GroupPart): string => JSON.stringify([rule, part]);

const partCell = (parts: readonly GroupPart[], context: Context): ModelCell => {
  const tally = addTallies(parts.map((part) => part.tally));
  const verdict = conjunction(parts.map(({ result }) => result.verdict));
  if (tally.judged + tally.unknown > 0) return verdictCell(verdict, tallyText(tally, context));
  return verdict === 'notApplicable' ? markCell(context.translator.t('groups:notApplicable')) : verdictCell(verdict, context.words.verdict(verdict));
};

/** What every school or class has to meet, by group; the last row adds them up. */
export const partTable = ({ grouping, groups }: GroupedResults, context: Context): GroupTable => {
  const { names, translator } = context;
  const { t } = translator;
  const columns = new Map(groups.flatMap(({ parts }) => parts.map((part) => [partKey(part), part] as const)));
  const rowOf = (name: string, of: readonly GroupResult[]): readonly ModelCell[] => [
    labelCell(name),
    ...[...columns.keys()].map((key) => partCell(of.flatMap(({ parts }) => parts.filter((part) => partKey(part) === key)), context)),
  ];
  return {
    title: t('groups:parts'),
    notes: [],
    headings: [t('groups:group'), ...[...columns.values()].map(({ rule, result }) => `${rule} ${names.part(rule, result.part)}`)],
    rows: columns.size === 0 ? [] : [...groups.map((group) => rowOf(groupName(grouping, group.label, translator), [group])), rowOf(t('groups:whole'), groups)],
  };
};
