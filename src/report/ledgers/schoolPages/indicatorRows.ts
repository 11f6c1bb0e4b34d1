import { unitSubject } from '../../../core';
import type { IndicatorColumn } from '../../../core/assessment';
import type { Remedy } from '../../../core/explanation';
import { VERDICT, verdictOf } from '../../../core/verdict';
import type { IndicatorPart } from '../../../standards/schema';
import type { Stage, Verdict } from '../../../standards/terms';
import { computedCell } from '../../handIn/computedCell';
import type { CellRole, ModelCell } from '../../sheetModel';
import type { PageGround } from './pageGround';
import { lineRow, pageRow, type PageRow } from './pageRow';

export const VERDICT_ROLES: Readonly<Record<Verdict, CellRole>> = { met: 'good', notMet: 'bad', unknown: 'doubt', notApplicable: 'label' };

const HEADINGS = [['indicator', 2], ['value', 1], ['threshold', 1], ['floor', 1], ['gap', 1], ['floorGap', 1], ['rank', 1], ['verdict', 2]] as const;

const partOf = ({ context: { pack } }: PageGround, { rule, part }: IndicatorColumn): IndicatorPart | undefined => {
  const found = pack.rules.find(({ id }) => id === rule)?.parts.find(({ id }) => id === part);
  return found?.kind === 'indicator' ? found : undefined;
};

/** The least that is missing, in what the indicator counts. */
const gapCell = (remedies: readonly Remedy[], reaches: 'threshold' | 'floor', { context: { words, translator } }: PageGround): ModelCell => {
  const remedy = remedies.find((one) => one.kind === 'add' && one.reaches === reaches);
  if (remedy?.kind !== 'add') return { content: null, role: 'mark' };
  const comment = remedy.ofSchool === true ? { comment: translator.t('ledger:page.gapOfSchool') } : {};
  return { content: words.number(remedy.amount, remedy.unit), role: 'mark', ...comment };
};

const valueCell = (column: IndicatorColumn, unit: number, decimals: number, { context: { formulaOf, words, translator } }: PageGround): ModelCell => {
  const reason = column.reasons.get(unit);
  if (reason !== undefined) return { content: translator.t('term:verdict.unknown'), role: 'doubt', comment: words.reason(reason) };
  const value = column.values[unit];
  const known = value !== undefined && Number.isFinite(value) ? value : undefined;
  return computedCell(formulaOf, { kind: 'indicator', unit, rule: column.rule, part: column.part }, known, { role: 'mark', format: `0.${'0'.repeat(decimals)}` });
};

const indicatorRow = (ground: PageGround, at: number, unit: number, stage: Stage): PageRow | undefined => {
  const { context, ranks } = ground;
  const { assessment, names, translator, reading, words } = context;
  const column = assessment.units.indicators[at];
  const code = column?.verdicts[unit];
  if (column === undefined || code === VERDICT.notApplicable) return undefined;
  const { rule, part } = column;
  const verdict = verdictOf(code);
  const subject = unitSubject(reading.dataset, unit, stage);
  const remedies = verdict === 'notMet' ? context.explain({ rule, part, subject }).remedies : [];
  const rank = ranks[at]?.get(unit);
  const mark = (content: ModelCell['content']): ModelCell => ({ content, role: 'mark' });
  return pageRow([
    [{ content: names.rule(rule), role: 'label' }, 2],
    [valueCell(column, unit, partOf(ground, column)?.decimals ?? 2, ground), 1],
    [mark(column.threshold[stage] ?? null), 1],
    [mark(column.floor[stage] ?? null), 1],
    [gapCell(remedies, 'threshold', ground), 1],
    [gapCell(remedies, 'floor', ground), 1],
    [mark(rank === undefined ? null : translator.t('ledger:page.rankOf', { ...rank })), 1],
    [{ content: words.verdict(verdict), role: VERDICT_ROLES[verdict] }, 2],
  ]);
};

/** The indicators of a unit with what is missing, under the verdict of the school rule; one line for a unit that takes no part. */
export const indicatorRows = (ground: PageGround, unit: number): readonly PageRow[] => {
  const { context, index } = ground;
  const { t } = context.translator;
  const { units } = context.assessment;
  const stage = index.stageAt(unit);
  if (stage === undefined) return [];
  const name = t(`term:stage.${stage}`);
  if (units.inScope[unit] !== 1) return [lineRow(t('ledger:page.outOfScope', { stage: name }))];
  const verdict = verdictOf(units.verdicts[unit]);
  const rows = units.indicators.flatMap((_, at) => indicatorRow(ground, at, unit, stage) ?? []);
  return [
    lineRow(t('ledger:page.stage', { stage: name, verdict: context.words.verdict(verdict) }), VERDICT_ROLES[verdict]),
    pageRow(HEADINGS.map(([key, span]) => [{ content: t(`ledger:page.${key}`), role: 'heading' }, span])),
    ...rows,
  ];
};
