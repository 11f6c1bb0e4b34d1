import type { Change, Turnover, YearLine, YearPoint, YearWarning } from '../../core/years';
import type { Translator } from '../../locale';
import type { Comparator } from '../../standards/terms';
import type { Reading } from '../../workbook/reading';
import type { Names, Words } from '../words';

/** What words about years are made with. */
export interface YearTeller {
  readonly words: Words;
  readonly names: Names;
  readonly translator: Translator;
}

type Known = Extract<YearPoint, { state: 'known' }>;

/** What a line is about: an indicator, its coefficient, or a figure of the county. */
export const itemName = ({ of, rule, part }: YearLine, { names, translator: { t } }: YearTeller): string => {
  const own = names.rule(rule);
  if (of === 'indicator') return own;
  if (of === 'dispersion') return t('years:spread', { rule: own });
  const name = names.part(rule, part);
  return own.endsWith(name) ? own : t('years:of', { rule: own, part: name });
};

/** A figure in a year, with as many decimals as tell it from what is asked. */
export const pointText = ({ value, threshold }: Pick<Known, 'value' | 'threshold'>, { comparator, unit, decimals }: YearLine, { words }: YearTeller): string =>
  threshold === undefined ? words.number(value, unit, decimals) : words.figures({ value, comparator, threshold, unit, decimals }).value;

export const askedText = (threshold: number, comparator: Comparator, { unit, decimals }: Pick<YearLine, 'unit' | 'decimals'>, { words, translator: { t } }: YearTeller): string =>
  t('years:asked', { comparator: t(`term:comparator.${comparator}`), threshold: words.figures({ value: threshold, comparator, threshold, unit, decimals }).threshold });

/** Why there is no change to tell. */
export const notComparedText = ({ before, now }: Extract<Change, { state: 'notCompared' }>, { translator: { t } }: YearTeller): string => t(`years:notCompared.${before && now ? 'both' : before ? 'before' : 'now'}`);

/** Why years of a line are not known; years with the same reason together. */
export const reasonsText = (points: readonly YearPoint[], { words, translator: { t } }: YearTeller): string => {
  const years = new Map<string, number[]>();
  for (const point of points) {
    const [reason] = point.state === 'unknown' ? point.reasons : [];
    if (reason === undefined) continue;
    const text = words.reason(reason);
    years.set(text, [...(years.get(text) ?? []), point.year]);
  }
  return [...years].map(([reason, of]) => t('years:reason', { year: of.join(t('term:listSeparator')), reason })).join(t('years:text.separator'));
};

/** What a point says in place of a verdict where the school has none in that year. */
export const verdictText = (point: YearPoint | undefined, { words, translator: { t } }: YearTeller): string => {
  if (point === undefined) return '';
  return point.state === 'absent' ? t(`years:absent.${point.why}`) : words.verdict(point.verdict);
};

/** A warning in a sentence, without whom it is about. */
export const warningText = (warning: YearWarning, teller: YearTeller): string => {
  const { line } = warning;
  const { t } = teller.translator;
  switch (warning.kind) {
    case 'nearLimit': {
      const { value, threshold } = warning;
      return t('years:warning.nearLimit', { year: line.points.at(-1)?.year ?? '', value: pointText({ value, threshold }, line, teller), asked: askedText(threshold, line.comparator, line, teller) });
    }
    case 'worsening':
      return t('years:warning.worsening', { values: warning.points.map((point) => t('years:warning.value', { year: point.year, value: pointText(point, line, teller) })).join(t('term:listSeparator')) });
    case 'projected': {
      const { due, projected, threshold, years } = warning;
      return t('years:warning.projected', { from: years[0] ?? '', to: years.at(-1) ?? '', due, projected: pointText({ value: projected, threshold }, line, teller), asked: askedText(threshold, line.comparator, line, teller) });
    }
  }
};

/** What became of a school. */
export const turnoverText = (turnover: Turnover, { translator: { t } }: YearTeller): string => {
  const { school } = turnover;
  const before = 'before' in turnover ? turnover.before : undefined;
  const code = (of: string | undefined): string => of ?? t('years:noCode');
  return t(`years:turnover.${turnover.kind}`, { school: school.name, before: before?.name ?? '', code: code(school.code), beforeCode: code(before?.code) });
};

/** What was wrong or doubtful in reading earlier years; hints, which change nothing, are left out. */
export const yearReadingTexts = ({ yearIssues = [] }: Pick<Reading, 'yearIssues'>, { words, translator: { t } }: YearTeller): readonly string[] =>
  yearIssues.flatMap(({ year, issues }) => issues.filter(({ severity }) => severity !== 'hint').map((issue) => t('years:readingOf', { year, text: words.reading(issue) })));
