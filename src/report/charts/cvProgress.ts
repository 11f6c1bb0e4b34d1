import type { JudgedYear } from '../../core/years';
import type { Stage } from '../../standards/terms';
import type { Chart, ChartSource } from './chart';
import { dispersionOf } from './contributionChart';
import { progressChart } from './progressChart';
import type { Indicator } from './unitSample';

/** The coefficient of variation of an indicator and stage over the years that were judged. */
export const cvProgress = (source: ChartSource, indicator: Indicator, stage: Stage, years: readonly JudgedYear[]): Chart => {
  const { names, translator: { t } } = source;
  const part = indicator.rule.parts.find(({ kind }) => kind === 'dispersion');
  const limit = dispersionOf(source, indicator, stage)?.limit;
  const chart = progressChart(source, {
    name: t('chart:progress.cv', { stage: t(`term:stage.${stage}`), indicator: names.part(indicator.rule.id, indicator.part.id) }),
    measure: t('chart:cv'),
    points: years.map(({ year, assessment }) => ({ year, value: dispersionOf({ assessment }, indicator, stage)?.cv })),
    unit: 'none',
    decimals: part?.kind === 'dispersion' ? part.decimals : 3,
    ...(limit === undefined || part?.kind !== 'dispersion' ? {} : { limit: { value: limit, comparator: part.comparator } }),
  });
  return { ...chart, notes: [...chart.notes, ...(chart.items.length > 0 ? [t('chart:progress.sameStandard')] : [])] };
};
