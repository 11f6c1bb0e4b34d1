import type { Stage } from '../../standards/terms';
import type { FieldMatch, SheetReading } from '../../workbook/reading';
import type { Doubt } from './proposal';
import type { Recognised } from './recognised';
import { cellIn, gridOf, tableRows } from './tableRows';
import type { TableRow } from './tableRows';

/** Rows that make one range, and why they may not be what is meant. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
  readonly doubts: readonly Doubt[];
}

/** What a range is to hold. */
export interface Wanted {
  readonly table: SheetReading;
  readonly stage: Stage | undefined;
  /** The columns whose cells count: those of the figures and of their pupils. */
  readonly columns: readonly FieldMatch[];
  /** The figure is the whole school's: rows of schools with other stages, too, do not belong. */
  readonly whole: boolean;
}

const belongs = ({ stages, outside, subtotal, blank }: TableRow, { stage, whole }: Wanted): boolean => {
  if (blank || subtotal || outside) return false;
  if (stage === undefined) return true;
  return stages.includes(stage) && (!whole || stages.length === 1);
};

/** What a row that does not belong does to a range in which it stands. */
const doubtOf = ({ row, subtotal, outside, stages }: TableRow): Doubt => {
  if (subtotal) return { code: 'subtotalInside', row };
  if (outside) return { code: 'outsideInside', row };
  return stages.length > 0 ? { code: 'stagesMixed' } : { code: 'otherInside', row };
};

/** The shortest range over all rows that belong; undefined if none does. A stranger within it with something in the columns is told. */
export const rowSpan = (wanted: Wanted, recognised: Recognised): RowSpan | undefined => {
  const rows = tableRows(wanted.table, recognised);
  const belonging = rows.filter((row) => belongs(row, wanted));
  const top = belonging[0]?.row;
  const bottom = belonging.at(-1)?.row;
  if (top === undefined || bottom === undefined) return undefined;
  const grid = gridOf(wanted.table, recognised);
  const doubts = new Map<Doubt['code'], Doubt>();
  for (const row of rows) {
    if (row.row < top || row.row > bottom || belongs(row, wanted)) continue;
    if (wanted.columns.every(({ at }) => cellIn(grid, row.row, at.column) === null)) continue;
    const doubt = doubtOf(row);
    if (!doubts.has(doubt.code)) doubts.set(doubt.code, doubt);
  }
  const { stage, whole } = wanted;
  const leftOut = stage === undefined || !whole ? 0 : rows.filter(({ stages }) => stages.includes(stage) && stages.length > 1).length;
  return { top, bottom, doubts: [...doubts.values(), ...(leftOut > 0 ? [{ code: 'severalStagesLeftOut', schools: leftOut } as const] : [])] };
};
