import { ApiClass } from '../apiObject';
import type { Property } from '../apiObject';
import type { CellStyle } from '../cell';
import type { WireValue } from '../protocol';
import type { RangeTarget } from './targets';
import { rangeBorderCollection } from './borders';
import { areasOf, assertWritable, numberOf, textOf } from './targets';

const DEFAULT_WIDTH = 48;

/** The style all cells of the range share; null where they differ, as Excel answers. */
const shared = <K extends keyof CellStyle>(target: RangeTarget, key: K, otherwise: WireValue): WireValue => {
  const first = target.sheet.cell(target.area.row, target.area.column).style?.[key];
  let mixed = false;
  const { area } = target;
  for (let row = area.row; row < area.row + Math.min(area.rowCount, 10_000) && !mixed; row++) {
    for (let column = area.column; column < area.column + Math.min(area.columnCount, 1_000) && !mixed; column++) mixed = target.sheet.cell(row, column).style?.[key] !== first;
  }
  return mixed ? null : (first ?? otherwise);
};

const styled = <K extends keyof CellStyle>(key: K, otherwise: WireValue, read: (value: WireValue) => CellStyle[K]): Property<RangeTarget> => ({
  get: (target) => shared(target, key, otherwise),
  set: (target, value) => {
    assertWritable(target);
    for (const area of areasOf(target)) target.sheet.applyStyle(area, { [key]: read(value) }, 'addin');
  },
});

const flag = (value: WireValue): boolean => value === true;
const colour = (value: WireValue): string => textOf(value).toUpperCase();

export const rangeFill = new ApiClass<RangeTarget>('RangeFill', {
  properties: { Color: styled('fill', '#FFFFFF', colour) },
  methods: {
    Clear: (target) => {
      assertWritable(target);
      for (const area of areasOf(target)) target.sheet.applyStyle(area, { fill: undefined }, 'addin');
    },
  },
});

export const rangeFont = new ApiClass<RangeTarget>('RangeFont', {
  properties: {
    Bold: styled('bold', false, flag),
    Italic: styled('italic', false, flag),
    Color: styled('fontColor', '#000000', colour),
    Name: styled('fontName', 'Calibri', textOf),
    Size: styled('fontSize', 11, numberOf),
    Underline: styled('underline', 'None', (value) => (value === 'None' ? 'None' : 'Single')),
  },
});

const horizontal = (value: WireValue): CellStyle['horizontalAlignment'] => (value === 'Left' || value === 'Center' || value === 'Right' ? value : 'General');
const vertical = (value: WireValue): CellStyle['verticalAlignment'] => (value === 'Top' || value === 'Center' ? value : 'Bottom');

const columnWidth: Property<RangeTarget> = {
  get: ({ sheet, area }) => sheet.columnWidths.get(area.column) ?? DEFAULT_WIDTH,
  set: (target, value) => {
    assertWritable(target);
    for (const area of areasOf(target)) target.sheet.setColumnWidth(area, numberOf(value), 'addin');
  },
};

const rowHeight: Property<RangeTarget> = {
  get: ({ sheet, area }) => sheet.rowHeights.get(area.row) ?? 15,
  set: (target, value) => {
    assertWritable(target);
    for (const area of areasOf(target)) target.sheet.setRowHeight(area, numberOf(value), 'addin');
  },
};

/** About as wide as the longest text: 6 points a narrow character, 12 a wide one. */
const autofitColumns = (target: RangeTarget): void => {
  assertWritable(target);
  const { sheet, area } = target;
  const widths = new Map<number, number>();
  sheet.eachWithin(area, (_row, column, cell) => {
    const text = typeof cell.value === 'object' ? '' : String(cell.value);
    const width = [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 12 : 6), 12);
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  });
  for (const [column, width] of widths) sheet.setColumnWidth({ row: 0, column, rowCount: 1, columnCount: 1 }, width, 'addin');
};

export const formatProtection = new ApiClass<RangeTarget>('FormatProtection', { properties: { Locked: styled('locked', true, flag) } });

export const rangeFormat = new ApiClass<RangeTarget>('RangeFormat', {
  properties: {
    ColumnWidth: columnWidth,
    RowHeight: rowHeight,
    WrapText: styled('wrapText', false, flag),
    HorizontalAlignment: styled('horizontalAlignment', 'General', horizontal),
    VerticalAlignment: styled('verticalAlignment', 'Bottom', vertical),
  },
  navigation: { Fill: (target) => rangeFill.of(target), Font: (target) => rangeFont.of(target), Borders: (target) => rangeBorderCollection.of(target), Protection: (target) => formatProtection.of(target) },
  methods: { AutofitColumns: autofitColumns, AutofitRows: () => undefined },
});
