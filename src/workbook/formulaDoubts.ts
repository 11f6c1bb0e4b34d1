import type { Report } from './figureCell';
import { parseAddress } from './address';
import { shapeOf } from './contentPrint';
import { cellKey } from './grid';
import { isSubtotal } from './layoutWords';
import type { MappedTable } from './mappedTable';
import { plain } from './plainText';

/** A column with fewer formulas of one shape is no column of formulas. */
const LEAST_FORMULAS = 3;
/** So many formulas stand for each number that was typed over one. */
const FORMULAS_EACH = 3;
/** Columns in which 合计 may stand. */
const LABELLING = 4;

const SUM = /^=?SUM\(\s*(\$?[A-Z]{1,3}\$?\d{1,7}\s*:\s*\$?[A-Z]{1,3}\$?\d{1,7})\s*\)$/iu;

/** A column of figures with what stands in its rows. */
interface Lines {
  readonly table: MappedTable;
  readonly column: number;
  readonly field: string;
  readonly formulas: ReadonlyMap<number, string>;
  /** Rows that sum others up. */
  readonly totals: ReadonlySet<number>;
}

const numberIn = ({ table, column }: Lines, row: number): number | undefined => {
  const value = table.block.view.cell(row, column);
  return typeof value === 'number' ? value : undefined;
};

const formulaIn = ({ formulas, column }: Lines, row: number): string | undefined => formulas.get(cellKey(row, column));

/** Numbers typed over the formulas of a column. */
const overwritten = (lines: Lines, report: Report): void => {
  const rows = lines.table.block.rows.filter((row) => !lines.totals.has(row));
  const typed = rows.filter((row) => formulaIn(lines, row) === undefined && numberIn(lines, row) !== undefined);
  const formulas = rows.map((row) => formulaIn(lines, row)).filter((formula) => formula !== undefined);
  const fewest = Math.max(LEAST_FORMULAS, typed.length * FORMULAS_EACH);
  if (typed.length === 0 || formulas.length < fewest) return;
  const shapes = new Map<string, number>();
  for (const shape of formulas.map((formula) => shapeOf({ formula }))) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  if (Math.max(...shapes.values()) < fewest) return;
  for (const row of typed) report({ severity: 'query', cell: lines.table.block.view.ref(row, lines.column), code: 'formulaOverwritten', field: lines.field, value: numberIn(lines, row) ?? 0 });
};

/** The rows that a total's range should reach: those beside it, up to the next total. */
const reach = ({ table, totals }: Lines, total: number, below: boolean): readonly number[] => {
  const rows = below ? table.block.rows.filter((row) => row > total) : table.block.rows.filter((row) => row < total).reverse();
  const end = rows.findIndex((row) => totals.has(row));
  return end < 0 ? rows : rows.slice(0, end);
};

/** Totals whose range leaves out rows beside it. */
const shortSums = (lines: Lines, report: Report): void => {
  const { view } = lines.table.block;
  for (const total of lines.totals) {
    const range = SUM.exec(formulaIn(lines, total)?.trim() ?? '')?.[1];
    const area = range === undefined ? undefined : parseAddress(range);
    if (area === undefined || area.left !== lines.column || area.right !== lines.column || (area.top <= total && total <= area.bottom)) continue;
    const beside = reach(lines, total, area.top > total);
    const inside = (row: number): boolean => row >= area.top && row <= area.bottom;
    const missing = beside.filter((row) => !inside(row) && (numberIn(lines, row) ?? 0) !== 0).sort((a, b) => a - b);
    const [first] = missing;
    // A total of other totals, or of another part of the table, is meant to leave these rows out.
    if (first !== undefined && beside.some(inside)) report({ severity: 'query', cell: view.ref(total, lines.column), code: 'sumStopsShort', field: lines.field, first: view.ref(first, lines.column) });
  }
};

const isTotal = ({ block: { view } }: MappedTable, row: number): boolean => {
  for (let column = 0; column < Math.min(view.columnCount, LABELLING); column += 1) {
    const value = view.cell(row, column);
    if (typeof value === 'string' && isSubtotal(plain(value))) return true;
  }
  return false;
};

/** Looks at a table's formulas as far as the source tells them: broken ones, numbers typed over them, totals that stop short. */
export const reportFormulas = (table: MappedTable, report: Report): void => {
  const { view, rows } = table.block;
  const { formulas } = view.grid;
  if (formulas === undefined || formulas.size === 0) return;
  const totals = new Set(table.layout === undefined ? rows.filter((row) => isTotal(table, row)) : []);
  for (const { field, column, row: fixed } of table.sources) {
    if (field.type !== 'number') continue;
    for (const row of fixed === undefined ? rows : [fixed]) {
      const broken = formulas.get(cellKey(row, column))?.includes('#REF!') === true;
      if (broken && typeof view.cell(row, column) === 'number') report({ severity: 'query', cell: view.ref(row, column), code: 'formulaBroken', field: field.id });
    }
    if (fixed !== undefined) continue;
    const lines: Lines = { table, column, field: field.id, formulas, totals };
    overwritten(lines, report);
    shortSums(lines, report);
  }
};
