import { invalidArgument, responseTooLarge, wrongDimensions } from '../apiError';
import type { Property } from '../apiObject';
import { mapArea } from '../area';
import type { Cell, CellEntry, StylePatch } from '../cell';
import { shownText, valueType, wireContent } from '../cellText';
import type { WireValue } from '../protocol';
import { readInput } from '../typedInput';
import type { RangeTarget } from './targets';
import { assertContentWritable, assertWritable } from './targets';

const cellCount = ({ area }: RangeTarget): number => area.rowCount * area.columnCount;

/** A matrix over the range; null where it has more cells than Excel hands out. */
const matrixOf = (target: RangeTarget, value: (cell: Cell) => WireValue): WireValue => {
  if (cellCount(target) > target.workspace.quirks.maxCellsRead) return null;
  return mapArea(target.area, (row, column) => value(target.sheet.cell(row, column)));
};

/** Whatever Excel takes: a matrix of the range's size, or one value for all its cells. */
const matrixFor = ({ area }: RangeTarget, value: WireValue): readonly (readonly WireValue[])[] => {
  if (!Array.isArray(value)) {
    if (area.rowCount * area.columnCount > 5_000_000) throw responseTooLarge();
    return mapArea(area, () => value);
  }
  const lines = value as readonly WireValue[];
  const fits = lines.length === area.rowCount && lines.every((line) => Array.isArray(line) && line.length === area.columnCount);
  if (!fits) throw wrongDimensions();
  return lines as readonly (readonly WireValue[])[];
};

/** Writes values or formulas; null leaves a cell as it is. */
const writeInputs = (target: RangeTarget, value: WireValue): void => {
  assertContentWritable(target);
  const { row, column } = target.area;
  const formats = new Map<string, string>();
  const entries = matrixFor(target, value).map((line, i) =>
    line.map((input, j): CellEntry | undefined => {
      if (input === null) return undefined;
      if (typeof input === 'object') throw invalidArgument();
      const before = target.sheet.cell(row + i, column + j).style?.numberFormat;
      const { entry, numberFormat } = readInput(input, before);
      if (numberFormat !== undefined && before === undefined) formats.set(`${row + i},${column + j}`, numberFormat);
      return entry;
    }),
  );
  if (formats.size > 0) applyFormats(target, (r, c) => formats.get(`${r},${c}`));
  target.sheet.write(row, column, entries, 'addin');
};

const applyFormats = (target: RangeTarget, formatAt: (row: number, column: number) => string | undefined): void => {
  const patch = (row: number, column: number): StylePatch | undefined => {
    const numberFormat = formatAt(row, column);
    return numberFormat === undefined ? undefined : { numberFormat };
  };
  target.sheet.applyStyle(target.area, patch, 'addin');
};

/** Formats may be a matrix or one for all cells; null leaves a cell as it is. */
const writeFormats = (target: RangeTarget, value: WireValue): void => {
  assertWritable(target);
  const { row, column } = target.area;
  if (typeof value === 'string') return applyFormats(target, () => value);
  const formats = matrixFor(target, value);
  applyFormats(target, (r, c) => {
    const format = formats[r - row]?.[c - column];
    return typeof format === 'string' ? format : undefined;
  });
};

const values: Property<RangeTarget> = { get: (self) => matrixOf(self, (cell) => wireContent(cell.value)), set: writeInputs };
const formulas: Property<RangeTarget> = { get: (self) => matrixOf(self, (cell) => cell.formula ?? wireContent(cell.value)), set: writeInputs };
const numberFormat: Property<RangeTarget> = { get: (self) => matrixOf(self, (cell) => cell.style?.numberFormat ?? 'General'), set: writeFormats };

/** The matrix properties of Range. */
export const rangeValueProperties: Readonly<Record<string, Property<RangeTarget>>> = {
  Values: values,
  Formulas: formulas,
  FormulasLocal: formulas,
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  Text: { get: (self) => matrixOf(self, shownText) },
  ValueTypes: { get: (self) => matrixOf(self, (cell) => valueType(cell.value)) },
};
