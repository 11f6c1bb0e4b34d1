import { invalidArgument, responseTooLarge, wrongDimensions } from '../apiError';
import type { Property } from '../apiObject';
import { mapArea } from '../area';
import type { Cell, CellEntry } from '../cell';
import { shownText, valueType, wireContent } from '../cellText';
import type { WireValue } from '../protocol';
import { readInput } from '../typedInput';
import type { RangeTarget } from './targets';
import { assertWritable } from './targets';

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

const formatsTyped = (target: RangeTarget, row: number, column: number, format: string | undefined): void => {
  if (format === undefined || target.sheet.cell(row, column).style?.numberFormat !== undefined) return;
  target.sheet.applyStyle({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat: format }, 'addin');
};

/** Writes values or formulas; null leaves a cell as it is. */
const writeInputs = (target: RangeTarget, value: WireValue): void => {
  assertWritable(target);
  const { row, column } = target.area;
  const entries = matrixFor(target, value).map((line, i) =>
    line.map((input, j): CellEntry | undefined => {
      if (input === null) return undefined;
      if (typeof input === 'object') throw invalidArgument();
      const { entry, numberFormat } = readInput(input, target.sheet.cell(row + i, column + j).style?.numberFormat);
      formatsTyped(target, row + i, column + j, numberFormat);
      return entry;
    }),
  );
  target.sheet.write(row, column, entries, 'addin');
};

const writeFormats = (target: RangeTarget, value: WireValue): void => {
  assertWritable(target);
  if (!Array.isArray(value)) {
    if (typeof value === 'string') target.sheet.applyStyle(target.area, { numberFormat: value }, 'addin');
    return;
  }
  matrixFor(target, value).forEach((line, i) =>
    line.forEach((format, j) => {
      if (typeof format !== 'string') return;
      target.sheet.applyStyle({ row: target.area.row + i, column: target.area.column + j, rowCount: 1, columnCount: 1 }, { numberFormat: format }, 'addin');
    }),
  );
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
