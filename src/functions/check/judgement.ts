import type { Verdict } from '../../standards/terms';
import type { Output } from '../arguments/output';
import { FunctionFailure } from '../failure';
import type { Scope } from '../scope';
import type { Scalar } from '../value';
import { verdictWord } from '../verdictWord';

/** What a CHECK function found. */
export interface Judgement {
  readonly verdict: Verdict;
  /** One sentence. */
  readonly summary: string;
  /** What it rests on, one entry a line of the explanation; MOST_DETAILS suffice. */
  readonly details: readonly string[];
  /** How many more entries there would be than `details` has. */
  readonly moreDetails?: number;
  /** How many of the judged things are not met, and how many could not be judged. */
  readonly notMet: number;
  readonly unknown: number;
}

/** No cell needs more lines than this; the pane shows all. */
export const MOST_DETAILS = 20;

const explanation = ({ verdict, summary, details, moreDetails = 0 }: Judgement, scope: Scope): string => {
  const shown = details.slice(0, MOST_DETAILS);
  const more = details.length - shown.length + moreDetails;
  return [`${verdictWord(verdict)}：${summary}`, ...shown, ...(more > 0 ? [scope.say('check.more', { count: more })] : [])].join('\n');
};

/**
 * A judgement as the cell shows it. The texts begin with the verdict's word and a colon. A count of 0 or
 * a truth value that is not certain is #N/A with the reason.
 */
export const present = (judgement: Judgement, output: Output, scope: Scope): Scalar => {
  const { verdict, summary, notMet, unknown } = judgement;
  switch (output) {
    case 'conclusion':
      return `${verdictWord(verdict)}：${summary}`;
    case 'explanation':
      return explanation(judgement, scope);
    case 'count':
      // So many at least; a 0 that only means "nothing known" is none.
      if (notMet === 0 && (unknown > 0 || verdict === 'unknown')) throw new FunctionFailure('#N/A', { key: 'notJudged', data: { summary } });
      return notMet;
    case 'boolean':
      if (verdict === 'unknown' || verdict === 'notApplicable') throw new FunctionFailure('#N/A', { key: 'notJudged', data: { summary } });
      return verdict === 'met';
  }
};
