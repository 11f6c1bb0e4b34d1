import { mergedValues } from '../../workbook/merging/mergedValues';
import { differencesBetween } from '../../workbook/merging/differences';
import { joinDecisions } from '../../report/merged/conflictSheet';
import type { Explanation } from '../../report/merged/explanation';
import type { Conflict } from '../../workbook/merging/conflict';
import { candidateKey } from '../../workbook/merging/decision';
import type { Decision } from '../../workbook/merging/decision';
import type { Merge } from '../../workbook/merging/mergeFiles';
import type { RosterPair } from '../../workbook/merging/rosterReport';
import type { MappingChoice } from '../../workbook/reading';
import type { CellRef } from '../../core/cellRef';
import type { Options } from '../../functions/workbookSettings';
import { hostIssueOf } from '../hostIssue';
import type { Language } from '../language';
import type { Outcome } from '../outcome';
import { createRunner } from '../runner';
import { reassess } from '../session';
import { doneOf } from '../state/phase';
import type { Action } from '../state/actions';
import type { AttachmentName, MergingAction } from './actions';
import type { ChosenFile } from './listedFile';
import { mergeAndJudge } from './mergeSession';
import { mergedFile } from './mergedFile';
import type { PickedFile, TableReader } from './reader/tableReader';
import { createReadingQueue } from './readingQueue';
import { ruledPair } from './rosterRulings';
import type { Judgements, MergingState, MergingStep } from './state';
import { settledFiles } from './state';
import type { Store } from './store';

/** What a person can set going while files are merged. Commands report through the state; none rejects. */
export interface MergingCommands {
  readonly add: (chosen: readonly ChosenFile[]) => void;
  readonly remove: (id: number) => void;
  readonly retry: (id: number) => void;
  readonly clear: () => void;
  readonly cancelReading: () => void;
  /** Opens what a cancel left unread. */
  readonly readOn: () => void;
  readonly attach: (which: AttachmentName, file: PickedFile) => void;
  readonly detach: (which: AttachmentName) => void;
  /** A file of the list is the merged workbook of before, not one to be merged. */
  readonly useAsEarlier: (id: number) => void;
  /** What is to count where files differ. */
  readonly decide: (conflict: Conflict, choice: Decision['choice'], reason: string) => void;
  readonly rule: (pair: RosterPair, same: boolean) => void;
  /** An empty answer takes an explanation away. */
  readonly explain: (explanation: Explanation) => void;
  readonly goTo: (step: MergingStep) => void;
  readonly peek: (cell: CellRef | undefined) => void;
  /** Merges once more and shows the verdict. */
  readonly validate: () => void;
  readonly cancelMerging: () => void;
  readonly download: (name: string, language: Language) => void;
  /** How the person wants headings read and the standard applied, as the pane knows it. */
  readonly follow: (choices: readonly MappingChoice[], options: Options) => void;
  readonly onPage: (action: Action) => void;
}

/** What commands need of the world around them. */
export interface MergingSurroundings {
  readonly reader: TableReader;
  readonly keep: (judgements: Judgements) => Promise<void>;
  readonly save: (bytes: Uint8Array, name: string) => void;
}

export const createMergingCommands = (store: Store<MergingState, MergingAction>, { reader, keep, save }: MergingSurroundings): MergingCommands => {
  const { get, dispatch } = store;
  const onPage = (action: Action): void => dispatch({ type: 'page', action });
  const runner = createRunner(onPage);

  const noteMerge = (merge: Merge): void => {
    const { earlier } = get();
    const differences = earlier.kind === 'ready' ? differencesBetween(earlier.content.values, mergedValues(merge.reading.dataset, merge.trace)) : undefined;
    dispatch({ type: 'merged', merge, differences });
  };
  /** Decisions of now come before those of an earlier workbook. */
  const decisions = (): readonly Decision[] => {
    const { judgements, earlier } = get();
    return earlier.kind === 'ready' ? joinDecisions(judgements.decisions, earlier.content.decisions) : judgements.decisions;
  };
  const merge = (landOn?: 'result'): void => {
    const state = get();
    const files = settledFiles(state);
    if (files.length === 0) {
      runner.cancel();
      dispatch({ type: 'unmerged' });
      return;
    }
    const roster = state.roster.kind === 'ready' ? state.roster.content : undefined;
    const { choices, options } = state.page;
    void runner.run({
      fresh: true,
      ...(landOn === undefined ? {} : { landOn }),
      work: async (watch) => {
        const merged = await mergeAndJudge({ files, choices, decisions: decisions(), roster, options }, watch);
        watch.signal.throwIfAborted();
        noteMerge(merged.merge);
        return merged.outcome;
      },
    });
  };
  const queue = createReadingQueue(store, reader, () => merge());
  const judged = (judgements: Partial<Judgements>): void => {
    dispatch({ type: 'judged', judgements });
    keepAll();
  };
  const keepAll = (): void => void keep(get().judgements).catch((error: unknown) => onPage({ type: 'hostRefused', issue: hostIssueOf(error) }));
  const download = async (name: string, language: Language): Promise<void> => {
    const { merge: merged, page, differences, judgements, earlier } = get();
    const outcome = doneOf(page.phase)?.outcome;
    if (merged === undefined || outcome === undefined) return;
    dispatch({ type: 'delivery', delivery: { kind: 'making' } });
    try {
      const explanations = earlier.kind === 'ready' ? [...judgements.explanations, ...earlier.content.explanations] : judgements.explanations;
      const known: Judgements = { ...judgements, decisions: decisions(), explanations };
      save(await mergedFile({ merge: merged, outcome, differences, judgements: known }, language), name);
      dispatch({ type: 'delivery', delivery: { kind: 'made', name } });
    } catch (error) {
      dispatch({ type: 'delivery', delivery: { kind: 'failed', detail: error instanceof Error ? error.message : String(error) } });
    }
  };
  const reassessed = (last: Outcome, options: Options): void => void runner.run({ fresh: false, work: (watch) => reassess(last, options, watch) });

  return {
    add: (chosen) => {
      dispatch({ type: 'filesAdded', chosen });
      queue.run();
    },
    remove: (id) => {
      queue.leave(id);
      dispatch({ type: 'fileRemoved', id });
      queue.run();
    },
    retry: (id) => {
      dispatch({ type: 'fileRetried', id });
      queue.run();
    },
    clear: () => {
      queue.leave();
      runner.cancel();
      dispatch({ type: 'filesCleared' });
    },
    cancelReading: () => {
      dispatch({ type: 'readingCancelled' });
      queue.leave();
    },
    readOn: () => {
      for (const { id, state } of get().files) if (state.kind === 'cancelled') dispatch({ type: 'fileRetried', id });
      queue.run();
    },
    attach: (which, file) => {
      dispatch({ type: 'attachmentChosen', which, file });
      queue.run();
    },
    detach: (which) => {
      dispatch({ type: 'attachmentDropped', which });
      queue.run();
    },
    useAsEarlier: (id) => {
      const file = get().files.find((one) => one.id === id);
      if (file === undefined) return;
      dispatch({ type: 'fileRemoved', id });
      dispatch({ type: 'attachmentChosen', which: 'earlier', file: file.file });
      queue.run();
    },
    decide: ({ school, stage, field, candidates }, choice, reason) => {
      const decision: Decision = {
        field,
        candidates: candidates.map(candidateKey),
        choice,
        ...(school === undefined ? {} : { school }),
        ...(stage === undefined ? {} : { stage }),
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      };
      dispatch({ type: 'decided', decision });
      keepAll();
      merge();
    },
    rule: (pair, same) => judged({ rulings: ruledPair(get().judgements.rulings, pair, same) }),
    explain: (explanation) => {
      const others = get().judgements.explanations.filter(({ id }) => id !== explanation.id);
      judged({ explanations: explanation.answer.trim() === '' ? others : [...others, { ...explanation, answer: explanation.answer.trim() }] });
    },
    goTo: (step) => dispatch({ type: 'stepChosen', step }),
    peek: (cell) => dispatch({ type: 'peeked', cell }),
    validate: () => merge('result'),
    cancelMerging: runner.cancel,
    download: (name, language) => void download(name, language),
    follow: (choices, options) => {
      const { page } = get();
      if (page.choices !== choices) {
        onPage({ type: 'mappingChosen', choices });
        onPage({ type: 'optionsChosen', options });
        if (get().merge !== undefined) merge();
        return;
      }
      if (page.options === options) return;
      onPage({ type: 'optionsChosen', options });
      const last = doneOf(page.phase)?.outcome;
      if (last !== undefined) reassessed(last, options);
    },
    onPage,
  };
};
