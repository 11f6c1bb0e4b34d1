import { LEAST_YEARS, WARNING_KINDS } from '../../core/years';
import type { WarningOptions, YearComparison } from '../../core/years';
import { inLocale } from '../../locale';
import type { ReportContext } from '../handIn/reportContext';
import { USUAL_NEARNESS } from './comparedYears';

type Teller = Pick<ReportContext, 'pack' | 'assessment' | 'words' | 'translator'>;

/** By what the years were judged, and what a change is. */
export const comparisonNotes = ({ years }: YearComparison, { pack, assessment, translator: { t, locale } }: Teller): readonly string[] => {
  const [last, now] = [years.at(-2) ?? 0, years.at(-1) ?? 0];
  return [
    t('years:note.same', { standard: inLocale(pack.label, locale), date: assessment.date }),
    t('years:note.unknown'),
    ...(last === now - 1 ? [] : [t('years:note.gap', { last })]),
  ];
};

/** What each kind of warning means, and for how many figures it cannot be told. */
export const warningNotes = ({ looked }: YearComparison, { nearWithin = USUAL_NEARNESS, by }: WarningOptions, { words, translator: { t } }: Teller): readonly string[] => [
  t('years:note.near', { share: words.number(nearWithin, 'ratio') }),
  t('years:note.worsening'),
  t('years:note.projected', { years: LEAST_YEARS, by: by === undefined ? t('years:note.byNone') : t('years:note.byDay', { day: by }) }),
  ...WARNING_KINDS.map((kind) => t('years:note.looked', { kind: t(`years:kind.${kind}`), ...looked[kind] })),
];
