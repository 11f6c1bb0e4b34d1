import { damaged } from './refuse';
import { viewOf } from './viewOf';

/** Record numbers of the workbook stream of .xls ([MS-XLS] 2.3) that are looked at here. */
export const RECORD = {
  FORMULA: 0x0006,
  EOF: 0x000a,
  FILEPASS: 0x002f,
  BOUNDSHEET: 0x0085,
  MULRK: 0x00bd,
  XF: 0x00e0,
  NUMBER: 0x0203,
  STRING: 0x0207,
  ROW: 0x0208,
  ARRAY: 0x0221,
  TABLE: 0x0236,
  RK: 0x027e,
  FORMAT: 0x041e,
  SHRFMLA: 0x04bc,
  BOF: 0x0809,
} as const;

/** Record numbers of BOF before Excel 97. */
const OLD_BOF: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409]);
const BIFF8 = 0x0600;

export interface BiffRecord {
  readonly id: number;
  /** Where the record's header stands. */
  readonly at: number;
  /** Where its data begin and end. */
  readonly from: number;
  readonly to: number;
}

export const HEADER_BYTES = 4;

/** Splits the stream into records; the padding behind the last one ends it. */
export const biffRecords = (stream: Uint8Array): readonly BiffRecord[] => {
  const view = viewOf(stream);
  const records: BiffRecord[] = [];
  for (let at = 0; at + HEADER_BYTES <= stream.length; ) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === 0 && length === 0) break;
    const from = at + HEADER_BYTES;
    if (from + length > stream.length) return damaged('the workbook stream is cut off');
    records.push({ id, at, from, to: from + length });
    at = from + length;
  }
  return records;
};

/** Whether the stream was written by Excel 97 or later. */
export const isBiff8 = (stream: Uint8Array, records: readonly BiffRecord[]): boolean => {
  const first = records[0];
  if (first === undefined || OLD_BOF.has(first.id)) return false;
  if (first.id !== RECORD.BOF) return damaged('the workbook stream has no beginning');
  return first.to - first.from >= 2 && ((stream[first.from] ?? 0) | ((stream[first.from + 1] ?? 0) << 8)) === BIFF8;
};
