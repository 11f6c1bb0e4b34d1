import { FIELDS } from '../../standards';
import { handEdits } from '../../report/merged/handEdits';
import { readMerged } from '../../report/merged/readMerged';
import { readRoster } from '../../workbook/merging/readRoster';
import type { AttachmentName, AttachmentRead, MergingAction } from './actions';
import type { PickedFile, TableRead, TableReader } from './reader/tableReader';
import type { MergingState } from './state';
import type { Store } from './store';

type Work = { readonly file: PickedFile; readonly name: string } & ({ readonly kind: 'file'; readonly id: number } | { readonly kind: 'attachment'; readonly which: AttachmentName });

/** What is to be opened next: what stands beside the files first, so that it is there when they are merged. */
const nextWork = ({ roster, earlier, files }: MergingState): Work | undefined => {
  if (roster.kind === 'waiting') return { kind: 'attachment', which: 'roster', file: roster.file, name: roster.name };
  if (earlier.kind === 'waiting') return { kind: 'attachment', which: 'earlier', file: earlier.file, name: earlier.name };
  const waiting = files.find(({ state }) => state.kind === 'waiting');
  return waiting && { kind: 'file', id: waiting.id, file: waiting.file, name: waiting.name };
};

/** What an attached file is good for. */
const attachmentFrom = (which: AttachmentName, read: TableRead): AttachmentRead => {
  if (read.kind === 'refused') return { which, refusal: read.refusal };
  if (which === 'roster') {
    const content = readRoster(read.grids, FIELDS);
    return content.length === 0 ? { which, refusal: { code: 'noSchools' } } : { which, content };
  }
  const earlier = readMerged(read.grids, FIELDS);
  return earlier === undefined ? { which, refusal: { code: 'notMerged' } } : { which, content: { ...earlier, edits: handEdits(read.grids, FIELDS) } };
};

/** Opens what waits, one file at a time; more may come while it works. */
export const createReadingQueue = ({ get, dispatch }: Store<MergingState, MergingAction>, reader: TableReader, onIdle: () => void) => {
  let running: { readonly work: Work; readonly controller: AbortController } | undefined;

  const open = async (work: Work, { signal }: AbortController): Promise<void> => {
    dispatch(work.kind === 'file' ? { type: 'fileStarted', id: work.id } : { type: 'attachmentStarted', which: work.which });
    const onProgress = (done: number, total: number): void => {
      if (work.kind === 'file' && !signal.aborted) dispatch({ type: 'fileProgressed', id: work.id, done, total });
    };
    const read = await reader.read(work.file, work.name, { signal, onProgress });
    if (signal.aborted) return;
    dispatch(work.kind === 'file' ? { type: 'fileRead', id: work.id, read } : { type: 'attachmentRead', ...attachmentFrom(work.which, read) });
  };

  const run = async (): Promise<void> => {
    if (running !== undefined) return;
    for (let work = nextWork(get()); work !== undefined; work = nextWork(get())) {
      running = { work, controller: new AbortController() };
      const { signal } = running.controller;
      try {
        await open(work, running.controller);
      } catch (error) {
        // Cancelled or removed: the list says so already.
        if (!signal.aborted) throw error;
      } finally {
        running = undefined;
      }
    }
    // A worker that read large files holds on to hundreds of megabytes: the next file gets a new one.
    reader.close();
    onIdle();
  };

  return {
    /** Begins, unless it is at work already. */
    run: (): void => void run(),
    /** Leaves the file that is being opened. */
    leave: (id?: number): void => {
      if (running !== undefined && (id === undefined || (running.work.kind === 'file' && running.work.id === id))) running.controller.abort();
    },
  };
};
