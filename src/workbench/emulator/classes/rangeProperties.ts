import { formatAddress } from '../address';
import { apiNotFound } from '../apiError';
import { isApiObject } from '../apiObject';
import type { Arguments } from '../apiObject';
import type { Area } from '../area';
import { mapArea } from '../area';
import type { WireValue } from '../protocol';
import type { RangeTarget } from './targets';

type Readers = Readonly<Record<string, (self: RangeTarget, line: Area) => WireValue>>;

const rowReaders: Readers = {
  address: ({ sheet }, line) => formatAddress(sheet.name, line),
  rowHidden: ({ sheet }, line) => sheet.hiddenRows.has(line.row),
  rowIndex: (_self, line) => line.row,
};

const columnReaders: Readers = {
  address: ({ sheet }, line) => formatAddress(sheet.name, line),
  columnHidden: ({ sheet }, line) => sheet.hiddenColumns.has(line.column),
  columnIndex: (_self, line) => line.column,
};

/** The properties asked for (`{ rowHidden: true }`) of each line. */
const readLines = (member: string, readers: Readers, self: RangeTarget, lines: readonly Area[], args: Arguments): WireValue => {
  const options = args.raw(0);
  const wanted = typeof options === 'object' && options !== null && !isApiObject(options) ? Object.entries(options).flatMap(([name, on]) => (on === true ? [name] : [])) : [];
  const chosen = wanted.map((name) => {
    const read = readers[name];
    if (read === undefined) throw apiNotFound(`Range.${member}({ ${name} })`);
    return [name, read] as const;
  });
  return lines.map((line) => Object.fromEntries(chosen.map(([name, read]) => [name, read(self, line)])));
};

/** Range.getRowProperties: one record a row. */
export const getRowProperties = (self: RangeTarget, args: Arguments): WireValue => {
  const lines = Array.from({ length: self.area.rowCount }, (_, i) => ({ ...self.area, row: self.area.row + i, rowCount: 1 }));
  return readLines('GetRowProperties', rowReaders, self, lines, args);
};

/** Range.getCellProperties: a matrix of records; of the looks only fills. */
export const getCellProperties = ({ sheet, area }: RangeTarget, args: Arguments): WireValue => {
  if (JSON.stringify(args.raw(0)) !== '{"format":{"fill":{"color":true}}}') throw apiNotFound(`Range.GetCellProperties(${JSON.stringify(args.raw(0))})`);
  return mapArea(area, (row, column) => ({ format: { fill: { color: sheet.cell(row, column).style?.fill ?? '#FFFFFF' } } }));
};

/** Range.getColumnProperties: one record a column. */
export const getColumnProperties = (self: RangeTarget, args: Arguments): WireValue => {
  const lines = Array.from({ length: self.area.columnCount }, (_, j) => ({ ...self.area, column: self.area.column + j, columnCount: 1 }));
  return readLines('GetColumnProperties', columnReaders, self, lines, args);
};
