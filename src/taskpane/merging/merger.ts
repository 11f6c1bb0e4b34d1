import type { Options } from '../../functions/workbookSettings';
import { joinDecisions } from '../../report/merged/conflictSheet';
import type { Decision } from '../../workbook/merging/decision';
import { differencesBetween } from '../../workbook/merging/differences';
import { mergedValues } from '../../workbook/merging/mergedValues';
import type { Merge } from '../../workbook/merging/mergeFiles';
import type { SchoolRuling } from '../../workbook/merging/schoolRuling';
import { joinRulings } from '../../workbook/merging/schoolRuling';
import type { MappingChoice } from '../../workbook/reading';
import { createRunner } from '../runner';
import { reassess } from '../session';
import { doneOf } from '../state/phase';
import type { MergingAction } from './actions';
import type { MergeRequest } from './mergeSession';
import { mergeAndJudge } from './mergeSession';
import type { MergingState } from './state';
import { settledFiles } from './state';
import type { Store } from './store';

/** Decisions of now come before those of an earlier workbook. */
export const knownDecisions = ({ judgements, earlier }: MergingState): readonly Decision[] =>
  earlier.kind === 'ready' ? joinDecisions(judgements.decisions, earlier.content.decisions) : judgements.decisions;

/** Likewise what was said of schools with names alike. */
export const knownRulings = ({ judgements, earlier }: Pick<MergingState, 'judgements' | 'earlier'>): readonly SchoolRuling[] =>
  earlier.kind === 'ready' ? joinRulings(judgements.rulings, earlier.content.rulings) : judgements.rulings;

const requestOf = (state: MergingState): MergeRequest => ({
  files: settledFiles(state),
  choices: state.page.choices,
  options: state.page.options,
  decisions: knownDecisions(state),
  rulings: knownRulings(state),
  roster: state.roster.kind === 'ready' ? state.roster.content : undefined,
});

/** Merges what has been opened, and judges it: one piece of work at a time, the newest. */
export const createMerger = ({ get, dispatch }: Store<MergingState, MergingAction>) => {
  const runner = createRunner((action) => dispatch({ type: 'page', action }));
  const note = (merge: Merge): void => {
    const { earlier } = get();
    const differences = earlier.kind === 'ready' ? differencesBetween(earlier.content.values, mergedValues(merge.reading.dataset, merge.trace)) : undefined;
    dispatch({ type: 'merged', merge, differences });
  };
  const merge = (landOn?: 'result'): void => {
    const request = requestOf(get());
    if (request.files.length === 0) {
      runner.cancel();
      dispatch({ type: 'unmerged' });
      return;
    }
    void runner.run({
      fresh: true,
      ...(landOn === undefined ? {} : { landOn }),
      work: async (watch) => {
        const merged = await mergeAndJudge(request, watch);
        watch.signal.throwIfAborted();
        note(merged.merge);
        return merged.outcome;
      },
    });
  };
  /** Takes over how headings are read and the standard applied. What is just being merged is merged anew. */
  const follow = (choices: readonly MappingChoice[], options: Options): void => {
    const { page } = get();
    if (page.choices === choices && page.options === options) return;
    dispatch({ type: 'page', action: { type: 'mappingChosen', choices } });
    dispatch({ type: 'page', action: { type: 'optionsChosen', options } });
    const last = doneOf(page.phase)?.outcome;
    if (page.phase.kind === 'working' || (last !== undefined && page.choices !== choices)) merge();
    else if (last !== undefined) void runner.run({ fresh: false, work: (watch) => reassess(last, options, watch) });
  };
  return { merge, follow, cancel: runner.cancel };
};

export type Merger = ReturnType<typeof createMerger>;
