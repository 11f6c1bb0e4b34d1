import { verdictOf } from '../../core';
import { createTranslator } from '../../locale';
import type { Of, Sources } from './sources';
import { NO, UNKNOWN, YES, indicatorsOf } from './unitPlaces';
import { cellIn } from './workingCell';

/** Forms are in Chinese in every language. */
const FORM = createTranslator('zh-CN');

/** A text in a formula is at most so long. */
const LONGEST = 255;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What stands in the working sheet: whether the unit meets an indicator, and whether it reaches its floor. */
const standingOf = ({ assessment }: Sources['context'], at: number, unit: number): readonly [string, string] => {
  const column = assessment.units.indicators[at];
  const verdict = verdictOf(column?.verdicts[unit]);
  if (verdict === 'notApplicable') return ['—', '—'];
  if (verdict === 'unknown') return [UNKNOWN, UNKNOWN];
  return [verdict === 'met' ? YES : NO, column?.reachesFloor[unit] === 1 ? YES : NO];
};

/**
 * A remark as words that stand while every indicator stands as it did. Put together by a formula they would take more of it
 * than anyone could read.
 */
export const remarkFormula = ({ units, context }: Sources, { unit }: Of<'remark'>, remark: string): string | undefined => {
  const indicators = indicatorsOf(context);
  const cells = [units.met, units.floor].flatMap((column) => indicators.map((_, at) => cellIn(units.sheet, column(at), units.rowOf(unit))?.slice(1)));
  if (cells.length === 0 || cells.some((cell) => cell === undefined) || remark === '' || remark.length > LONGEST) return undefined;
  const standings = indicators.map((_, at) => standingOf(context, at, unit));
  const asItWas = [0, 1].flatMap((which) => standings.map((standing) => standing[which] ?? '')).join('');
  return `=IF(${cells.join('&')}=${quoted(asItWas)},${quoted(remark)},${quoted(FORM.t('forms:remark.changed'))})`;
};
