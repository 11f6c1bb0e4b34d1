import { wordingInForce } from '../../core';
import type { PartResult } from '../../core/assessment';
import type { Operand, Step } from '../../core/explanation';
import { formulaOf } from '../../core/parts/rate';
import { inLocale } from '../../locale';
import type { Expression, Part, Rule } from '../../standards/schema';
import { decimalsOf, isPercent } from '../audit/numberFormat';
import type { Piece } from '../handIn/computedCell';
import type { Ground } from './ground';
import { bare, because, unitBehind } from './plainWords';
import { say } from './say';
import type { Figure } from './say';

type Of<Kind extends Part['kind']> = Part & { readonly kind: Kind };

/** What a part of an item is, and what came of it. */
export interface JudgedPart<P extends Part = Part> {
  readonly ground: Ground;
  readonly rule: Rule;
  readonly part: P;
  readonly result: PartResult;
}

const labelOf = ({ ground, part }: JudgedPart): string => inLocale(part.label, ground.context.translator.locale);

const unknownPieces = (judged: JudgedPart): readonly Piece[] => say(judged.ground.context.translator, 'part.unknown', { part: labelOf(judged), reason: because(judged.result.reasons, judged.ground.context) });

const evidencePieces = (judged: JudgedPart<Of<'evidence'>>): readonly Piece[] => {
  const { ground, part, rule } = judged;
  const { translator: { t }, reading } = ground.context;
  const evidence = reading.dataset.evidence.get(part.field);
  if (evidence?.answer === undefined) return say(ground.context.translator, 'part.unrecorded', { part: labelOf(judged) });
  const proof = evidence.proof === undefined ? '' : t('audit:self.part.proof', { proof: evidence.proof });
  const kind = rule.group === 'veto' ? 'veto' : 'evidence';
  return say(ground.context.translator, `part.${kind}.${evidence.answer ? 'yes' : 'no'}`, { part: labelOf(judged), proof });
};

/** The fields of an expression as arithmetic names them. */
const namesOf = ({ ground }: JudgedPart, { plus, minus = [] }: Expression): string => {
  const { names } = ground.context;
  return `${plus.map(names.field).join('＋')}${minus.map((field) => `－${names.field(field)}`).join('')}`;
};

const quotientOf = (steps: readonly Step[]): Extract<Step, { kind: 'quotient' }> | undefined => steps.findLast((step) => step.kind === 'quotient');

/** Money and areas to two decimals, what is counted whole. */
const figureOf = ({ rule, part }: JudgedPart, kind: 'numerator' | 'denominator', { value }: Operand): Figure => ({ quantity: { kind, rule: rule.id, part: part.id }, value, decimals: Number.isInteger(value) ? 0 : 2 });

const ratePieces = (judged: JudgedPart<Of<'rate'>>): readonly Piece[] => {
  const { ground, rule, part, result } = judged;
  const { translator, words, fields } = ground.context;
  const { t } = translator;
  const { comparison } = result;
  if (comparison === undefined) return unknownPieces(judged);
  const printed = words.figures(comparison);
  const value: Figure = { quantity: { kind: 'rate', rule: rule.id, part: part.id }, value: comparison.value, decimals: decimalsOf(printed.value), ...(isPercent(printed.value) ? { percent: true } : {}) };
  const quotient = quotientOf(ground.context.explain({ rule: rule.id, part: part.id, subject: { kind: 'county' } }).steps);
  const { numerator, denominator } = formulaOf(ground.basis, part);
  const unit = ({ plus }: Expression): string => unitBehind(fields.get(plus[0] ?? '')?.unit ?? 'none', translator);
  const made: readonly Piece[] =
    quotient === undefined
      ? say(translator, 'part.given')
      : say(
          translator,
          'part.madeOf',
          { numerator: namesOf(judged, numerator), numeratorUnit: unit(numerator), denominator: namesOf(judged, denominator), denominatorUnit: unit(denominator) },
          { top: figureOf(judged, 'numerator', quotient.numerator), bottom: figureOf(judged, 'denominator', quotient.denominator) },
        );
  const valueUnit = isPercent(printed.value) ? '' : unitBehind(part.unit, translator);
  return say(translator, 'part.rate', { part: labelOf(judged), unit: valueUnit, comparator: t(`term:comparator.${comparison.comparator}`), threshold: bare(printed.threshold) }, { value, made });
};

/** A part that every school, or every class, has to meet. */
const tallyPieces = (judged: JudgedPart): readonly Piece[] => {
  const { ground, rule, part, result } = judged;
  const { translator, assessment } = ground.context;
  const { tally, reasons } = result;
  if (tally === undefined || (tally.judged > 0 && tally.unknown === tally.judged)) return unknownPieces(judged);
  if (tally.judged === 0) return reasons.length > 0 ? unknownPieces(judged) : say(translator, 'part.none', { part: labelOf(judged) });
  const kind = part.kind === 'limit' ? part.of : 'school';
  const [of, each] = [translator.t(`audit:self.part.of.${kind}`), translator.t(`audit:self.part.each.${kind}`)];
  const quote = wordingInForce(part, assessment.date)[0]?.quote;
  const required = quote === undefined ? '' : translator.t('audit:self.part.required', { quote });
  const isIncomplete = tally.unknown > 0 || reasons.length > 0;
  const key = tally.notMet > 0 ? 'part.tallyFailed' : isIncomplete ? 'part.tallyOpen' : 'part.tally';
  const quantity = { rule: rule.id, part: part.id };
  return say(
    translator,
    key,
    { part: labelOf(judged), of, each, required },
    {
      judged: { quantity: { kind: 'judged', ...quantity }, value: tally.judged, decimals: 0 },
      notMet: { quantity: { kind: 'notMet', ...quantity }, value: tally.notMet, decimals: 0 },
      open: isIncomplete ? say(translator, tally.unknown > 0 ? `part.open.${kind}` : 'part.openRest', { count: tally.unknown, reason: because(reasons, ground.context) }) : [],
    },
  );
};

/** 3 → Ⅲ, as the national monitoring writes levels. */
const roman = (level: number): string => ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ'][level - 1] ?? String(level);

const deliveredPieces = (judged: JudgedPart<Of<'delivered'>>): readonly Piece[] => {
  const { ground, part, result } = judged;
  const { translator, reading, assessment, names, words } = ground.context;
  const { t } = translator;
  const valueOf = (field: string): number | undefined => {
    const datum = reading.dataset.county.get(field);
    return datum?.state === 'value' ? datum.value : undefined;
  };
  const known = part.subjects.flatMap(({ id, level, gap }) => {
    const [grade, difference] = [valueOf(level), valueOf(gap)];
    if (grade === undefined && difference === undefined) return [];
    const levelText = grade === undefined ? t('audit:self.part.noLevel') : t('audit:self.part.level', { level: roman(grade) });
    const gapText = difference === undefined ? t('audit:self.part.noGap') : t('audit:self.part.gapOf', { gap: words.number(difference, 'none', 3) });
    return [t('audit:self.part.subject', { subject: names.monitored(id), level: levelText, gap: gapText })];
  });
  const quote = wordingInForce(part, assessment.date)[0]?.quote ?? '';
  const open = result.reasons.length === 0 ? [] : say(translator, 'part.deliveredOpen', { reason: because(result.reasons, ground.context) });
  if (known.length === 0) return unknownPieces(judged);
  return say(translator, 'part.delivered', { part: labelOf(judged), subjects: known.join(t('audit:self.semicolon')), required: quote }, { open });
};

/** What is said of one part of an item. */
export const partPieces = (judged: JudgedPart): readonly Piece[] => {
  const { ground, part, result } = judged;
  if (result.verdict === 'notApplicable') return say(ground.context.translator, 'part.none', { part: labelOf(judged) });
  switch (part.kind) {
    case 'evidence':
      return evidencePieces({ ...judged, part });
    case 'rate':
      return part.scope === 'county' ? ratePieces({ ...judged, part }) : tallyPieces(judged);
    case 'limit':
    case 'rooms':
    case 'headcount':
      return tallyPieces(judged);
    case 'delivered':
      return deliveredPieces({ ...judged, part });
    case 'indicator':
    case 'dispersion':
    case 'composite':
      return [];
  }
};
