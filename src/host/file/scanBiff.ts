import { cellKey } from '../../workbook/grid';
import { isPercentFormat } from '../numberFormat';
import { biffRecords, isBiff8, RECORD } from './biffRecords';
import type { BiffRecord } from './biffRecords';
import { BUILT_IN_PERCENT } from './percentStyles';
import { damaged, refuse } from './refuse';
import { viewOf } from './viewOf';

/** What the library does not tell about a sheet of an .xls workbook. */
export interface BiffSheet {
  /** False for chart sheets, macro sheets and modules. */
  readonly isWorksheet: boolean;
  readonly hidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly percentCells: ReadonlySet<number>;
  /** Rows × columns that its cells span. */
  readonly rows: number;
  readonly columns: number;
}

export interface BiffScan {
  /** In the order of the workbook. */
  readonly sheets: readonly BiffSheet[];
  /** The stream with what the library would misread put right. */
  readonly stream: Uint8Array;
}

/** Built-in date formats of East Asian Excel, which the library takes for plain numbers: rewritten as format 14 (a date). */
const isEastAsianDate = (format: number): boolean => (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
const SHORT_DATE = 14;
/** No record has this number: what bears it is passed over. */
const PASSED_OVER = 0xffff;
const HIDDEN_ROW = 0x20;

interface Globals {
  readonly bounds: readonly { readonly at: number; readonly state: number; readonly type: number }[];
  readonly percentStyles: ReadonlySet<number>;
}

const formatText = (view: DataView, record: BiffRecord): string => {
  const characters = view.getUint16(record.from + 2, true);
  const wide = (view.getUint8(record.from + 4) & 1) === 1;
  const from = record.from + 5;
  const to = Math.min(record.to, from + characters * (wide ? 2 : 1));
  return new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(new Uint8Array(view.buffer, view.byteOffset + from, Math.max(0, to - from)));
};

const readGlobals = (view: DataView, records: readonly BiffRecord[]): Globals => {
  const bounds: { at: number; state: number; type: number }[] = [];
  const formats = new Map<number, boolean>();
  const styles: number[] = [];
  for (const record of records) {
    if (record.id === RECORD.EOF) break;
    if (record.id === RECORD.FILEPASS) return refuse({ code: 'encrypted' });
    if (record.id === RECORD.FORMAT) formats.set(view.getUint16(record.from, true), isPercentFormat(formatText(view, record)));
    if (record.id === RECORD.BOUNDSHEET) bounds.push({ at: view.getUint32(record.from, true), state: view.getUint8(record.from + 4), type: view.getUint8(record.from + 5) });
    if (record.id === RECORD.XF) {
      const format = view.getUint16(record.from + 2, true);
      styles.push(format);
      if (isEastAsianDate(format) && !formats.has(format)) view.setUint16(record.from + 2, SHORT_DATE, true);
    }
  }
  const isPercent = (format: number): boolean => formats.get(format) ?? BUILT_IN_PERCENT.has(format);
  return { bounds, percentStyles: new Set(styles.flatMap((format, index) => (isPercent(format) ? [index] : []))) };
};

/** The cells of a record: first column, how many, and the style of each. */
const cellsOf = (view: DataView, record: BiffRecord): { readonly row: number; readonly column: number; readonly styles: readonly number[] } | undefined => {
  const row = (): number => view.getUint16(record.from, true);
  const column = (): number => view.getUint16(record.from + 2, true);
  switch (record.id) {
    case RECORD.NUMBER:
    case RECORD.RK:
    case RECORD.FORMULA:
      return { row: row(), column: column(), styles: [view.getUint16(record.from + 4, true)] };
    case RECORD.MULRK: {
      const count = Math.floor((record.to - record.from - 6) / 6);
      return { row: row(), column: column(), styles: Array.from({ length: count }, (_, index) => view.getUint16(record.from + 4 + index * 6, true)) };
    }
    default:
      return undefined;
  }
};

const FOLLOWS_FORMULA: ReadonlySet<number> = new Set([RECORD.SHRFMLA, RECORD.ARRAY, RECORD.TABLE]);

/** A formula's text result may stand behind the shared formula; the library looks for it right behind the formula. */
const bringTextForward = (stream: Uint8Array, between: BiffRecord, text: BiffRecord): void => {
  const moved = stream.slice(text.at, text.to);
  stream.copyWithin(between.at + moved.length, between.at, between.to);
  stream.set(moved, between.at);
};

const scanSheet = (stream: Uint8Array, view: DataView, records: readonly BiffRecord[], start: number, percent: ReadonlySet<number>): Pick<BiffSheet, 'hiddenRows' | 'percentCells' | 'rows' | 'columns'> => {
  const hiddenRows = new Set<number>();
  const percentCells = new Set<number>();
  let rows = 0;
  let columns = 0;
  let depth = 0;
  for (let index = start; index < records.length; index += 1) {
    const record = records[index];
    if (record === undefined) break;
    const nested = depth > 1;
    if (record.id === RECORD.BOF) depth += 1;
    if (record.id === RECORD.EOF) depth -= 1;
    if (nested || depth > 1) {
      // A chart drawn on the sheet has its own end mark and its own figures: neither belongs to the sheet.
      view.setUint16(record.at, PASSED_OVER, true);
      continue;
    }
    if (depth === 0) break;
    if (record.id === RECORD.ROW && (view.getUint16(record.from + 12, true) & HIDDEN_ROW) !== 0) hiddenRows.add(view.getUint16(record.from, true));
    const cells = cellsOf(view, record);
    if (cells !== undefined) {
      rows = Math.max(rows, cells.row + 1);
      columns = Math.max(columns, cells.column + cells.styles.length);
      cells.styles.forEach((style, offset) => percent.has(style) && percentCells.add(cellKey(cells.row, cells.column + offset)));
    }
    const before = records[index - 1];
    const between = records[index];
    const text = records[index + 1];
    if (before?.id === RECORD.FORMULA && between !== undefined && FOLLOWS_FORMULA.has(between.id) && text?.id === RECORD.STRING) {
      bringTextForward(stream, between, text);
      index += 1;
    }
  }
  return { hiddenRows, percentCells, rows, columns };
};

const WORKSHEET = 0;
const VISIBLE = 0;

/** Looks a workbook stream of .xls over. Throws FileRefused (encrypted, old version, damaged). The given bytes stay as they are. */
export const scanBiff = (given: Uint8Array): BiffScan => {
  const stream = given.slice();
  const records = biffRecords(stream);
  if (!isBiff8(stream, records)) return refuse({ code: 'unsupportedFormat', format: 'oldXls' });
  const view = viewOf(stream);
  const indexOf = new Map(records.map((record, index) => [record.at, index]));
  const { bounds, percentStyles } = readGlobals(view, records);
  const sheets = bounds.map(({ at, state, type }) => {
    const start = indexOf.get(at);
    if (start === undefined) return damaged('a sheet of the workbook stream is missing');
    return { isWorksheet: type === WORKSHEET, hidden: (state & 3) !== VISIBLE, ...scanSheet(stream, view, records, start, percentStyles) };
  });
  return { sheets, stream };
};
