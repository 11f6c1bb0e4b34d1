import { leftOutReason } from '../../core/leftOut';
import type { Stage } from '../../standards/terms';
import type { Chart, ChartItem, ChartSource, Tone } from './chart';
import { TONES } from './chart';
import { classLimitsOf, tallyClasses } from './classBands';
import type { ClassBand, ClassLimit, ClassTally } from './classBands';

/** The more limits a band is over, the worse. */
const toneOf = ({ from = 0 }: ClassBand, limits: readonly ClassLimit[]): Tone => TONES[limits.filter(({ most }) => from > most).length] ?? 'worst';

const labelOf = ({ translator: { t } }: ChartSource, { from, to }: Omit<ClassBand, 'classes'>): string => {
  if (from === undefined) return t('chart:size.to', { to });
  return to === undefined ? t('chart:size.from', { from }) : t('chart:size.between', { from, to });
};

const over = (bands: readonly ClassBand[], { most }: ClassLimit): number => bands.reduce((sum, { from = 0, classes }) => sum + (from > most ? classes : 0), 0);

const plansOf = ({ translator: { t, locale } }: ChartSource, bands: readonly ClassBand[], limits: readonly ClassLimit[]): string =>
  limits.map((limit) => t('chart:classSizes.plan', { name: locale === 'zh-CN' ? limit.part.label.zh : limit.part.label.en, count: over(bands, limit) })).join(t('chart:classSizes.separator'));

const sentenceOf = (source: ChartSource, stage: Stage, { bands }: ClassTally, limits: readonly ClassLimit[]): string => {
  const { translator: { t }, words } = source;
  const of = bands.reduce((sum, { classes }) => sum + classes, 0);
  const [first, ...plans] = limits;
  const name = t(`term:stage.${stage}`);
  if (first === undefined || of === 0) return t('chart:classSizes.none', { stage: name });
  const beyond = over(bands, first);
  const about = { stage: name, of, limit: first.most };
  if (beyond === 0) return t('chart:classSizes.within', about);
  return t('chart:classSizes.over', { ...about, over: beyond, share: words.number(beyond / of, 'ratio', 1) }) + (plans.length === 0 ? '' : t('chart:classSizes.plans', { plans: plansOf(source, bands, plans) }));
};

/** Why the item itself is not sure of all classes. */
const itemReasons = ({ assessment: { items, conditions }, words }: ChartSource, limits: readonly ClassLimit[]): readonly string[] => {
  const [limit] = limits.filter(({ rule }) => rule !== undefined);
  const result = [...items, ...conditions].find(({ rule }) => rule === limit?.rule)?.parts.find(({ part }) => part === limit?.part.id);
  return (result?.reasons ?? []).filter(({ code }) => code !== 'schoolsLeftOut').map((reason) => words.reason(reason));
};

const notesOf = (source: ChartSource, { unreadable, astride, stageless }: ClassTally, limits: readonly ClassLimit[]): readonly string[] => {
  const { translator: { t }, words, reading } = source;
  const leftOut = leftOutReason(reading.dataset);
  return [
    ...(unreadable === 0 ? [] : [t('chart:classSizes.unreadable', { count: unreadable })]),
    ...(astride === 0 ? [] : [t('chart:classSizes.astride', { count: astride })]),
    ...(stageless === 0 ? [] : [t('chart:classSizes.stageless', { count: stageless })]),
    ...itemReasons(source, limits),
    ...(leftOut === undefined ? [] : [words.reason(leftOut)]),
  ];
};

/** Each tone by the sizes it stands for. */
const tonesOf = (source: ChartSource, limits: readonly ClassLimit[]): Chart['tones'] =>
  Object.fromEntries(
    TONES.slice(0, limits.length + 1).map((tone, at) => {
      const before = limits[at - 1]?.most;
      const to = limits[at]?.most;
      return [tone, labelOf(source, { ...(before === undefined ? {} : { from: before + 1 }), ...(to === undefined ? {} : { to }) })];
    }),
  );

/** (d) The classes of a stage by size, the bands ending at the limit of the standard and where plans begin to count. */
export const classSizeChart = (source: ChartSource, stage: Stage): Chart => {
  const { t } = source.translator;
  const limits = classLimitsOf(source, stage);
  const tally = tallyClasses(source, stage, limits);
  const isEmpty = tally.bands.every(({ classes }) => classes === 0);
  return {
    kind: 'classSizes',
    title: t('chart:classSizes.title', { stage: t(`term:stage.${stage}`) }),
    sentence: sentenceOf(source, stage, tally, limits),
    notes: notesOf(source, tally, limits),
    category: t('chart:classSizes.category'),
    measure: t('chart:classes'),
    format: '0',
    items: isEmpty ? [] : tally.bands.map((band): ChartItem => ({ label: labelOf(source, band), value: band.classes, text: String(band.classes), tone: toneOf(band, limits) })),
    tones: limits.length === 0 ? {} : tonesOf(source, limits),
  };
};
