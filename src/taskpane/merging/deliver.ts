import type { Language } from '../language';
import { doneOf } from '../state/phase';
import type { MergingAction } from './actions';
import { mergedFile } from './mergedFile';
import type { MergedFileParts } from './mergedFile';
import { knownDecisions, knownRulings } from './merger';
import type { Judgements, MergingState } from './state';
import type { Store } from './store';

/** Everything that is known: what was decided and explained now, and before. */
const allJudgements = (state: MergingState): Judgements => {
  const { judgements, earlier } = state;
  const explanations = earlier.kind === 'ready' ? [...judgements.explanations, ...earlier.content.explanations] : judgements.explanations;
  return { decisions: knownDecisions(state), rulings: knownRulings(state), explanations };
};

/** What the merged workbook is made of; undefined before anything was merged. */
export const mergedParts = (state: MergingState): MergedFileParts | undefined => {
  const { merge, page, differences } = state;
  const outcome = doneOf(page.phase)?.outcome;
  return merge === undefined || outcome === undefined ? undefined : { merge, outcome, differences, judgements: allJudgements(state) };
};

/** Makes the merged workbook and hands it out; how it went stands in the state. */
export const deliver = async ({ get, dispatch }: Store<MergingState, MergingAction>, save: (bytes: Uint8Array, name: string) => void, name: string, language: Language): Promise<void> => {
  const parts = mergedParts(get());
  if (parts === undefined) return;
  dispatch({ type: 'delivery', delivery: { kind: 'making' } });
  try {
    save(await mergedFile(parts, language), name);
    dispatch({ type: 'delivery', delivery: { kind: 'made', name } });
  } catch (error) {
    dispatch({ type: 'delivery', delivery: { kind: 'failed', detail: error instanceof Error ? error.message : String(error) } });
  }
};
