import type { SheetReading } from '../../workbook/reading';
import type { CellProposal } from './proposal';
import type { Recognised } from './recognised';
import { tableRows } from './tableRows';

/** A table from its first heading to its last school. Sums at its end stay out; those between are passed over when it is read. */
export const tableProposal = (table: SheetReading, recognised: Recognised): CellProposal | undefined => {
  const bottom = tableRows(table, recognised).findLast(({ blank, subtotal }) => !blank && !subtotal)?.row;
  const columns = table.matches.map(({ at }) => at.column);
  if (bottom === undefined || columns.length === 0) return undefined;
  return {
    kind: 'cells',
    address: { sheet: table.sheet, top: table.headerRows[0], left: Math.min(...columns), bottom, right: Math.max(...columns) },
    doubts: [],
  };
};
