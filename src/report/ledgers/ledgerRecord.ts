import type { CellValue } from '../../workbook/grid';
import type { SchoolRef } from '../../workbook/dispute';
import type { LedgerKey } from './ledgerColumns';

/** A problem, or a class over the limit, as it stands now. */
export interface LedgerRecord {
  /** Stable over runs. */
  readonly id: string;
  /** undefined: of the county, or of no school in particular. */
  readonly school: SchoolRef | undefined;
  /** What we say of it. */
  readonly cells: Readonly<Partial<Record<LedgerKey, CellValue>>>;
}
