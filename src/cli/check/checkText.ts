import { judge } from '../../core';
import { SCHOOL_RULE } from '../../core/assessment';
import type { Finding, ItemResult, Severity } from '../../core/assessment';
import { inLocale } from '../../locale';
import { RULE_GROUPS, VERDICTS } from '../../standards/terms';
import type { CheckResult } from './checkResult';
import { groupLines } from './groupLines';
import { optionLines } from './optionLines';
import { yearLines } from './yearLines';

const SEVERITY_ORDER: readonly Severity[] = ['error', 'query', 'hint'];

const headLines = (result: CheckResult): readonly string[] => {
  const { pack, files, assessment, translator } = result;
  const { t, locale } = translator;
  const read = files.filter((outcome) => 'grids' in outcome).map((outcome) => outcome.file);
  return [
    t('cli:check.standard', { label: inLocale(pack.label, locale), version: pack.version, date: assessment.date }),
    ...optionLines(result),
    t('cli:check.files', { files: read.join(t('term:listSeparator')) }),
    t('cli:check.verdict', { verdict: t(`term:verdict.${assessment.verdict}`) }),
  ];
};

const tallyLine = ({ assessment, translator: { t } }: CheckResult): string => {
  const counts = VERDICTS.map((verdict) => `${t(`term:verdict.${verdict}`)} ${assessment.items.filter((item) => item.verdict === verdict).length}`);
  return t('cli:check.tally', { count: assessment.items.length, tally: counts.join(t('term:listSeparator')) });
};

/** A figure of an item, and why it stands beside a verdict that it contradicts: a school may miss one figure and pass. */
const comparisonText = ({ pack, words, translator: { t } }: CheckResult, { rule: id, verdict, comparison }: ItemResult): string | undefined => {
  if (comparison === undefined) return undefined;
  const figures = words.comparison(comparison);
  const bySchool = pack.rules.some((rule) => rule.id === id && rule.parts.some((part) => part.kind === 'indicator'));
  const missed = !judge(comparison.value, comparison.comparator, comparison.threshold);
  return bySchool && verdict === 'met' && missed ? t('cli:check.spared', { figures }) : figures;
};

const itemLine = (result: CheckResult, item: ItemResult): string => {
  const { words, names } = result;
  // What is known of an item that cannot be judged says less than why it cannot.
  const [reason] = item.verdict === 'unknown' || item.comparison === undefined ? item.reasons : [];
  const detail = reason === undefined ? comparisonText(result, item) : words.reason(reason);
  return `  [${words.verdict(item.verdict)}] ${names.rule(item.rule)}${detail === undefined ? '' : ` — ${detail}`}`;
};

const itemLines = (result: CheckResult): readonly string[] =>
  RULE_GROUPS.flatMap((group) => {
    const { items, conditions } = result.assessment;
    const members = [...conditions, ...items].filter((item) => item.group === group);
    return members.length === 0 ? [] : ['', result.translator.t(`term:group.${group}`), ...members.map((item) => itemLine(result, item))];
  });

const countyLines = ({ assessment, words, names, translator: { t } }: CheckResult): readonly string[] => {
  const shown = (value: number | undefined, decimals: number): string => (value === undefined ? '—' : words.number(value, 'none', decimals));
  const rows = assessment.county.map((row) =>
    [
      `  [${words.verdict(row.verdict)}]`,
      t(`term:stage.${row.stage}`),
      names.rule(row.rule),
      t('cli:check.dispersion', { mean: shown(row.mean, 2), sd: shown(row.sd, 2), cv: shown(row.cv, 3), limit: shown(row.limit, 3) }),
    ].join(' '),
  );
  return rows.length === 0 ? [] : ['', t('cli:check.county'), ...rows];
};

const findingLine = ({ names, words, translator: { t } }: CheckResult, finding: Finding): string => {
  const [cell] = finding.cells;
  const rule = finding.rule === SCHOOL_RULE ? '' : names.rule(finding.rule);
  const parts = [rule, words.finding(finding), words.advice(finding), cell === undefined ? '' : words.cell(cell)];
  return `  [${t(`term:severity.${finding.severity}`)}] ${parts.filter((part) => part !== '').join(' · ')}`;
};

/** The gravest first; within a degree, what concerns one school stands together. */
const inOrder = (result: CheckResult): readonly Finding[] => {
  const { findings } = result.assessment;
  const first = new Map<string, number>();
  const subjects = findings.map((finding, index) => {
    const subject = result.words.subject(finding.subject);
    if (!first.has(subject)) first.set(subject, index);
    return first.get(subject) ?? index;
  });
  return findings
    .map((finding, index) => ({ finding, severity: SEVERITY_ORDER.indexOf(finding.severity), subject: subjects[index] ?? index }))
    .sort((a, b) => a.severity - b.severity || a.subject - b.subject)
    .map(({ finding }) => finding);
};

const findingLines = (result: CheckResult, most: number): readonly string[] => {
  const { t } = result.translator;
  const findings = inOrder(result);
  if (findings.length === 0) return [];
  return [
    '',
    t('cli:check.findings', { count: findings.length }),
    ...findings.slice(0, most).map((finding) => findingLine(result, finding)),
    ...(findings.length > most ? [t('cli:check.more', { count: findings.length - most })] : []),
  ];
};

const readingLines = ({ reading, words, translator: { t } }: CheckResult, most: number): readonly string[] => {
  const { issues } = reading;
  if (issues.length === 0) return [];
  const ordered = [...issues].sort((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
  return [
    '',
    t('cli:check.reading', { count: issues.length }),
    ...ordered.slice(0, most).map((issue) => `  [${t(`term:severity.${issue.severity}`)}] ${words.reading(issue)}`),
    ...(issues.length > most ? [t('cli:check.more', { count: issues.length - most })] : []),
  ];
};

/** The assessment as a page of text; at most `most` findings and as many remarks on the reading. */
export const checkText = (result: CheckResult, most: number): string =>
  [
    ...headLines(result),
    tallyLine(result),
    ...itemLines(result),
    ...countyLines(result),
    ...groupLines(result),
    ...yearLines(result, most),
    ...findingLines(result, most),
    ...readingLines(result, most),
    '',
  ].join('\n');
