import { useMemo } from 'react';
import { answered, queriesOf } from '../../report/merged/explanation';
import type { Explanations } from '../explanationsContext';
import type { Language } from '../language';
import { doneOf } from '../state/phase';
import type { Merging } from './useMerging';

/** What was said about the queries over the merged data, now or in an earlier workbook. */
export const useMergedExplanations = ({ state, commands }: Merging, { words }: Language): Explanations => {
  const { page, judgements, earlier } = state;
  const outcome = doneOf(page.phase)?.outcome;
  const queries = useMemo(() => (outcome === undefined ? [] : queriesOf(outcome, words)), [outcome, words]);
  return useMemo(() => {
    const before = earlier.kind === 'ready' ? earlier.content.explanations : [];
    const answers = new Map(answered(queries, [...judgements.explanations, ...before]).map(({ id, answer }) => [id, answer]));
    const asked = new Map(queries.map((query) => [query.id, query]));
    return {
      answerTo: (id) => answers.get(id),
      explain: (id, answer) => {
        const query = asked.get(id);
        if (query !== undefined) commands.explain({ ...query, answer });
      },
    };
  }, [queries, judgements, earlier, commands]);
};
