import { verdictOf } from '../../core';
import type { DispersionResult, ItemResult } from '../../core/assessment';
import { inLocale } from '../../locale';
import type { Part, Rule } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import { decimalsOf } from '../audit/numberFormat';
import type { Piece } from '../handIn/computedCell';
import type { Block, Sentence } from './block';
import { judgedRules } from './ground';
import type { Ground } from './ground';
import { bare, because, unitBehind } from './plainWords';
import { joinPieces, say, sentence } from './say';
import { cellsOfIndicator } from './sourcesOfParts';
import { verdictCounts } from './verdictCounts';
import type { Standing } from './units';

type IndicatorPart = Part & { readonly kind: 'indicator' };
type Standings = ReadonlyMap<Stage, readonly Standing[]>;

const isIndicator = (part: Part): part is IndicatorPart => part.kind === 'indicator';

/** Rules that are judged unit by unit: the section on resources tells them. */
export const isOfUnits = ({ parts }: Rule): boolean => parts.some(isIndicator);

const dispersionOf = ({ context }: Ground, rule: Rule, stage: Stage): DispersionResult | undefined => context.assessment.county.find((each) => each.rule === rule.id && each.stage === stage);

const meanPieces = (ground: Ground, rule: Rule, stage: Stage, { decimals, unit }: IndicatorPart): readonly Piece[] => {
  const { translator } = ground.context;
  const dispersion = dispersionOf(ground, rule, stage);
  if (dispersion === undefined) return [];
  const { mean, part, reasons } = dispersion;
  if (mean === undefined) return say(translator, 'noMean', { reason: because(reasons, ground.context) });
  return say(translator, 'mean', { unit: unitBehind(unit, translator) }, { mean: { quantity: { kind: 'mean', stage, rule: rule.id, part }, value: mean, decimals } });
};

/** One stage of an indicator: how many units reach the threshold. */
const stagePieces = (ground: Ground, rule: Rule, part: IndicatorPart, stage: Stage, standings: Standings): readonly Piece[] => {
  const { translator, assessment, words } = ground.context;
  const { t } = translator;
  const column = assessment.units.indicators.find((each) => each.rule === rule.id && each.part === part.id);
  const threshold = column?.threshold[stage];
  const units = standings.get(stage) ?? [];
  if (column === undefined || threshold === undefined) return [];
  if (units.length === 0) return say(translator, 'indicatorNone', { stage: t(`term:stage.${stage}`) });
  const count = (verdict: ReturnType<typeof verdictOf>): number => units.filter(({ unit }) => verdictOf(column.verdicts[unit]) === verdict).length;
  const unknown = count('unknown');
  const quantity = { stage, rule: rule.id, part: part.id };
  const { threshold: printed } = words.figures({ value: threshold, comparator: part.comparator, threshold, unit: part.unit, decimals: part.decimals });
  return say(
    translator,
    count('met') === units.length ? 'indicatorAll' : 'indicatorStage',
    { stage: t(`term:stage.${stage}`), comparator: t(`term:comparator.${part.comparator}`), threshold: bare(printed) },
    {
      units: { quantity: { kind: 'units', stage }, value: units.length, decimals: 0 },
      met: { quantity: { kind: 'unitsMet', ...quantity }, value: count('met'), decimals: 0 },
      unknown: unknown === 0 ? [] : say(translator, 'indicatorUnknown', { count: unknown }),
      mean: meanPieces(ground, rule, stage, part),
    },
  );
};

const indicatorSentence = (ground: Ground, rule: Rule, { verdict }: ItemResult, number: number, standings: Standings): Sentence => {
  const { translator, words } = ground.context;
  const parts = rule.parts.filter(isIndicator).flatMap((part) => STAGES.map((stage) => stagePieces(ground, rule, part, stage, standings)));
  const stages = joinPieces(parts.filter((pieces) => pieces.length > 0), translator.t('audit:self.semicolon'));
  return sentence(say(translator, 'indicator', { number, label: inLocale(rule.label, translator.locale), verdict: words.verdict(verdict) }, { stages }), {
    rules: [rule.id],
    cells: STAGES.flatMap((stage) => cellsOfIndicator(ground, rule, stage)),
  });
};

/** Of which something is asked: a figure that is only measured is told with its coefficient. */
const hasThreshold = ({ parts }: Rule): boolean => parts.some((part) => isIndicator(part) && part.threshold.length > 0);

/** 各项指标: an indicator a paragraph. */
export const indicatorSection = (ground: Ground, standings: Standings): readonly Block[] =>
  judgedRules(ground)
    .filter(({ rule }) => hasThreshold(rule))
    .map(({ rule, item }, at) => ({ kind: 'sentence', sentence: indicatorSentence(ground, rule, item, at + 1, standings) }));

const dispersionLine = (ground: Ground, result: DispersionResult): Sentence => {
  const { translator, words, pack } = ground.context;
  const { t, locale } = translator;
  const { rule: id, part: partId, stage, cv, limit, verdict, nearLimit, reasons } = result;
  const rule = pack.rules.find((each) => each.id === id);
  const part = rule?.parts.find((each) => each.id === partId);
  const label = rule === undefined ? id : inLocale(rule.label, locale);
  const source = { rules: [id], cells: rule === undefined ? [] : cellsOfIndicator(ground, rule, stage) };
  if (cv === undefined || (part?.kind !== 'dispersion' && part?.kind !== 'composite')) return sentence(say(translator, 'noCv', { label, reason: because(reasons, ground.context) }), source);
  const quantity = { kind: 'cv', stage, rule: id, part: partId } as const;
  if (limit === undefined) return sentence(say(translator, 'cvOnly', { label }, { cv: { quantity, value: cv, decimals: part.decimals } }), source);
  const printed = words.figures({ value: cv, comparator: part.comparator, threshold: limit, unit: 'none', decimals: part.decimals });
  const data = { label, comparator: t(`term:comparator.${part.comparator}`), limit: printed.threshold, verdict: words.verdict(verdict) };
  const figure = { quantity, value: cv, decimals: decimalsOf(printed.value) };
  return sentence([...say(translator, 'cv', data, { cv: figure }), ...(nearLimit ? say(translator, 'nearLimit', { within: String(part.warnWithin) }) : [])], source);
};

/** 校际差异系数: a coefficient a line, by stage. */
export const dispersionSection = (ground: Ground): readonly Block[] => {
  const { translator, assessment } = ground.context;
  return STAGES.flatMap((stage): readonly Block[] => {
    const results = assessment.county.filter((each) => each.stage === stage);
    if (results.length === 0) return [];
    const lead = say(translator, 'cvs', { stage: translator.t(`term:stage.${stage}`), count: results.length, counts: verdictCounts(results, translator) });
    return [{ kind: 'sentence', sentence: sentence(lead) }, { kind: 'list', items: results.map((each) => dispersionLine(ground, each)) }];
  });
};
