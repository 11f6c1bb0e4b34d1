import { stageOf } from '../../core/unitIndex';
import type { Chart, ChartKind, ChartSource } from '../../report/charts/chart';
import { classSizeChart } from '../../report/charts/classSizeChart';
import { contributionChart } from '../../report/charts/contributionChart';
import { dispersionChart } from '../../report/charts/dispersionChart';
import { distributionChart } from '../../report/charts/distributionChart';
import { indicatorsOf } from '../../report/charts/unitSample';
import { FIELDS } from '../../standards';
import type { Stage } from '../../standards/terms';
import { STAGES } from '../../standards/terms';
import type { Language } from '../language';
import type { Outcome } from '../outcome';

export const CHART_KINDS = ['dispersion', 'distribution', 'contribution', 'classSizes', 'progress'] as const satisfies readonly ChartKind[];

/** What a person wants to see; what does not go with a kind is kept for the next one. */
export interface ChartChoice {
  readonly kind: ChartKind;
  readonly stage: Stage;
  /** Id of the rule whose indicator it is. */
  readonly rule: string;
}

export const needsIndicator = (kind: ChartKind): boolean => kind === 'distribution' || kind === 'contribution' || kind === 'progress';

/** The stages that there are units of. */
export const stagesOf = ({ reading: { dataset } }: Outcome): readonly Stage[] => {
  const present = new Set(Array.from({ length: dataset.units.length }, (_, unit) => stageOf(dataset.units, unit)));
  return STAGES.filter((stage) => present.has(stage));
};

export const chartSource = ({ reading, assessment, pack }: Outcome, language: Language): ChartSource => ({ reading, assessment, pack, fields: FIELDS, translator: language, names: language.names, words: language.words });

/** The chart that was chosen, of the figures as they were judged; that over the years is made elsewhere. */
export const chosenChart = (source: ChartSource, { kind, stage, rule }: ChartChoice): Chart | undefined => {
  const indicators = indicatorsOf(source);
  const indicator = indicators.find((each) => each.rule.id === rule) ?? indicators[0];
  if (kind === 'dispersion') return dispersionChart(source, stage);
  if (kind === 'classSizes') return classSizeChart(source, stage);
  if (indicator === undefined || kind === 'progress') return undefined;
  return kind === 'distribution' ? distributionChart(source, indicator, stage) : contributionChart(source, indicator, stage);
};
