import type { Turnover, YearLine, YearPoint, YearWarning } from '../../core/years';
import { itemName, warningText, yearReadingTexts } from '../../report/years/yearWords';
import type { CheckResult } from './checkResult';
import { figure } from './figure';

const pointEntry = (point: YearPoint, { words }: CheckResult) => {
  if (point.state === 'known') return { year: point.year, value: figure(point.value), verdict: point.verdict, threshold: figure(point.threshold), reasons: [] };
  return { year: point.year, value: null, verdict: point.state === 'absent' ? null : point.verdict, threshold: null, absent: point.state === 'absent' ? point.why : null, reasons: point.state === 'absent' ? [] : point.reasons.map(words.reason) };
};

const lineEntry = (line: YearLine, result: CheckResult) => ({
  rule: line.rule,
  part: line.part,
  label: itemName(line, result),
  subject: line.subject,
  unit: line.unit,
  comparator: line.comparator,
  years: line.points.map((point) => pointEntry(point, result)),
  change: line.change.state === 'compared' ? line.change.value : null,
  trend: line.change.state === 'compared' ? line.change.trend : null,
});

const warningEntry = (warning: YearWarning, result: CheckResult) => {
  const { line, kind } = warning;
  const figures = kind === 'projected' ? { due: warning.due, projected: warning.projected, threshold: warning.threshold } : kind === 'nearLimit' ? { value: warning.value, threshold: warning.threshold } : {};
  return { kind, rule: line.rule, part: line.part, subject: line.subject, ...figures, message: warningText(warning, result) };
};

const turnoverEntry = (one: Turnover) => ({ kind: one.kind, school: one.school.name, code: one.school.code ?? null, before: 'before' in one ? { school: one.before.name, code: one.before.code ?? null } : null });

/** The years compared as plain data, figures unrounded; null without `--years`, and where the data are of one year. */
export const yearEntries = (result: CheckResult): unknown => {
  const compared = result.years?.compared;
  if (compared === undefined) return null;
  return {
    years: compared.years,
    dispersions: compared.spreads.map((line) => lineEntry(line, result)),
    county: compared.figures.map((line) => lineEntry(line, result)),
    schools: compared.units.map((line) => lineEntry(line, result)),
    turnover: compared.turnover.map(turnoverEntry),
    warnings: compared.warnings.map((warning) => warningEntry(warning, result)),
    looked: compared.looked,
    readingIssues: yearReadingTexts(result.reading, result),
  };
};
