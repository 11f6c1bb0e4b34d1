import { SCHOOL_RULE } from '../../core';
import type { IndicatorColumn } from '../../core/assessment';
import { inLocale } from '../../locale';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import { decimalsOf } from '../audit/numberFormat';
import type { Piece } from '../handIn/computedCell';
import type { Block, Sentence, Source } from './block';
import type { Ground } from './ground';
import { bare, because, unitBehind } from './plainWords';
import { joinPieces, say, sentence } from './say';
import type { Figure } from './say';
import type { Standing } from './units';

const labelOf = ({ context }: Ground, { rule }: IndicatorColumn): string => {
  const found = context.pack.rules.find(({ id }) => id === rule);
  return found === undefined ? rule : inLocale(found.label, context.translator.locale);
};

/** What a unit has of an indicator that it misses. */
const shortfall = (ground: Ground, column: IndicatorColumn, { unit }: Standing, stage: Stage): readonly Piece[] => {
  const { context } = ground;
  const part = context.pack.rules.find(({ id }) => id === column.rule)?.parts.find(({ id }) => id === column.part);
  if (part?.kind !== 'indicator') return [];
  const value = column.values[unit] ?? Number.NaN;
  const against = (threshold: number) => context.words.figures({ value, comparator: part.comparator, threshold, unit: part.unit, decimals: part.decimals });
  const threshold = column.threshold[stage] ?? Number.NaN;
  const [printed, floor] = [against(threshold), against(column.floor[stage] ?? threshold)];
  // As many decimals as it takes to tell it from either.
  const decimals = Math.max(decimalsOf(printed.value), decimalsOf(floor.value));
  const figure: Figure = { quantity: { kind: 'indicator', unit, rule: column.rule, part: column.part }, value, decimals };
  const key = column.reachesFloor[unit] === 1 ? 'shortAboveFloor' : 'shortBelowFloor';
  return say(context.translator, key, { indicator: labelOf(ground, column), unit: unitBehind(part.unit, context.translator), threshold: bare(printed.threshold), floor: bare(floor.threshold) }, { value: figure });
};

const sourceOf = ({ cell, short, unknown }: Standing): Source => ({ rules: [SCHOOL_RULE, ...[...short, ...unknown].map(({ rule }) => rule)], cells: cell === undefined ? [] : [cell] });

/** A school that misses something, with what it misses. */
const missingLine = (ground: Ground, standing: Standing, stage: Stage): Sentence => {
  const { translator } = ground.context;
  const short = joinPieces(standing.short.map((column) => shortfall(ground, column, standing, stage)), translator.t('term:listSeparator'));
  return sentence(say(translator, 'shortSchool', { school: standing.name, met: standing.met, of: standing.of }, { short }), sourceOf(standing));
};

/** A school that cannot be judged, and why. */
const unknownLine = ({ context }: Ground, standing: Standing): Sentence => {
  const { translator, assessment } = context;
  const scope = assessment.units.scopeReasons.get(standing.unit);
  const reasons = scope === undefined ? standing.unknown.flatMap(({ reasons: known }) => known.get(standing.unit) ?? []) : [scope];
  return sentence(say(translator, 'unknownSchool', { school: standing.name, reason: because(reasons, context) }), sourceOf(standing));
};

const listed = (lead: readonly Piece[], items: readonly Sentence[], source: Source): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'sentence', sentence: sentence(lead, source) }, { kind: 'list', items }];

const stageBlocks = (ground: Ground, stage: Stage, standings: readonly Standing[]): readonly Block[] => {
  const { translator, pack } = ground.context;
  const { t } = translator;
  const source: Source = { rules: [SCHOOL_RULE], cells: [] };
  const name = t(`term:stage.${stage}`);
  if (standings.length === 0) return [{ kind: 'sentence', sentence: sentence(say(translator, 'noUnits', { stage: name }), source) }];
  const of = (verdict: Standing['verdict']): readonly Standing[] => standings.filter((each) => each.verdict === verdict);
  const [met, notMet, unknown] = [of('met'), of('notMet'), of('unknown')];
  const spared = met.filter(({ short }) => short.length > 0);
  const pieces = say(
    translator,
    'schoolRule',
    { stage: name, rule: pack.schoolRule.clause.quote, all: met.length - spared.length, indicators: ground.context.assessment.units.indicators.length },
    {
      units: { quantity: { kind: 'units', stage }, value: standings.length, decimals: 0 },
      met: { quantity: { kind: 'unitsMet', stage }, value: met.length, decimals: 0 },
      share: { quantity: { kind: 'shareMet', stage }, value: met.length / standings.length, decimals: 1, percent: true },
    },
  );
  return [
    { kind: 'sentence', sentence: sentence(pieces, source) },
    ...listed(say(translator, 'failingLead', { stage: name, count: notMet.length }), notMet.map((each) => missingLine(ground, each, stage)), source),
    ...listed(say(translator, 'spared', { stage: name, count: spared.length }), spared.map((each) => missingLine(ground, each, stage)), source),
    ...listed(say(translator, 'unjudged', { stage: name, count: unknown.length }), unknown.map((each) => unknownLine(ground, each)), source),
  ];
};

/** 学校达标情况: how many schools pass, and which do not, by stage. */
export const schoolRuleSection = (ground: Ground, standings: ReadonlyMap<Stage, readonly Standing[]>): readonly Block[] => {
  const { translator, assessment } = ground.context;
  const out = assessment.units.inScope.reduce((count, inScope) => count + (inScope === 0 ? 1 : 0), 0);
  const figures = Object.fromEntries(STAGES.map((stage): [string, Figure] => [stage, { quantity: { kind: 'units', stage }, value: standings.get(stage)?.length ?? 0, decimals: 0 }]));
  const scope = [...say(translator, 'scope', {}, figures), ...(out === 0 ? [] : say(translator, 'outOfScope', { count: out }))];
  return [{ kind: 'sentence', sentence: sentence(scope, { rules: [SCHOOL_RULE], cells: [] }) }, ...STAGES.flatMap((stage) => stageBlocks(ground, stage, standings.get(stage) ?? []))];
};
