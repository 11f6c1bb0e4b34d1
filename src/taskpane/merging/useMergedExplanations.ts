import { useCallback, useMemo } from 'react';
import { answered, querySteps, questionOf } from '../../report/merged/explanation';
import type { Query } from '../../report/merged/explanation';
import type { Explanations } from '../explanationsContext';
import type { Language } from '../language';
import { doneOf } from '../state/phase';
import type { Outcome } from '../outcome';
import { useSteps } from '../useSteps';
import type { Merging } from './useMerging';

const NONE: readonly Query[] = [];

/** The queries without their sentences: of thousands one is explained at a time. */
function* steps(outcome: Outcome | undefined): Generator<void, readonly Query[]> {
  return outcome === undefined ? NONE : yield* querySteps(outcome, { finding: () => '', reading: () => '' });
}

/** What was said about the queries over the merged data, now or in an earlier workbook. */
export const useMergedExplanations = ({ state, commands }: Merging, { words }: Language): Explanations => {
  const { page, judgements, earlier } = state;
  const outcome = doneOf(page.phase)?.outcome;
  const queries = useSteps(useCallback(() => steps(outcome), [outcome])) ?? NONE;
  return useMemo(() => {
    const before = earlier.kind === 'ready' ? earlier.content.explanations : [];
    const answers = new Map(answered(queries, [...judgements.explanations, ...before]).map(({ id, answer }) => [id, answer]));
    const asked = new Map(queries.map((query) => [query.id, query]));
    return {
      answerTo: (id) => answers.get(id),
      explain: (id, answer) => {
        const query = asked.get(id);
        if (query !== undefined && outcome !== undefined) commands.explain({ ...query, question: questionOf(id, outcome, words), answer });
      },
    };
  }, [queries, judgements, earlier, commands, outcome, words]);
};
