import type { Rule } from '../../standards/schema';
import type { Piece } from '../handIn/computedCell';
import { OPEN } from '../handIn/computedCell';
import { sentenceOf, sentencePieces } from '../templates/ruleSentence';
import type { SentencePiece } from '../templates/ruleSentence';
import type { FormGround } from './formGround';
import { levelText } from './levelText';
import { blankOf } from './sentenceBlanks';
import type { Blank, BlankOf } from './sentenceBlanks';

/** A conclusion in pieces, and what is to be said of it beside. */
export interface Conclusion {
  readonly pieces: readonly Piece[];
  /** Why blanks stay open, or hold the least that it can be. */
  readonly doubts: readonly string[];
}

const TEN_THOUSAND = 10_000;
/** 注：表中所有比例数值保留一位小数，其余保留整数。 */
const SHARE_DECIMALS = 1;
/** 校际差异率 is no percentage; its limit has two decimals, and a figure just below it must not look equal. */
const GAP_DECIMALS = 3;

const isGap = ({ fields }: FormGround, of: string): boolean => fields.get(of)?.unit === 'ratio';

const scaled = ({ quantity, value }: Blank, isTenThousands: boolean): { readonly quantity: Blank['quantity']; readonly value: number | undefined } => {
  if (value.kind === 'unknown') return { quantity, value: undefined };
  return isTenThousands && quantity.kind === 'countyFigure' ? { quantity: { ...quantity, tenThousands: true }, value: value.value / TEN_THOUSAND } : { quantity, value: value.value };
};

const doubtOf = ({ because, translator: { t } }: FormGround, { name, value }: Blank): readonly string[] =>
  value.kind === 'known' ? [] : [t(value.kind === 'least' ? 'forms:blankLeast' : 'forms:blankOpen', { name, reasons: because(value.reasons) })];

/** A blank filled, and the words behind it: a percentage brings its own sign. */
const fillBlank = (ground: FormGround, about: BlankOf, behind: string): Conclusion => {
  const level = levelText(ground, about.of);
  if (level !== undefined) return { pieces: [level ?? OPEN, behind], doubts: level === null ? [ground.translator.t('forms:blankOpen', { name: ground.names.field(about.of), reasons: '' })] : [] };
  const blank = blankOf(ground, about);
  if (blank === undefined) return { pieces: [OPEN, behind], doubts: [ground.translator.t('forms:nobodyAsked')] };
  const doubts = doubtOf(ground, blank);
  const { quantity, value } = scaled(blank, behind.startsWith('万'));
  if (value === undefined) return { pieces: [OPEN, behind], doubts };
  const isPercent = blank.isShare && behind.startsWith('%');
  const piece: Piece = { quantity, value, decimals: isPercent ? SHARE_DECIMALS : isGap(ground, about.of) ? GAP_DECIMALS : 0, ...(isPercent ? { percent: true } : {}) };
  return { pieces: [...(blank.value.kind === 'least' ? [ground.chinese('forms:least')] : []), piece, isPercent ? behind.slice(1) : behind], doubts };
};

/** The printed sentence of a rule, filled; undefined where the form leaves the line open. */
export const filledSentence = (ground: FormGround, rule: Rule): Conclusion | undefined => {
  const found = sentenceOf(rule, ground);
  if (found === undefined) return undefined;
  const pieces = sentencePieces(found, ground.assessment.date);
  const wordsAt = (piece: SentencePiece | undefined): string => (piece?.kind === 'words' ? piece.text : '');
  const filled = pieces.flatMap((piece, at): readonly Conclusion[] => {
    if (piece.kind === 'blank') return [fillBlank(ground, { rule, part: found.part, of: piece.of }, wordsAt(pieces[at + 1]))];
    // Words behind a blank came with it.
    return pieces[at - 1]?.kind === 'blank' ? [] : [{ pieces: [piece.text], doubts: [] }];
  });
  return { pieces: filled.flatMap((each) => each.pieces), doubts: [...new Set(filled.flatMap(({ doubts }) => doubts))] };
};
