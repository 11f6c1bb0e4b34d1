import type { Explanation } from '../../report/merged/explanation';
import type { Conflict } from '../../workbook/merging/conflict';
import { candidateKey } from '../../workbook/merging/decision';
import type { Decision } from '../../workbook/merging/decision';
import type { SchoolsAlike } from '../../workbook/merging/schoolRuling';
import { ruled } from '../../workbook/merging/schoolRuling';
import { hostIssueOf } from '../hostIssue';
import type { MergingAction } from './actions';
import type { Merger } from './merger';
import type { Judgements, MergingState } from './state';
import type { Store } from './store';

/** What a person can decide and write; all of it is kept. */
export interface JudgementCommands {
  /** What is to count where files differ. */
  readonly decide: (conflict: Conflict, choice: Decision['choice'], reason: string) => void;
  /** Whether two schools with names alike are one. */
  readonly rule: (pair: SchoolsAlike, same: boolean) => void;
  /** An empty answer takes an explanation away. */
  readonly explain: (explanation: Explanation) => void;
}

const decisionOf = ({ school, stage, field, candidates }: Conflict, choice: Decision['choice'], reason: string): Decision => ({
  field,
  candidates: candidates.map(candidateKey),
  choice,
  ...(school === undefined ? {} : { school }),
  ...(stage === undefined ? {} : { stage }),
  ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
});

export const createJudgementCommands = ({ get, dispatch }: Store<MergingState, MergingAction>, keep: (judgements: Judgements) => Promise<void>, merger: Merger): JudgementCommands => {
  const keepAll = (): void =>
    void keep(get().judgements).catch((error: unknown) => dispatch({ type: 'page', action: { type: 'hostRefused', issue: hostIssueOf(error) } }));
  const judged = (judgements: Partial<Judgements>): void => {
    dispatch({ type: 'judged', judgements });
    keepAll();
  };
  return {
    decide: (conflict, choice, reason) => {
      dispatch({ type: 'decided', decision: decisionOf(conflict, choice, reason) });
      keepAll();
      merger.merge();
    },
    rule: ({ one, other }, same) => {
      const { judgements, merge } = get();
      judged({ rulings: ruled(judgements.rulings, { one, other, same }) });
      // The list of schools is held against what was sent anew wherever it is shown; which schools there are is known only by merging.
      if (merge?.roster?.likely.some(({ listed, school }) => listed === one && school === other) !== true) merger.merge();
    },
    explain: (explanation) => {
      const answer = explanation.answer.trim();
      const others = get().judgements.explanations.filter(({ id }) => id !== explanation.id);
      judged({ explanations: answer === '' ? others : [...others, { ...explanation, answer }] });
    },
  };
};
