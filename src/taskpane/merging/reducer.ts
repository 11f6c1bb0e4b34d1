import { isMerged } from '../../report/merged/readMerged';
import type { MergeFile } from '../../workbook/merging/mergeFile';
import { beyondLimits } from '../../workbook/merging/mergeFile';
import { disputeId } from '../../workbook/merging/decision';
import { reduce } from '../state/reducer';
import type { StepId } from '../state/state';
import { initialState } from '../state/state';
import type { MergingAction } from './actions';
import type { ListedFile } from './listedFile';
import { listFiles } from './listedFile';
import type { TableRead } from './reader/tableReader';
import type { Attachment, MergingState, MergingStep } from './state';
import { initialMerging } from './state';

/** Where the pages of a result lead to, in the steps of merging. */
const STEP_OF: Readonly<Record<StepId, MergingStep>> = { sheets: 'files', mapping: 'open', result: 'result', findings: 'findings' };

const withFile = (state: MergingState, id: number, change: (file: ListedFile) => ListedFile): MergingState => ({
  ...state,
  files: state.files.map((file) => (file.id === id ? change(file) : file)),
});

/** More files; those beyond the limits are refused by name, whatever was there before stays. */
const added = (state: MergingState, { chosen }: Extract<MergingAction, { type: 'filesAdded' }>): MergingState => {
  const files = [...state.files, ...listFiles(chosen, state.files, state.nextId)];
  const refusals = beyondLimits(files.map(({ file }) => file.size));
  const limited = files.map((file, at): ListedFile => {
    const refusal = refusals[at];
    if (refusal === undefined || file.state.kind !== 'waiting') return file;
    return { ...file, state: { kind: 'settled', merged: { name: file.name, size: file.file.size, digest: '', content: { kind: 'refused', refusal } } } };
  });
  return { ...state, files: limited, nextId: state.nextId + chosen.length };
};

/** A merged workbook of ours that only lay in a folder is last time's result; one that was chosen is meant. */
const contentOf = ({ name }: ListedFile, found: TableRead): MergeFile['content'] => {
  if (found.kind === 'refused') return found;
  return name.includes('/') && isMerged(found.grids) ? { kind: 'earlierMerge' } : { kind: 'grids', grids: found.grids };
};

const read = (state: MergingState, { id, read: found }: Extract<MergingAction, { type: 'fileRead' }>): MergingState =>
  withFile(state, id, (file) => {
    const { name } = file;
    const content = contentOf(file, found);
    return { ...file, state: { kind: 'settled', merged: { name, size: file.file.size, digest: found.kind === 'grids' ? found.digest : '', content } } };
  });

const cancelledFile = (file: ListedFile): ListedFile => (file.state.kind === 'waiting' || file.state.kind === 'reading' ? { ...file, state: { kind: 'cancelled' } } : file);

const cancelledAttachment = <T>(attachment: Attachment<T>): Attachment<T> => (attachment.kind === 'waiting' || attachment.kind === 'reading' ? { kind: 'none' } : attachment);

const attached = (state: MergingState, action: Extract<MergingAction, { type: 'attachmentRead' }>): MergingState => {
  const before = state[action.which];
  // Another file was chosen, or none, while this one was read.
  if (before.kind !== 'reading') return state;
  const { name } = before;
  if ('refusal' in action) return { ...state, [action.which]: { kind: 'refused', name, refusal: action.refusal } };
  return action.which === 'roster' ? { ...state, roster: { kind: 'ready', name, content: action.content } } : { ...state, earlier: { kind: 'ready', name, content: action.content } };
};

const onPage = (state: MergingState, { action }: Extract<MergingAction, { type: 'page' }>): MergingState => {
  const page = reduce(state.page, action);
  const moved = action.type === 'stepChosen' || action.type === 'findingsAsked' || (action.type === 'finished' && action.landOn !== undefined);
  // What is opened over the page takes the place of a cell that is looked at.
  const peek = action.type === 'overlayChosen' && action.overlay.kind !== 'none' ? undefined : state.peek;
  return { ...state, page, peek, step: moved ? STEP_OF[page.step] : state.step };
};

const attachmentPhase = (state: MergingState, action: Extract<MergingAction, { type: 'attachmentChosen' | 'attachmentStarted' | 'attachmentDropped' }>): MergingState => {
  const before = state[action.which];
  switch (action.type) {
    case 'attachmentChosen':
      return { ...state, [action.which]: { kind: 'waiting', name: action.file.name, file: action.file } };
    case 'attachmentStarted':
      return before.kind === 'waiting' ? { ...state, [action.which]: { ...before, kind: 'reading' } } : state;
    case 'attachmentDropped':
      return { ...state, [action.which]: { kind: 'none' }, ...(action.which === 'earlier' ? { differences: undefined } : {}) };
  }
};

/** All files gone: what was merged of them too, but not what people decided. */
const cleared = ({ page, judgements, nextId }: MergingState): MergingState => ({ ...initialMerging(page.options, page.choices, judgements), nextId });

/** The whole behaviour of merging's state; pure. */
export const reduceMerging = (state: MergingState, action: MergingAction): MergingState => {
  switch (action.type) {
    case 'filesAdded':
      return added(state, action);
    case 'fileStarted':
      return withFile(state, action.id, (file) => ({ ...file, state: { kind: 'reading', done: 0, total: 1 } }));
    case 'fileProgressed':
      return withFile(state, action.id, (file) => (file.state.kind === 'reading' ? { ...file, state: { kind: 'reading', done: action.done, total: action.total } } : file));
    case 'fileRead':
      return read(state, action);
    case 'fileRemoved':
      return { ...state, files: state.files.filter(({ id }) => id !== action.id) };
    case 'fileRetried':
      return withFile(state, action.id, (file) => ({ ...file, state: { kind: 'waiting' } }));
    case 'filesCleared':
      return cleared(state);
    case 'readingCancelled':
      return { ...state, files: state.files.map(cancelledFile), roster: cancelledAttachment(state.roster), earlier: cancelledAttachment(state.earlier) };
    case 'attachmentChosen':
    case 'attachmentStarted':
    case 'attachmentDropped':
      return attachmentPhase(state, action);
    case 'attachmentRead':
      return attached(state, action);
    case 'judged':
      return { ...state, judgements: { ...state.judgements, ...action.judgements }, delivery: { kind: 'none' } };
    case 'decided': {
      const id = disputeId({ school: undefined, stage: undefined, ...action.decision });
      const others = state.judgements.decisions.filter((one) => disputeId({ school: undefined, stage: undefined, ...one }) !== id);
      return { ...state, judgements: { ...state.judgements, decisions: [...others, action.decision] }, delivery: { kind: 'none' } };
    }
    case 'stepChosen':
      return { ...state, step: action.step };
    case 'merged':
      return { ...state, merge: action.merge, differences: action.differences };
    case 'unmerged':
      return { ...state, merge: undefined, differences: undefined, page: initialState(state.page.options, state.page.choices) };
    case 'delivery':
      return { ...state, delivery: action.delivery };
    case 'peeked':
      return { ...state, peek: action.cell };
    case 'page':
      return onPage(state, action);
  }
};
