import { useCallback, useMemo } from 'react';
import { answersIn, indexSteps, querySteps, questionOf } from '../../report/merged/explanation';
import type { QueryIndex } from '../../report/merged/explanation';
import type { Explanations } from '../explanationsContext';
import type { Language } from '../language';
import { doneOf } from '../state/phase';
import type { Outcome } from '../outcome';
import { useSteps } from '../useSteps';
import type { Merging } from './useMerging';

/** The queries without their sentences: of thousands one is explained at a time. */
function* steps(outcome: Outcome | undefined): Generator<void, QueryIndex | undefined> {
  return outcome === undefined ? undefined : yield* indexSteps(yield* querySteps(outcome, { finding: () => '', reading: () => '' }));
}

/** What was said about the queries over the merged data, now or in an earlier workbook. */
export const useMergedExplanations = ({ state, commands }: Merging, { words }: Language): Explanations => {
  const { page, judgements, earlier } = state;
  const outcome = doneOf(page.phase)?.outcome;
  const index = useSteps(useCallback(() => steps(outcome), [outcome]));
  return useMemo(() => {
    const before = earlier.kind === 'ready' ? earlier.content.explanations : [];
    const answers = index && answersIn(index, [...judgements.explanations, ...before]).answers;
    return {
      answerTo: (id) => answers?.get(id),
      explain: (id, answer) => {
        const query = index?.byId.get(id);
        if (query !== undefined && outcome !== undefined) commands.explain({ ...query, question: questionOf(id, outcome, words), answer });
      },
    };
  }, [index, judgements, earlier, commands, outcome, words]);
};
