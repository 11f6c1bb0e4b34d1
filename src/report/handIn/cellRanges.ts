import type { CellRef } from '../../core/cellRef';
import { formatAddress } from '../../workbook';

/** Cells of one sheet that fill a rectangle. */
export interface CellRange {
  readonly file?: string;
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const sheetKey = ({ file, sheet }: CellRef): string => JSON.stringify([file ?? '', sheet]);

/** The runs of a column, from the top. */
const runsOf = (rows: readonly number[]): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
};

const rangesOfSheet = (cells: readonly CellRef[]): readonly CellRange[] => {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, [row]);
    else rows.push(row);
  }
  const [{ file, sheet }] = cells as readonly [CellRef];
  const ranges: CellRange[] = [];
  /** Ranges that end at the column before, by their rows. */
  let open = new Map<string, number>();
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, number>();
    for (const [top, bottom] of runsOf(columns.get(column) ?? [])) {
      const key = `${top}:${bottom}`;
      const before = open.get(key);
      const known = before === undefined ? undefined : ranges[before];
      if (before !== undefined && known !== undefined && known.right === column - 1) {
        ranges[before] = { ...known, right: column };
        next.set(key, before);
      } else {
        next.set(key, ranges.length);
        ranges.push({ ...(file === undefined ? {} : { file }), sheet, top, left: column, bottom, right: column });
      }
    }
    open = next;
  }
  return ranges;
};

/** Cells as the rectangles they fill, sheet by sheet in the order in which they come. */
export const cellRanges = (cells: readonly CellRef[]): readonly CellRange[] => {
  const sheets = new Map<string, CellRef[]>();
  for (const cell of cells) {
    const known = sheets.get(sheetKey(cell));
    if (known === undefined) sheets.set(sheetKey(cell), [cell]);
    else known.push(cell);
  }
  return [...sheets.values()].flatMap(rangesOfSheet);
};

/** The address of a range in its sheet: D3:D302. */
export const rangeAddress = ({ top, left, bottom, right }: CellRange): string => formatAddress({ top, left, bottom, right });
