import type { CellRef } from '../../core/cellRef';
import type { Options } from '../../functions/workbookSettings';
import type { MappingChoice } from '../../workbook/reading';
import type { Language } from '../language';
import type { Action } from '../state/actions';
import type { MergingAction } from './actions';
import { deliver } from './deliver';
import type { FileCommands } from './fileCommands';
import { createFileCommands } from './fileCommands';
import type { JudgementCommands } from './judgementCommands';
import { createJudgementCommands } from './judgementCommands';
import { createMerger } from './merger';
import type { TableReader } from './reader/tableReader';
import type { Judgements, MergingState, MergingStep } from './state';
import type { Store } from './store';

/** What a person can set going while files are merged. Commands report through the state; none rejects. */
export interface MergingCommands extends FileCommands, JudgementCommands {
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
  const { dispatch } = store;
  const merger = createMerger(store);
  return {
    ...createFileCommands(store, reader, merger),
    ...createJudgementCommands(store, keep, merger),
    goTo: (step) => dispatch({ type: 'stepChosen', step }),
    peek: (cell) => dispatch({ type: 'peeked', cell }),
    validate: () => merger.merge('result'),
    cancelMerging: merger.cancel,
    download: (name, language) => void deliver(store, save, name, language),
    follow: merger.follow,
    onPage: (action) => dispatch({ type: 'page', action }),
  };
};
