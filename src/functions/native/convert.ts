import { StandardsError } from '../../standards/standardsError';
import { isFormula } from '../../workbook/cellContent';
import type { CellContent, FormulaCell } from '../../workbook/cellContent';
import { cellKey } from '../../workbook/grid';
import type { CellValue } from '../../workbook/grid';
import { calledFunctions } from '../calledFunction';
import { FunctionFailure } from '../failure';
import { errorOfThrown } from '../failureWords';
import type { Scope } from '../scope';
import { ERROR_CODES } from '../value';
import { NotConvertible } from './conversion';
import type { Conversion, ConversionNote, ConversionReason, ConversionTarget } from './conversion';
import { withinLimits } from './limits';
import { nativeFormulas } from './nativeFormula';
import type { FormulaSurroundings } from './readArguments';
import type { ValuesOf } from './valuesOf';

export type { Conversion, ConversionNote, ConversionReason, ConversionTarget } from './conversion';
export { CONVERSION_TARGETS } from './conversion';
export { valuesIn } from './valuesOf';
export type { ValuesOf } from './valuesOf';

/** Whether a formula calls any function of the catalogue. */
export const callsOwnFunction = (formula: string): boolean => calledFunctions(formula).length > 0;

const sizeOf = ({ values }: FormulaCell): { readonly rows: number; readonly columns: number } => ({ rows: values.length, columns: values[0]?.length ?? 0 });

/** Where the formulas spill, by their own cells. */
const spillsOf = (cells: readonly FormulaCell[]): FormulaSurroundings['spillAt'] => {
  const bySheet = new Map<string, Map<number, FormulaCell>>();
  for (const cell of cells) {
    const sheet = bySheet.get(cell.sheet) ?? new Map<number, FormulaCell>();
    sheet.set(cellKey(cell.row, cell.column), cell);
    bySheet.set(cell.sheet, sheet);
  }
  return ({ sheet = '', top, left }) => {
    const cell = bySheet.get(sheet)?.get(cellKey(top, left));
    return cell === undefined ? undefined : sizeOf(cell);
  };
};

const withoutRepeats = (notes: readonly ConversionNote[]): readonly ConversionNote[] => [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];

/** A table of formulas must cover just the cells that the function spills over: around them stand other people's. */
const fillsItsCells = (at: FormulaCell, formulas: readonly (readonly string[])[]): void => {
  const rows = formulas.length;
  const columns = formulas[0]?.length ?? 0;
  const shown = sizeOf(at);
  if (rows !== shown.rows || columns !== shown.columns) throw new NotConvertible({ code: 'notSpilled', rows, columns });
};

const toNative = (at: FormulaCell, scope: Scope, valuesOf: ValuesOf, spillAt: FormulaSurroundings['spillAt']): Conversion => {
  const notes: ConversionNote[] = [];
  const formulas = nativeFormulas(at.formula, { scope, valuesOf, spillAt, sheet: at.sheet, note: (note) => void notes.push(note) });
  fillsItsCells(at, formulas);
  return { kind: 'native', at, contents: formulas.map((row) => row.map((formula) => ({ formula: withinLimits(formula) }))), notes: withoutRepeats(notes) };
};

const KNOWN_ERRORS: ReadonlySet<string> = new Set(ERROR_CODES);

/** An error of a spilled table as the same error of Excel's own; its text would look like a finding. An empty text leaves the cell empty. */
const plainContent = (value: CellValue): CellContent => {
  if (value === '') return null;
  if (typeof value !== 'object' || value === null) return value;
  if (!KNOWN_ERRORS.has(value.error)) throw new NotConvertible({ code: 'showsError', error: value.error });
  return { formula: `=${value.error}` };
};

const toValues = (at: FormulaCell): Conversion => {
  const only = at.values.length === 1 && at.values[0]?.length === 1 ? at.values[0][0] : undefined;
  if (typeof only === 'object' && only !== null) throw new NotConvertible({ code: 'showsError', error: only.error });
  const contents = at.values.map((row) => row.map(plainContent));
  const count = contents.flat().filter((content) => isFormula(content)).length;
  return { kind: 'values', at, contents, notes: count > 0 ? [{ code: 'errorsKept', count }] : [] };
};

/** Why a conversion ended, if that is what was thrown. */
const reasonOf = (thrown: unknown, scope: Scope): ConversionReason | undefined => {
  if (thrown instanceof NotConvertible) return thrown.reason;
  const fails = thrown instanceof FunctionFailure || thrown instanceof StandardsError;
  return fails ? { code: 'failing', message: errorOfThrown(thrown, scope.context.translator, scope.words).message } : undefined;
};

/**
 * What becomes of formulas that call functions of the catalogue; one answer a formula, in their order. Nothing is written.
 * @param cells all formulas that are converted together: a reference like D2# to one of them is understood
 * @param valuesOf what cells hold now, e.g. `valuesIn(grids)`
 */
export const convertFormulas = (cells: readonly FormulaCell[], target: ConversionTarget, scope: Scope, valuesOf: ValuesOf): readonly Conversion[] => {
  const spillAt = spillsOf(cells);
  return cells.map((at) => {
    try {
      if (!callsOwnFunction(at.formula)) throw new NotConvertible({ code: 'noOwnFunction' });
      return target === 'values' ? toValues(at) : toNative(at, scope, valuesOf, spillAt);
    } catch (thrown) {
      const reason = reasonOf(thrown, scope);
      if (reason === undefined) throw thrown;
      return { kind: 'kept', at, reason };
    }
  });
};
