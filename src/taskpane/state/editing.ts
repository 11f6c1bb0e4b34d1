import type { HostIssue } from '../../host/workbookHost';
import type { WriteOperation } from '../../workbook/writeJournal';
import type { ConversionPreview } from '../conversion/conversionPreview';
import type { ConversionOutcome } from '../conversion/conversionSession';
import type { RestoreOutcome } from '../writing/restoreOperation';

export const EDITING_WORK = ['searching', 'writing', 'restoring'] as const;
export type EditingWork = (typeof EDITING_WORK)[number];

export interface EditingProgress {
  readonly work: EditingWork;
  readonly done: number;
  readonly total: number;
  /** The sheet that is being worked on. */
  readonly what: string;
}

/** Where changing the workbook stands. */
export type EditingPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly progress: EditingProgress }
  | { readonly kind: 'preview'; readonly preview: ConversionPreview }
  | { readonly kind: 'converted'; readonly outcome: ConversionOutcome }
  | { readonly kind: 'restored'; readonly outcome: RestoreOutcome }
  | { readonly kind: 'failed'; readonly work: EditingWork; readonly issue: HostIssue };

export interface EditingState {
  readonly phase: EditingPhase;
  /** What can be taken back, newest last. */
  readonly operations: readonly WriteOperation[];
}

export type EditingAction =
  | { readonly type: 'editingPhase'; readonly phase: EditingPhase }
  | { readonly type: 'operationsKept'; readonly operations: readonly WriteOperation[] };

export const reduceEditing = (state: EditingState, action: EditingAction): EditingState => {
  switch (action.type) {
    case 'editingPhase':
      return { ...state, phase: action.phase };
    case 'operationsKept':
      return { ...state, operations: action.operations };
  }
};
