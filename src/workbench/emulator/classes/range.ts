import { formatAddress } from '../address';
import { invalidArgument, itemNotFound, wrongDimensions } from '../apiError';
import type { Arguments, ClassMembers, Property } from '../apiObject';
import { ApiClass } from '../apiObject';
import type { Area } from '../area';
import { MAX_COLUMNS, MAX_ROWS, intersect, union } from '../area';
import type { WireValue } from '../protocol';
import { conditionalFormatCollection } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { hyperlink } from './hyperlink';
import { rangeAreas } from './rangeAreas';
import { rangeFormat } from './rangeFormat';
import { getCellProperties, getColumnProperties, getRowProperties } from './rangeProperties';
import { rangeValueProperties } from './rangeValues';
import type { RangeTarget } from './targets';
import { assertContentWritable, assertWritable, rangeAt, readOnly, withArea } from './targets';
import { worksheet } from './worksheet';

const address = readOnly<RangeTarget>(({ sheet, area }) => formatAddress(sheet.name, area));

const hiddenState = (positions: ReadonlySet<number>, from: number, count: number): WireValue => {
  let hidden = 0;
  for (const position of positions) if (position >= from && position < from + count) hidden++;
  if (hidden === 0) return false;
  return hidden === count ? true : null;
};

const rowHidden: Property<RangeTarget> = {
  get: ({ sheet, area }) => hiddenState(sheet.hiddenRows, area.row, area.rowCount),
  set: (target, value) => {
    assertWritable(target);
    target.sheet.setRowsHidden(target.area, value === true, 'addin');
  },
};

const columnHidden: Property<RangeTarget> = {
  get: ({ sheet, area }) => hiddenState(sheet.hiddenColumns, area.column, area.columnCount),
  set: (target, value) => {
    assertWritable(target);
    target.sheet.setColumnsHidden(target.area, value === true, 'addin');
  },
};

const properties: Readonly<Record<string, Property<RangeTarget>>> = {
  ...rangeValueProperties,
  Address: address,
  AddressLocal: address,
  RowIndex: readOnly(({ area }) => area.row),
  ColumnIndex: readOnly(({ area }) => area.column),
  RowCount: readOnly(({ area }) => area.rowCount),
  ColumnCount: readOnly(({ area }) => area.columnCount),
  CellCount: readOnly(({ area }) => area.rowCount * area.columnCount),
  IsEntireColumn: readOnly(({ area }) => area.rowCount === MAX_ROWS),
  IsEntireRow: readOnly(({ area }) => area.columnCount === MAX_COLUMNS),
  RowHidden: rowHidden,
  ColumnHidden: columnHidden,
  Hidden: readOnly(({ sheet, area }) => hiddenState(sheet.hiddenRows, area.row, area.rowCount) === true || hiddenState(sheet.hiddenColumns, area.column, area.columnCount) === true),
  Hyperlink: hyperlink,
  HasSpill: readOnly(({ sheet, area }) => sheet.spillOf(area.row, area.column) !== undefined),
};

const derive = (area: (area: Area, args: Arguments) => Area) => (self: RangeTarget, args: Arguments) => range.of(withArea(self, area(self.area, args)));

/** A range given as an object or as an address. */
const otherRange = (self: RangeTarget, args: Arguments): RangeTarget => args.object(0, range) ?? rangeAt(self, args.text(0));

const overlap = (self: RangeTarget, args: Arguments): RangeTarget | undefined => {
  const other = otherRange(self, args);
  const area = other.sheet === self.sheet ? intersect(self.area, other.area) : undefined;
  return area && withArea(self, area);
};

const usedWithin = (self: RangeTarget, args: Arguments): RangeTarget | undefined => {
  const used = self.sheet.used(args.flag(0));
  const area = used && intersect(self.area, used);
  return area && withArea(self, area);
};

/** ClearApplyTo: All, Formats, Contents. */
const clear = (self: RangeTarget, args: Arguments): void => {
  const what = args.optionalText(0) ?? 'All';
  if (what === 'Contents') assertContentWritable(self);
  else assertWritable(self);
  if (what !== 'Formats') self.sheet.clearContents(self.area, 'addin');
  if (what !== 'Contents') self.sheet.clearStyles(self.area, 'addin');
};

const merge = (self: RangeTarget, args: Arguments): void => {
  assertWritable(self);
  if (!args.flag(0)) return self.sheet.merge(self.area, 'addin');
  for (let row = self.area.row; row < self.area.row + self.area.rowCount; row++) self.sheet.merge({ ...self.area, row, rowCount: 1 }, 'addin');
};

const spill = (self: RangeTarget): RangeTarget | undefined => {
  const area = self.sheet.spillOf(self.area.row, self.area.column);
  return area && withArea(self, area);
};

const spillParent = (self: RangeTarget): RangeTarget | undefined => {
  const from = self.sheet.cell(self.area.row, self.area.column).spilledFrom;
  return from && withArea(self, { ...from, rowCount: 1, columnCount: 1 });
};

const found = (self: RangeTarget | undefined) => {
  if (self === undefined) throw itemNotFound();
  return range.of(self);
};
const foundOrNull = (self: RangeTarget | undefined) => (self === undefined ? null : range.of(self));

const mergedAreas = (self: RangeTarget) => {
  const areas = self.sheet.merges.filter((merged) => intersect(merged, self.area) !== undefined);
  return areas.length === 0 ? null : rangeAreas.of({ workspace: self.workspace, sheet: self.sheet, areas });
};

const geometry: ClassMembers<RangeTarget>['methods'] = {
  GetCell: derive((area, args) => ({ row: area.row + args.number(0), column: area.column + args.number(1), rowCount: 1, columnCount: 1 })),
  GetRow: derive((area, args) => ({ ...area, row: area.row + args.number(0), rowCount: 1 })),
  GetColumn: derive((area, args) => ({ ...area, column: area.column + args.number(0), columnCount: 1 })),
  GetLastRow: derive((area) => ({ ...area, row: area.row + area.rowCount - 1, rowCount: 1 })),
  GetLastColumn: derive((area) => ({ ...area, column: area.column + area.columnCount - 1, columnCount: 1 })),
  GetLastCell: derive((area) => ({ row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1, rowCount: 1, columnCount: 1 })),
  GetEntireRow: derive((area) => ({ ...area, column: 0, columnCount: MAX_COLUMNS })),
  GetEntireColumn: derive((area) => ({ ...area, row: 0, rowCount: MAX_ROWS })),
  GetResizedRange: derive((area, args) => ({ ...area, rowCount: area.rowCount + args.number(0), columnCount: area.columnCount + args.number(1) })),
  GetAbsoluteResizedRange: derive((area, args) => ({ ...area, rowCount: args.number(0), columnCount: args.number(1) })),
  GetOffsetRange: derive((area, args) => ({ ...area, row: area.row + args.number(0), column: area.column + args.number(1) })),
  GetBoundingRect: (self, args) => range.of(withArea(self, union(self.area, otherRange(self, args).area))),
  GetIntersection: (self, args) => found(overlap(self, args)),
  GetIntersectionOrNullObject: (self, args) => foundOrNull(overlap(self, args)),
  GetUsedRange: (self, args) => range.of(usedWithin(self, args) ?? withArea(self, { ...self.area, rowCount: 1, columnCount: 1 })),
  GetUsedRangeOrNullObject: (self, args) => foundOrNull(usedWithin(self, args)),
  GetMergedAreasOrNullObject: mergedAreas,
  GetSpillingToRange: (self) => found(spill(self)),
  GetSpillingToRangeOrNullObject: (self) => foundOrNull(spill(self)),
  GetSpillParent: (self) => found(spillParent(self)),
  GetSpillParentOrNullObject: (self) => foundOrNull(spillParent(self)),
};

const validateArraySize = ({ area }: RangeTarget, args: Arguments): void => {
  if (args.number(0) !== area.rowCount || args.number(1) !== area.columnCount) throw wrongDimensions();
};

export const range: ApiClass<RangeTarget> = new ApiClass<RangeTarget>('Range', {
  referable: true,
  properties,
  navigation: { Worksheet: (self) => worksheet.of(self), Format: (self) => rangeFormat.of(self), DataValidation: (self) => dataValidation.of(self), ConditionalFormats: (self) => conditionalFormatCollection.of(self) },
  methods: {
    ...geometry,
    GetCellProperties: getCellProperties,
    GetRowProperties: getRowProperties,
    GetColumnProperties: getColumnProperties,
    Select: (self) => {
      if (self.sheet.visibility !== 'Visible') throw invalidArgument();
      self.workspace.book.select(self.sheet, self.area, 'addin');
    },
    Clear: clear,
    Merge: merge,
    Unmerge: (self) => {
      assertWritable(self);
      self.sheet.merge(self.area, 'addin', true);
    },
    SetDirty: (self) => self.workspace.recalculate({ kind: 'area', sheet: self.sheet, area: self.area }),
    Calculate: (self) => self.workspace.recalculate({ kind: 'area', sheet: self.sheet, area: self.area }),
    _KeepReference: () => undefined,
    _ValidateArraySize: validateArraySize,
  },
});
