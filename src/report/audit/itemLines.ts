import type { Comparison, DispersionResult, IndicatorColumn, ItemResult, PartResult, UnknownReason } from '../../core/assessment';
import { wordingInForce } from '../../core';
import { inLocale } from '../../locale';
import type { Clause, Part, Rule } from '../../standards/schema';
import { RULE_GROUPS, STAGES } from '../../standards/terms';
import type { RuleGroup, Verdict } from '../../standards/terms';
import type { Quantity } from '../handIn/quantity';
import type { ReportContext } from '../handIn/reportContext';

/** A figure against what is asked of it, and what the figure is where a formula can tell. */
export interface Judged {
  readonly comparison: Comparison;
  readonly quantity: Quantity | undefined;
}

/** A line of the table of items: an item as a whole, or one of its parts. */
export interface ItemLine {
  readonly rule: Rule;
  readonly group: RuleGroup;
  /** undefined: the item as a whole, where it has several parts. */
  readonly part: string | undefined;
  /** Whether the item's own columns (name, departments) stand in the line. */
  readonly isFirst: boolean;
  /** The wordings that the line rests on, each once an item. */
  readonly clauses: readonly Clause[];
  readonly verdict: Verdict;
  readonly judged: Judged | undefined;
  readonly tally: PartResult['tally'];
  /** How many miss it, where a formula can tell. */
  readonly missed: Quantity | undefined;
  readonly reasons: readonly UnknownReason[];
}

/** The unit whose figure an indicator's comparison shows. */
const unitShown = ({ values, threshold }: IndicatorColumn, { value, threshold: limit }: Comparison, stages: Uint8Array): number => values.findIndex((own, unit) => own === value && threshold[STAGES[stages[unit] ?? 0] ?? STAGES[0]] === limit);

const judgedOf = ({ assessment, reading }: ReportContext, rule: Rule, part: Part, { comparison }: PartResult): Judged | undefined => {
  if (comparison === undefined) return undefined;
  if (part.kind === 'rate' && part.scope === 'county') return { comparison, quantity: { kind: 'rate', rule: rule.id, part: part.id } };
  const column = part.kind === 'indicator' ? assessment.units.indicators.find((each) => each.rule === rule.id && each.part === part.id) : undefined;
  const unit = column === undefined ? -1 : unitShown(column, comparison, reading.dataset.units.stage);
  return { comparison, quantity: unit < 0 ? undefined : { kind: 'indicator', unit, rule: rule.id, part: part.id } };
};

type Base = Pick<ItemLine, 'rule' | 'group'>;

/** A coefficient of variation has a line for each stage. */
const dispersionLine = (base: Base, part: Part & { readonly kind: 'dispersion' }, result: DispersionResult, { translator: { t, locale } }: ReportContext): ItemLine => {
  const { stage, cv, limit, verdict, reasons } = result;
  const judged = cv === undefined || limit === undefined ? undefined : { comparison: { value: cv, comparator: part.comparator, threshold: limit, unit: 'none', decimals: part.decimals } as const, quantity: { kind: 'cv', stage, rule: base.rule.id, part: part.id } as const };
  return { ...base, part: t('audit:item.stagePart', { stage: t(`term:stage.${stage}`), part: inLocale(part.label, locale) }), isFirst: false, clauses: [], verdict, judged, tally: undefined, missed: undefined, reasons };
};

const partLines = (context: ReportContext, base: Base, part: Part, result: PartResult): readonly ItemLine[] => {
  const { rule } = base;
  if (part.kind === 'dispersion') {
    const results = context.assessment.county.filter((each) => each.rule === rule.id && each.part === part.id);
    if (results.length > 0) return results.map((each) => dispersionLine(base, part, each, context));
  }
  const missed: Quantity | undefined = result.tally === undefined || part.kind === 'indicator' ? undefined : { kind: 'notMet', rule: rule.id, part: part.id };
  return [{ ...base, part: context.names.part(rule.id, part.id), isFirst: false, clauses: [], verdict: result.verdict, judged: judgedOf(context, rule, part, result), tally: result.tally, missed, reasons: result.reasons }];
};

const sameClause = (left: Clause, right: Clause): boolean => left.source === right.source && left.item === right.item && left.quote === right.quote;

const linesOf = (context: ReportContext, rule: Rule, item: ItemResult): readonly ItemLine[] => {
  const base = { rule, group: rule.group };
  const results = new Map(item.parts.map((part) => [part.part, part]));
  const told: Clause[] = [];
  const lines = rule.parts.flatMap((part) => {
    const result = results.get(part.id);
    const clauses = wordingInForce(part, context.assessment.date).filter((clause) => !told.some((each) => sameClause(each, clause)));
    told.push(...clauses);
    return result === undefined ? [] : partLines(context, base, part, result).map((line, at) => (at === 0 ? { ...line, clauses } : line));
  });
  const [only, ...others] = lines;
  if (only !== undefined && others.length === 0) return [{ ...only, isFirst: true, clauses: rule.clauses }];
  const clauses = rule.clauses.filter((clause) => !told.some((each) => sameClause(each, clause)));
  return [{ ...base, part: undefined, isFirst: true, clauses, verdict: item.verdict, judged: undefined, tally: undefined, missed: undefined, reasons: item.reasons }, ...lines];
};

/** All items, with the preconditions before and the vetoes behind them, each followed by its parts. */
export const itemLines = (context: ReportContext): readonly ItemLine[] => {
  const { pack, assessment } = context;
  const items = new Map([...assessment.items, ...assessment.conditions].map((item) => [item.rule, item]));
  return RULE_GROUPS.flatMap((group) =>
    pack.rules.flatMap((rule) => {
      const item = rule.group === group ? items.get(rule.id) : undefined;
      return item === undefined ? [] : linesOf(context, rule, item);
    }),
  );
};
