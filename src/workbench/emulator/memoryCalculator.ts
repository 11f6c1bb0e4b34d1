import { formatAddress } from './address';
import type { Area } from './area';
import { contains, intersect, mapArea, MAX_ROWS } from './area';
import type { CellContent } from './cell';
import { cellError, isCellError } from './cell';
import type { FormulaArgument } from './formulaCall';
import { parseCall } from './formulaCall';
import type { FunctionArgument } from './functionArguments';
import type { FunctionValue } from './functionResult';
import type { Host } from './host';
import type { Sheet } from './sheet';
import type { Recalculation } from './workspace';

interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

interface Precedent {
  readonly sheet: Sheet;
  readonly area: Area;
}

const keyOf = ({ sheet, row, column }: FormulaCell): string => `${sheet.id}|${row}|${column}`;
const isUnknown = (value: FunctionValue): boolean => isCellError(value) && value.error === '#NAME?';
const hasResult = (value: CellContent): boolean => value !== null && !(isCellError(value) && value.error === '#BUSY!');
const isArray = (value: FunctionValue): value is readonly (readonly CellContent[])[] => Array.isArray(value);

/**
 * Calculates formulas of the form `=FUNCTION(ranges, scalars)` for a host without a visible spreadsheet:
 * on every change of what they depend on, with spilled arrays and #SPILL!. Other formulas keep the value they were loaded with, or show #NAME?.
 */
export class MemoryCalculator {
  private readonly running = new Map<string, AbortController>();
  private readonly pending = new Set<Promise<void>>();

  constructor(private readonly host: Host) {
    host.book.onChange((change, origin) => {
      if (change.kind === 'cells') this.changed(change.sheet, change.area, origin === 'calculation');
    });
    host.onDirty((what) => this.dirty(what));
    this.track(host.functionsReady.then(() => this.dirty({ kind: 'all' })));
  }

  /** Resolves when no calculation is under way. */
  async idle(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending);
  }

  private dirty(what: Recalculation): void {
    for (const cell of this.formulas()) {
      if (what.kind === 'all' || (what.sheet === cell.sheet && contains(what.area, cell.row, cell.column))) this.start(cell);
    }
  }

  private changed(sheet: Sheet, area: Area, calculated: boolean): void {
    for (const cell of this.formulas()) {
      const written = !calculated && cell.sheet === sheet && contains(area, cell.row, cell.column);
      const depends = this.precedents(cell).some((precedent) => precedent.sheet === sheet && intersect(precedent.area, area) !== undefined);
      if (written || depends || (!calculated && this.isVolatile(cell))) this.start(cell);
    }
  }

  private formulas(): readonly FormulaCell[] {
    return this.host.book.sheets.flatMap((sheet) => sheet.formulaPositions().map((position) => ({ sheet, ...position })));
  }

  private callAt({ sheet, row, column }: FormulaCell) {
    return parseCall(sheet.cell(row, column).formula ?? '');
  }

  private isVolatile(cell: FormulaCell): boolean {
    const call = this.callAt(cell);
    return call !== undefined && this.host.describeFunction(call.name)?.options?.volatile === true;
  }

  /** What the formula reads, without its own cell: a circle is not followed. */
  private precedents(cell: FormulaCell): readonly Precedent[] {
    const areas = (this.callAt(cell)?.args ?? []).flatMap((argument) => this.precedentOf(cell, argument) ?? []);
    return areas.filter(({ sheet, area }) => sheet !== cell.sheet || !contains(area, cell.row, cell.column));
  }

  /** The area an argument names. */
  private precedentOf(cell: FormulaCell, argument: FormulaArgument): Precedent | undefined {
    if (argument.kind !== 'range') return undefined;
    const { sheet: name, area } = argument.address;
    const sheet = name === undefined ? cell.sheet : this.host.book.sheet(name);
    return sheet && { sheet, area };
  }

  private start(cell: FormulaCell): void {
    const key = keyOf(cell);
    this.running.get(key)?.abort();
    const controller = new AbortController();
    this.running.set(key, controller);
    this.track(this.calculate(cell, controller.signal));
  }

  private track(work: Promise<void>): void {
    this.pending.add(work);
    void work.finally(() => this.pending.delete(work));
  }

  private async calculate(cell: FormulaCell, signal: AbortSignal): Promise<void> {
    const { formula, value: before } = cell.sheet.cell(cell.row, cell.column);
    const value = await this.evaluate(cell, signal);
    const current = cell.sheet.cell(cell.row, cell.column).formula;
    if (signal.aborted || current !== formula) return;
    this.running.delete(keyOf(cell));
    if (isUnknown(value) && hasResult(before)) return;
    const values = isArray(value) ? value : [[value]];
    this.host.applyCalculated(cell.sheet, [{ row: cell.row, column: cell.column, values: this.hasRoom(cell, values) ? values : [[cellError('#SPILL!')]] }]);
  }

  private evaluate(cell: FormulaCell, signal: AbortSignal): Promise<FunctionValue> {
    const call = this.callAt(cell);
    if (call === undefined) return Promise.resolve(cellError('#NAME?'));
    const args: FunctionArgument[] = [];
    const parameterAddresses: (string | null)[] = [];
    for (const argument of call.args) {
      const precedent = this.precedentOf(cell, argument);
      if (argument.kind === 'range' && precedent === undefined) return Promise.resolve(cellError('#REF!'));
      args.push(precedent ? valuesOf(precedent) : argument.kind === 'value' ? argument.value : undefined);
      parameterAddresses.push(precedent ? formatAddress(precedent.sheet.name, precedent.area) : null);
    }
    return this.host.invokeFunction(call.name, args, cell, { parameterAddresses, signal });
  }

  /** Whether nothing but the formula's own former array stands where the result flows. */
  private hasRoom({ sheet, row, column }: FormulaCell, values: readonly (readonly CellContent[])[]): boolean {
    return values.every((line, i) =>
      line.every((_, j) => {
        if (i + j === 0) return true;
        const { value, formula, spilledFrom } = sheet.cell(row + i, column + j);
        if (spilledFrom !== undefined) return spilledFrom.row === row && spilledFrom.column === column;
        return value === null && formula === undefined;
      }),
    );
  }
}

/** Whole columns end where the sheet's data end; they begin at the first row in any case, as their address says. */
const valuesOf = ({ sheet, area }: Precedent): readonly (readonly CellContent[])[] => {
  const used = sheet.used();
  const filled = used === undefined ? 1 : used.row + used.rowCount - area.row;
  const rowCount = area.rowCount === MAX_ROWS ? Math.max(1, filled) : area.rowCount;
  return mapArea({ ...area, rowCount }, (row, column) => sheet.value(row, column));
};
