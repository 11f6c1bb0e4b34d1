import { writeCompoundFile } from '../../../src/host/file/writeCompoundFile';

/** A record of an .xls workbook stream, written by hand after [MS-XLS]. */
export const record = (id: number, data: readonly number[] | Uint8Array = []): Buffer => {
  const header = Buffer.alloc(4);
  header.writeUInt16LE(id, 0);
  header.writeUInt16LE(data.length, 2);
  return Buffer.concat([header, Buffer.from(data)]);
};

const u16 = (value: number): number[] => [value & 0xff, value >> 8];
const f64 = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];

export const bof = (kind: 'globals' | 'sheet' | 'chart', version = 0x0600): Buffer =>
  record(0x0809, [...u16(version), ...u16({ globals: 0x0005, sheet: 0x0010, chart: 0x0020 }[kind]), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
export const eof = (): Buffer => record(0x000a);
export const filePass = (): Buffer => record(0x002f, [1, 0, 1, 0, 1, 0]);
/** A cell style with that number format. */
export const style = (format: number): Buffer => record(0x00e0, [0, 0, ...u16(format), ...new Array<number>(16).fill(0)]);
export const number = (row: number, column: number, value: number, styleIndex = 0): Buffer =>
  record(0x0203, [...u16(row), ...u16(column), ...u16(styleIndex), ...f64(value)]);
/** A formula whose result is a text that follows in a STRING record. */
export const textFormula = (row: number, column: number): Buffer =>
  record(0x0006, [...u16(row), ...u16(column), 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0]);
export const sharedFormula = (): Buffer => record(0x04bc, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
export const text = (value: string): Buffer => record(0x0207, [...u16(value.length), 0, ...Buffer.from(value, 'latin1')]);
export const merge = (top: number, bottom: number, left: number, right: number): Buffer =>
  record(0x00e5, [1, 0, ...u16(top), ...u16(bottom), ...u16(left), ...u16(right)]);

export interface BiffSheetSource {
  readonly name: string;
  readonly type?: number;
  readonly records: readonly Buffer[];
}

const boundSheet = (at: number, sheet: BiffSheetSource): Buffer => {
  const offset = Buffer.alloc(4);
  offset.writeUInt32LE(at);
  return record(0x0085, [...offset, 0, sheet.type ?? 0, sheet.name.length, 0, ...Buffer.from(sheet.name, 'latin1')]);
};

/** The workbook stream of the given globals and sheets. */
export const streamOf = (globals: readonly Buffer[], sheets: readonly BiffSheetSource[]): Uint8Array => {
  const bounds = (offsets: readonly number[]): Buffer => Buffer.concat(sheets.map((sheet, index) => boundSheet(offsets[index] ?? 0, sheet)));
  const head = Buffer.concat([bof('globals'), ...globals]);
  const bodies = sheets.map((sheet) => Buffer.concat([bof('sheet'), ...sheet.records, eof()]));
  const start = head.length + bounds([]).length + eof().length;
  const offsets = bodies.map((_, index) => start + bodies.slice(0, index).reduce((length, body) => length + body.length, 0));
  return new Uint8Array(Buffer.concat([head, bounds(offsets), eof(), ...bodies]));
};

export const xlsOf = (globals: readonly Buffer[], sheets: readonly BiffSheetSource[]): Uint8Array => writeCompoundFile('Workbook', streamOf(globals, sheets));
