import { VERDICTS } from '../standards/terms';
import type { Verdict } from '../standards/terms';

/** Codes of the verdicts in columns: indexes into VERDICTS. */
export const VERDICT = { met: 0, notMet: 1, unknown: 2, notApplicable: 3 } as const satisfies Record<Verdict, number>;

/** The verdict that a code in a column stands for; unknown for a code that is missing or none of them. */
export const verdictOf = (code: number | undefined): Verdict => VERDICTS[code ?? VERDICT.unknown] ?? 'unknown';

/** All must be met: one not met decides, then one unknown; what does not apply is left out, and nothing left means not applicable. */
export const conjunction = (verdicts: Iterable<Verdict>): Verdict => {
  let result: Verdict = 'notApplicable';
  for (const verdict of verdicts) {
    if (verdict === 'notMet') return 'notMet';
    if (verdict === 'unknown') result = 'unknown';
    else if (verdict === 'met' && result === 'notApplicable') result = 'met';
  }
  return result;
};
