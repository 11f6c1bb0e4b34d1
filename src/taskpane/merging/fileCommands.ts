import type { AttachmentName, MergingAction } from './actions';
import type { ChosenFile } from './listedFile';
import type { Merger } from './merger';
import type { PickedFile, TableReader } from './reader/tableReader';
import { createReadingQueue } from './readingQueue';
import type { MergingState } from './state';
import type { Store } from './store';

/** What a person can do with the files. */
export interface FileCommands {
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
}

/** Whatever changes the files is followed by opening what waits, and that by merging. */
export const createFileCommands = (store: Store<MergingState, MergingAction>, reader: TableReader, merger: Merger): FileCommands => {
  const { get, dispatch } = store;
  const queue = createReadingQueue(store, reader, () => merger.merge());
  const change = (...actions: readonly MergingAction[]): void => {
    actions.forEach(dispatch);
    queue.run();
  };
  return {
    add: (chosen) => change({ type: 'filesAdded', chosen }),
    remove: (id) => {
      queue.leave(id);
      change({ type: 'fileRemoved', id });
    },
    retry: (id) => change({ type: 'fileRetried', id }),
    clear: () => {
      queue.leave();
      merger.cancel();
      dispatch({ type: 'filesCleared' });
    },
    cancelReading: () => {
      dispatch({ type: 'readingCancelled' });
      queue.leave();
    },
    readOn: () => change(...get().files.flatMap(({ id, state }) => (state.kind === 'cancelled' ? [{ type: 'fileRetried', id } as const] : []))),
    attach: (which, file) => change({ type: 'attachmentChosen', which, file }),
    detach: (which) => change({ type: 'attachmentDropped', which }),
    useAsEarlier: (id) => {
      const file = get().files.find((one) => one.id === id)?.file;
      if (file !== undefined) change({ type: 'fileRemoved', id }, { type: 'attachmentChosen', which: 'earlier', file });
    },
  };
};
