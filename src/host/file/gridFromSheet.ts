import type { Cell } from 'hucre';
import type { Sheet } from 'hucre/xlsx';
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../workbook/address';
import type { Address } from '../../workbook/address';
import { cellKey, UNCALCULATED } from '../../workbook/grid';
import type { CellValue, Grid, Merge } from '../../workbook/grid';
import type { OwnResultOf } from '../ownResult';
import { errorValue } from './errorValue';
import { sharedFormula } from './sharedFormula';

type DetailedCell = Pick<Cell, 'formula' | 'formulaSharedIndex'>;
type RawValue = Sheet['rows'][number][number];

/** A date as text: so that a date where a number belongs is seen, not counted as 45,000. */
const dateText = (date: Date): CellValue => {
  if (Number.isNaN(date.getTime())) return { error: '#NUM!' };
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
};

const valueOf = (raw: RawValue | undefined): CellValue => {
  if (raw === undefined || raw === null) return null;
  if (raw instanceof Date) return dateText(raw);
  if (typeof raw === 'number' && !Number.isFinite(raw)) return { error: '#NUM!' };
  return raw;
};

const isMerge = (merge: Merge): boolean =>
  [merge.top, merge.left, merge.bottom, merge.right].every(Number.isInteger) &&
  merge.top >= 0 && merge.left >= 0 && merge.top <= merge.bottom && merge.left <= merge.right &&
  merge.bottom < MAX_ROWS && merge.right < MAX_COLUMNS;

const isBlank = (value: CellValue): boolean => value === null || value === '';

/** Drops blank rows at the end and blank cells at each row's end: formatting alone is no data. */
const trimmed = (rows: CellValue[][]): CellValue[][] => {
  for (const row of rows) {
    while (row.length > 0 && isBlank(row[row.length - 1] ?? null)) row.pop();
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
};

/** Characters of formulas that are kept of a sheet: one long formula may be shared by a million cells. */
const MOST_FORMULA_TEXT = 16 * 1024 * 1024;

/** What a sheet's cell details tell besides values. */
interface Details {
  /** Areas of the add-in's own results. */
  readonly own: readonly Address[];
  readonly formulas: ReadonlyMap<number, string>;
}

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** A cell's formula; one that shares another cell's is told as its own. */
const formulaOf = ({ formula, formulaSharedIndex }: DetailedCell, row: number, column: number, shared: Map<number, Shared>): string | undefined => {
  if (formula !== undefined && formula !== '') {
    if (formulaSharedIndex !== undefined) shared.set(formulaSharedIndex, { formula, row, column });
    return formula;
  }
  const first = formulaSharedIndex === undefined ? undefined : shared.get(formulaSharedIndex);
  return first === undefined ? undefined : sharedFormula(first.formula, row - first.row, column - first.column);
};

/** Errors and formulas without a stored result stand in the sheet's cell details, not in its rows. */
const applyDetails = (sheet: Sheet, rows: CellValue[][], ownResultOf: OwnResultOf): Details => {
  const own: Address[] = [];
  const formulas = new Map<number, string>();
  const shared = new Map<number, Shared>();
  let told = 0;
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(',');
    const at = Number(key.slice(0, comma));
    const row = rows[at];
    const column = Number(key.slice(comma + 1));
    const formula = told < MOST_FORMULA_TEXT ? formulaOf(cell, at, column, shared) : undefined;
    told += formula?.length ?? 0;
    if (formula !== undefined && ownResultOf(formula) === 'none') formulas.set(cellKey(at, column), formula);
    if (row === undefined || column >= row.length) continue;
    if (cell.formula !== undefined && ownResultOf(cell.formula) !== 'none') {
      row[column] = null;
      const spill = cell.formulaRef === undefined ? undefined : parseAddress(cell.formulaRef);
      if (spill !== undefined) own.push(spill);
    } else if (cell.type === 'error') row[column] = { error: String(cell.value) };
    else if (cell.formula !== undefined && cell.value === null) row[column] = { error: UNCALCULATED };
  }
  return { own, formulas };
};

/** Blanks what spills from the add-in's own formulas, as far as the file says where to. */
const clearAreas = (rows: CellValue[][], areas: readonly Address[]): void => {
  for (const { top, left, bottom, right } of areas) {
    for (const row of rows.slice(top, bottom + 1)) row.fill(null, left, right + 1);
  }
};

export interface GridSource {
  readonly file: string;
  readonly hidden: boolean;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly percentCells?: ReadonlySet<number>;
  /** The format keeps errors as text (.xls as the library reads it). */
  readonly errorsAsText?: boolean;
  /** Which formulas are the add-in's own results; without it none is. */
  readonly ownResultOf?: OwnResultOf | undefined;
}

const hiddenRowsOf = (sheet: Sheet): ReadonlySet<number> => {
  const hidden = new Set<number>();
  for (const [row, definition] of sheet.rowDefs ?? []) {
    if (definition.hidden === true) hidden.add(row);
  }
  return hidden;
};

/** A sheet as the library reads it, as a Grid. */
export const gridFromSheet = (sheet: Sheet, source: GridSource): Grid => {
  // The library may leave holes for rows that hold nothing; Array.from turns them into empty rows.
  const rows = Array.from(sheet.rows, (row: RawValue[] | undefined) => Array.from(row ?? [], valueOf));
  const { own, formulas } = applyDetails(sheet, rows, source.ownResultOf ?? (() => 'none'));
  clearAreas(rows, own);
  if (source.errorsAsText === true) {
    for (const row of rows) {
      for (const [column, value] of row.entries()) if (typeof value === 'string') row[column] = errorValue(value) ?? value;
    }
  }
  trimmed(rows);
  const merges = (sheet.merges ?? [])
    .map(({ startRow, startCol, endRow, endCol }) => ({ top: startRow, left: startCol, bottom: endRow, right: endCol }))
    .filter(isMerge);
  return {
    file: source.file,
    sheet: sheet.name,
    hidden: source.hidden,
    rows,
    columnCount: rows.reduce((widest, row) => Math.max(widest, row.length), 0),
    merges,
    hiddenRows: source.hiddenRows ?? hiddenRowsOf(sheet),
    ...(source.percentCells === undefined ? {} : { percentCells: source.percentCells }),
    ...(formulas.size === 0 ? {} : { formulas }),
  };
};
