import { STATE } from '../../core/column';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { CellValue, Grid } from '../../workbook/grid';
import type { SheetReading } from '../../workbook/reading';
import type { Recognised } from './recognised';

/** A row of a recognised table, and whose figures stand in it. */
export interface TableRow {
  readonly row: number;
  /** Stages of the units in the row that take part. */
  readonly stages: readonly Stage[];
  /** Only units that take no part. */
  readonly outside: boolean;
  readonly subtotal: boolean;
  /** Nothing stands under any heading. */
  readonly blank: boolean;
}

interface Found {
  readonly stages: Set<Stage>;
  outside: boolean;
}

export const gridOf = (table: SheetReading, { grids }: Recognised): Grid | undefined => grids.find(({ sheet, file }) => sheet === table.sheet && file === table.file);

export const cellIn = (grid: Grid | undefined, row: number, column: number): CellValue => {
  const value = grid?.rows[row]?.[column] ?? null;
  return value === '' ? null : value;
};

const entryAt = (rows: Map<number, Found>, row: number): Found => {
  const known = rows.get(row) ?? { stages: new Set<Stage>(), outside: false };
  rows.set(row, known);
  return known;
};

/** The rows in which the figures of units stand. One figure is enough to place a unit. */
const placeUnits = (table: SheetReading, { reading, takesPart }: Recognised, rows: Map<number, Found>): void => {
  const { units } = reading.dataset;
  const placed = new Uint8Array(units.length);
  for (const field of new Set(table.matches.map((match) => match.field))) {
    const column = field === undefined ? undefined : units.figures.get(field);
    for (let unit = 0; column !== undefined && unit < units.length; unit += 1) {
      if (placed[unit] === 1 || column.states[unit] === STATE.absent) continue;
      const cell = column.cellAt(unit);
      const stage = STAGES[units.stage[unit] ?? -1];
      if (cell === undefined || stage === undefined || cell.sheet !== table.sheet || cell.file !== table.file) continue;
      placed[unit] = 1;
      const entry = entryAt(rows, cell.row);
      if (takesPart?.(unit) === false) entry.outside = true;
      else entry.stages.add(stage);
    }
  }
};

const placeClasses = (table: SheetReading, { reading }: Recognised, rows: Map<number, Found>): void => {
  for (const { size, stage } of reading.dataset.classes) {
    const cell = size.kind === 'exact' ? size.pupils.cell : undefined;
    if (cell === undefined || stage === undefined || cell.sheet !== table.sheet || cell.file !== table.file) continue;
    entryAt(rows, cell.row).stages.add(stage);
  }
};

const read = (table: SheetReading, recognised: Recognised): readonly TableRow[] => {
  const found = new Map<number, Found>();
  if (table.template === 'classList') placeClasses(table, recognised, found);
  else placeUnits(table, recognised, found);
  const subtotals = new Set(
    recognised.reading.issues.flatMap(({ code, cell }) => (code === 'subtotalSkipped' && cell.sheet === table.sheet && cell.file === table.file ? [cell.row] : [])),
  );
  const grid = gridOf(table, recognised);
  const columns = table.matches.map(({ at }) => at.column);
  const [first, last] = table.dataRows;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => {
    const row = first + offset;
    const here = found.get(row);
    return {
      row,
      stages: STAGES.filter((stage) => here?.stages.has(stage) === true),
      outside: here !== undefined && here.outside && here.stages.size === 0,
      subtotal: subtotals.has(row),
      blank: columns.every((column) => cellIn(grid, row, column) === null),
    };
  });
};

const kept = new WeakMap<Recognised, Map<SheetReading, readonly TableRow[]>>();

/** The rows of a table from its first to its last row of data; worked out once. */
export const tableRows = (table: SheetReading, recognised: Recognised): readonly TableRow[] => {
  const tables = kept.get(recognised) ?? new Map<SheetReading, readonly TableRow[]>();
  kept.set(recognised, tables);
  const rows = tables.get(table) ?? read(table, recognised);
  tables.set(table, rows);
  return rows;
};
