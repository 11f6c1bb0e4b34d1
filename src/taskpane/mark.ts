import type { Rule } from '../standards/schema';
import type { Verdict } from '../standards/terms';

/** A verdict as it is shown: what no data can decide is not a fault in the data, and says so. */
export const MARKS = ['met', 'notMet', 'unknown', 'evidence', 'delivered', 'notApplicable'] as const;
export type Mark = (typeof MARKS)[number];

export const markOf = (verdict: Verdict, judgedBy: Rule['judgedBy'] = 'computable'): Mark =>
  verdict === 'unknown' && judgedBy !== 'computable' ? judgedBy : verdict;
