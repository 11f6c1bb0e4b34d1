import type { DispersionResult } from '../../core/assessment';
import type { DispersionPart, Rule } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { formatWith } from './chart';
import type { Chart, ChartItem, ChartSource } from './chart';

interface Line {
  readonly rule: Rule;
  readonly part: DispersionPart;
  readonly result: DispersionResult;
}

const linesOf = ({ pack, assessment }: ChartSource, stage: Stage): readonly Line[] => {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  return assessment.county.flatMap((result) => {
    const rule = rules.get(result.rule);
    const part = rule?.parts.find(({ id }) => id === result.part);
    return result.stage === stage && rule !== undefined && part?.kind === 'dispersion' ? [{ rule, part, result }] : [];
  });
};

const itemOf = ({ words, translator: { t }, names }: ChartSource, { rule, part, result }: Line): ChartItem => {
  const { cv, limit, verdict, stage, reasons } = result;
  const known = cv === undefined || limit === undefined ? undefined : words.figures({ value: cv, comparator: part.comparator, threshold: limit, unit: 'none', decimals: part.decimals });
  const [reason] = reasons;
  return {
    label: names.part(rule.id, rule.parts.find(({ kind }) => kind === 'indicator')?.id ?? part.id),
    value: known === undefined ? undefined : cv,
    text: known?.value ?? t('term:verdict.unknown'),
    tone: verdict === 'notMet' ? 'bad' : 'good',
    ...(limit === undefined ? {} : { limit }),
    more: [limit === undefined ? '' : words.number(limit, 'none', 2), known === undefined && reason !== undefined ? words.reason(reason) : words.verdict(verdict)],
    quantity: { kind: 'cv', stage, rule: rule.id, part: part.id },
    subject: { kind: 'dispersion', rule: rule.id, part: part.id, stage },
  };
};

const largest = (items: readonly ChartItem[]): ChartItem | undefined => items.reduce<ChartItem | undefined>((most, item) => ((item.value ?? -1) > (most?.value ?? -1) ? item : most), undefined);

const sentenceOf = ({ translator: { t }, words }: ChartSource, items: readonly ChartItem[], stage: string): string => {
  const known = items.filter(({ value }) => value !== undefined);
  const most = largest(known);
  if (most === undefined) return t('chart:dispersion.none', { stage });
  const over = known.filter(({ tone }) => tone === 'bad').length;
  const limits = [...new Set(known.flatMap(({ limit }) => (limit === undefined ? [] : [words.number(limit, 'none', 2)])))].join(t('term:listSeparator'));
  return t(`chart:dispersion.${over === 0 ? 'within' : 'over'}`, { stage, of: known.length, over, limit: limits, name: most.label, value: most.text });
};

/** (a) The coefficients of variation of a stage against their limits. */
export const dispersionChart = (source: ChartSource, stage: Stage): Chart => {
  const { t } = source.translator;
  const lines = linesOf(source, stage);
  const items = lines.map((line) => itemOf(source, line));
  const unknown = items.filter(({ value }) => value === undefined).length;
  const name = t(`term:stage.${stage}`);
  return {
    kind: 'dispersion',
    title: t('chart:dispersion.title', { stage: name }),
    sentence: sentenceOf(source, items, name),
    notes: unknown === 0 || unknown === items.length ? [] : [t('chart:dispersion.unknown', { count: unknown })],
    category: t('chart:indicator'),
    measure: t('chart:cv'),
    format: formatWith(lines[0]?.part.decimals ?? 3),
    items,
    tones: { good: t('chart:dispersion.tone.good'), bad: t('chart:dispersion.tone.bad') },
    limitName: t('chart:limit'),
    columns: [t('chart:limit'), t('chart:verdict')],
  };
};
