import type { SheetModel } from '../../report/sheetModel';
import type { PlannedSheet } from '../writing/sheetPlan';
import type { LedgerWriting } from './ledgerWriting';

/** What would be written into the open workbook; nothing is yet. */
export interface SheetsPlan {
  readonly kind: 'report' | 'merged';
  /** New sheets, in their order. */
  readonly sheets: readonly PlannedSheet[];
  /** The same, under the names they get. */
  readonly models: readonly SheetModel[];
  /** Ledgers that are brought up to date where they stand. */
  readonly ledgers: readonly LedgerWriting[];
  /** Writings before this one whose replaced sheets are kept hidden: they cannot be taken back any more then. */
  readonly gives: number;
}
