import type { CellRef } from '../../core/cellRef';
import type { Options } from '../../functions/workbookSettings';
import type { HandEdit } from '../../report/merged/handEdits';
import type { EarlierMerge } from '../../report/merged/readMerged';
import type { Explanation } from '../../report/merged/explanation';
import type { Refusal, MergeFile } from '../../workbook/merging/mergeFile';
import type { Decision } from '../../workbook/merging/decision';
import type { Differences } from '../../workbook/merging/differences';
import type { Merge } from '../../workbook/merging/mergeFiles';
import type { SchoolRuling } from '../../workbook/merging/schoolRuling';
import type { RosterSchool } from '../../workbook/merging/rosterReport';
import type { MappingChoice } from '../../workbook/reading';
import type { PaneState } from '../state/state';
import { initialState } from '../state/state';
import type { ListedFile } from './listedFile';
import type { PickedFile } from './reader/tableReader';

/** 文件, 名单, 待定, 结果, 问题, 输出: in the order of the work, but any can be gone to. */
export const MERGING_STEPS = ['files', 'roster', 'open', 'result', 'findings', 'output'] as const;
export type MergingStep = (typeof MERGING_STEPS)[number];

/** A single file that is needed beside those that are merged. */
export type Attachment<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' | 'reading'; readonly name: string; readonly file: PickedFile }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: 'ready'; readonly name: string; readonly content: T };

/** An earlier merged workbook, and what was typed over in its data since. */
export interface EarlierWorkbook extends EarlierMerge {
  readonly edits: readonly HandEdit[];
}

/** What people decided and wrote; kept. */
export interface Judgements {
  readonly decisions: readonly Decision[];
  readonly rulings: readonly SchoolRuling[];
  readonly explanations: readonly Explanation[];
}

export const NO_JUDGEMENTS: Judgements = { decisions: [], rulings: [], explanations: [] };

/** How far the making of a file is. */
export type Delivery =
  | { readonly kind: 'none' }
  | { readonly kind: 'making' }
  | { readonly kind: 'made'; readonly name: string }
  | { readonly kind: 'failed'; readonly detail: string };

export interface MergingState {
  readonly step: MergingStep;
  readonly files: readonly ListedFile[];
  readonly nextId: number;
  readonly roster: Attachment<readonly RosterSchool[]>;
  /** An earlier merged workbook, to tell what is different now. */
  readonly earlier: Attachment<EarlierWorkbook>;
  readonly judgements: Judgements;
  /** The newest merge; it may be older than the list of files. */
  readonly merge: Merge | undefined;
  readonly differences: Differences | undefined;
  readonly delivery: Delivery;
  /** A cell of a chosen file that is looked at. */
  readonly peek: CellRef | undefined;
  /** The result over the merged data, in the shape in which the pane shows one. */
  readonly page: PaneState;
}

export const initialMerging = (options: Options, choices: readonly MappingChoice[], judgements: Judgements = NO_JUDGEMENTS): MergingState => ({
  step: 'files',
  files: [],
  nextId: 1,
  roster: { kind: 'none' },
  earlier: { kind: 'none' },
  judgements,
  merge: undefined,
  differences: undefined,
  delivery: { kind: 'none' },
  peek: undefined,
  page: initialState(options, choices),
});

export const isReading = ({ files, roster, earlier }: MergingState): boolean =>
  files.some(({ state }) => state.kind === 'waiting' || state.kind === 'reading') || [roster, earlier].some(({ kind }) => kind === 'waiting' || kind === 'reading');

/** The files that have been opened or refused: those that can be merged. */
export const settledFiles = ({ files }: MergingState): readonly MergeFile[] => files.flatMap(({ state }) => (state.kind === 'settled' ? [state.merged] : []));

/** Whether something was decided or written that stands in no merged workbook yet. */
export const hasUnsaved = ({ judgements, delivery }: MergingState): boolean => delivery.kind !== 'made' && Object.values(judgements).some((list: readonly unknown[]) => list.length > 0);
