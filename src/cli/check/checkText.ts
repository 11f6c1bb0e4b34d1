import type { Finding, ItemResult, Severity } from '../../core/assessment';
import { RULE_GROUPS, VERDICTS } from '../../standards/terms';
import type { CheckResult } from './checkResult';

const SEVERITY_ORDER: readonly Severity[] = ['error', 'query', 'hint'];

const headLines = ({ pack, files, assessment, translator }: CheckResult): readonly string[] => {
  const { t, locale } = translator;
  const label = locale === 'zh-CN' ? pack.label.zh : pack.label.en;
  const read = files.filter((outcome) => 'grids' in outcome).map((outcome) => outcome.file);
  return [
    t('cli:check.standard', { label, version: pack.version, date: assessment.date }),
    t('cli:check.files', { files: read.join(t('term:listSeparator')) }),
    t('cli:check.verdict', { verdict: t(`term:verdict.${assessment.verdict}`) }),
  ];
};

const tallyLine = ({ assessment, translator: { t } }: CheckResult): string => {
  const counts = VERDICTS.map((verdict) => `${t(`term:verdict.${verdict}`)} ${assessment.items.filter((item) => item.verdict === verdict).length}`);
  return t('cli:check.tally', { count: assessment.items.length, tally: counts.join(t('term:listSeparator')) });
};

const itemLine = ({ words, names }: CheckResult, item: ItemResult): string => {
  const detail = item.comparison === undefined ? item.reasons[0] && words.reason(item.reasons[0]) : words.comparison(item.comparison);
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

const findingLines = ({ assessment, words, translator: { t } }: CheckResult, most: number): readonly string[] => {
  const { findings } = assessment;
  if (findings.length === 0) return [];
  const ordered = [...findings].sort((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
  const shown = ordered.slice(0, most);
  const bySubject = new Map<string, Finding[]>();
  for (const finding of shown) {
    const subject = words.subject(finding.subject);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), finding]);
  }
  const line = (finding: Finding): string =>
    [`  [${t(`term:severity.${finding.severity}`)}] ${words.finding(finding)}`, words.advice(finding), finding.cells[0] === undefined ? '' : words.cell(finding.cells[0])]
      .filter((part) => part !== '')
      .join(' · ');
  return [
    '',
    t('cli:check.findings', { count: findings.length }),
    ...[...bySubject].flatMap(([subject, ofSubject]) => [subject, ...ofSubject.map(line)]),
    ...(findings.length > shown.length ? [t('cli:check.more', { count: findings.length - shown.length })] : []),
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
    ...findingLines(result, most),
    ...readingLines(result, most),
    '',
  ].join('\n');
