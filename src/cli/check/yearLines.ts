import type { Turnover, YearComparison, YearLine } from '../../core/years';
import { notComparedText, itemName, pointText, reasonsText, turnoverText, verdictText, warningText, yearReadingTexts } from '../../report/years/yearWords';
import { comparisonNotes, warningNotes } from '../../report/years/yearNotes';
import type { CheckResult } from './checkResult';

const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text);

const changeText = (line: YearLine, result: CheckResult): string => {
  const { change, points, unit, decimals } = line;
  const { words, translator: { t } } = result;
  if (change.state === 'compared') return t('years:text.change', { value: signed(words.number(change.value, unit, decimals), change.value), trend: t(`years:trend.${change.trend}`) });
  return [notComparedText(change, result), reasonsText(points.slice(-2), result)].filter((text) => text !== '').join(t('years:text.separator'));
};

const lineText = (line: YearLine, result: CheckResult): string => {
  const { words, translator: { t } } = result;
  const points = line.points.map((point) =>
    point.state === 'known'
      ? t('years:text.point', { year: point.year, value: pointText(point, line, result), verdict: verdictText(point, result) })
      : t('years:text.noPoint', { year: point.year, verdict: verdictText(point, result) }),
  );
  return t('years:text.line', { subject: words.subject(line.subject), item: itemName(line, result), points: points.join(t('years:text.arrow')), change: changeText(line, result) });
};

/** The lines of the county; those of which no year is known are only counted, for the items say why. */
const countyText = (lines: readonly YearLine[], result: CheckResult): readonly string[] => {
  const told = lines.filter(({ points }) => points.some(({ state }) => state === 'known'));
  const open = lines.length - told.length;
  return [...told.map((line) => lineText(line, result)), ...(open === 0 ? [] : [result.translator.t('years:text.open', { count: open })])];
};

/** How many indicators of schools got better, worse … */
const schoolsText = ({ units }: YearComparison, { translator: { t } }: CheckResult): string => {
  const counts = { better: 0, worse: 0, same: 0, changed: 0, notCompared: 0 };
  for (const { change } of units) counts[change.state === 'compared' ? change.trend : 'notCompared'] += 1;
  return t('years:text.schools', { count: units.length, ...counts });
};

const listed = <T>(items: readonly T[], most: number, say: (item: T) => string, { translator: { t } }: CheckResult): readonly string[] => [
  ...items.slice(0, most).map(say),
  ...(items.length > most ? [t('cli:check.more', { count: items.length - most })] : []),
];

/** The years compared as lines of text: the county in full, schools as counts, at most `most` of schools that came or went and of warnings. Nothing without `--years`. */
export const yearLines = (result: CheckResult, most: number): readonly string[] => {
  const { years, translator: { t } } = result;
  if (years === undefined) return [];
  const { compared, warnings } = years;
  if (compared === undefined) return ['', t('years:none')];
  const entry = (text: string): string => t('years:text.entry', { text });
  const readings = yearReadingTexts(result.reading, result);
  return [
    '',
    t('years:text.heading', { years: compared.years.join(t('term:listSeparator')) }),
    ...comparisonNotes(compared, result).map(entry),
    ...countyText([...compared.spreads, ...compared.figures], result),
    schoolsText(compared, result),
    '',
    t('years:text.turnover', { count: compared.turnover.length }),
    ...listed(compared.turnover, most, (one: Turnover) => entry(turnoverText(one, result)), result),
    '',
    t('years:text.warnings', { count: compared.warnings.length }),
    ...listed(
      compared.warnings,
      most,
      (warning) => t('years:text.warning', { kind: t(`years:kind.${warning.kind}`), subject: result.words.subject(warning.line.subject), item: itemName(warning.line, result), detail: warningText(warning, result) }),
      result,
    ),
    ...warningNotes(compared, warnings, result).map(entry),
    ...(readings.length === 0 ? [] : ['', t('years:text.reading', { count: readings.length }), ...listed(readings, most, entry, result)]),
  ];
};
