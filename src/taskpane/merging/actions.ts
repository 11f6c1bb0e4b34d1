import type { CellRef } from '../../core/cellRef';
import type { Decision } from '../../workbook/merging/decision';
import type { Differences } from '../../workbook/merging/differences';
import type { Refusal } from '../../workbook/merging/mergeFile';
import type { Merge } from '../../workbook/merging/mergeFiles';
import type { RosterSchool } from '../../workbook/merging/rosterReport';
import type { Action } from '../state/actions';
import type { ChosenFile } from './listedFile';
import type { PickedFile, TableRead } from './reader/tableReader';
import type { Delivery, EarlierWorkbook, Judgements, MergingStep } from './state';

export type AttachmentName = 'roster' | 'earlier';

/** What was found in an attached file. */
export type AttachmentRead =
  | { readonly which: 'roster'; readonly content: readonly RosterSchool[] }
  | { readonly which: 'earlier'; readonly content: EarlierWorkbook }
  | { readonly which: AttachmentName; readonly refusal: Refusal };

/** Everything that can happen while files are merged. */
export type MergingAction =
  | { readonly type: 'filesAdded'; readonly chosen: readonly ChosenFile[] }
  | { readonly type: 'fileStarted'; readonly id: number }
  | { readonly type: 'fileProgressed'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'fileRead'; readonly id: number; readonly read: TableRead }
  | { readonly type: 'fileRemoved'; readonly id: number }
  | { readonly type: 'fileRetried'; readonly id: number }
  | { readonly type: 'filesCleared' }
  | { readonly type: 'readingCancelled' }
  | { readonly type: 'attachmentChosen'; readonly which: AttachmentName; readonly file: PickedFile }
  | { readonly type: 'attachmentStarted'; readonly which: AttachmentName }
  | ({ readonly type: 'attachmentRead' } & AttachmentRead)
  | { readonly type: 'attachmentDropped'; readonly which: AttachmentName }
  | { readonly type: 'judged'; readonly judgements: Partial<Judgements> }
  | { readonly type: 'decided'; readonly decision: Decision }
  | { readonly type: 'stepChosen'; readonly step: MergingStep }
  | { readonly type: 'merged'; readonly merge: Merge; readonly differences: Differences | undefined }
  /** There is nothing left to merge. */
  | { readonly type: 'unmerged' }
  | { readonly type: 'delivery'; readonly delivery: Delivery }
  | { readonly type: 'peeked'; readonly cell: CellRef | undefined }
  /** Something in the pages of the result. */
  | { readonly type: 'page'; readonly action: Action };
