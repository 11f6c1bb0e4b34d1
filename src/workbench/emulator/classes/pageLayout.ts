import { invalidArgument } from '../apiError';
import { ApiClass } from '../apiObject';
import type { ApiObject, Arguments } from '../apiObject';
import type { Area } from '../area';
import { range } from './range';
import type { SheetTarget } from './targets';
import { assertWritable, rangeAt, readOnly, textOf, withArea } from './targets';

/** A range given as an object or as an address. */
const areaOf = (self: SheetTarget, args: Arguments): Area => (args.object(0, range) ?? rangeAt(self, args.text(0))).area;

const found = (self: SheetTarget, area: Area | undefined): ApiObject | null => (area === undefined ? null : range.of(withArea(self, area)));

export const pageLayout = new ApiClass<SheetTarget>('PageLayout', {
  properties: {
    Orientation: {
      get: ({ sheet }) => sheet.extras.page.orientation,
      set: (self, value) => {
        assertWritable(self);
        self.sheet.extras.page.orientation = textOf(value);
      },
    },
    PaperSize: {
      get: ({ sheet }) => sheet.extras.page.paperSize,
      set: ({ sheet }, value) => {
        sheet.extras.page.paperSize = textOf(value);
      },
    },
    Zoom: {
      get: ({ sheet }) => sheet.extras.page.zoom,
      set: ({ sheet }, value) => {
        if (typeof value !== 'object' || value === null) throw invalidArgument();
        sheet.extras.page.zoom = value;
      },
    },
  },
  methods: {
    SetPrintTitleRows: (self, args) => {
      self.sheet.extras.page.titleRows = areaOf(self, args);
    },
    SetPrintTitleColumns: (self, args) => {
      self.sheet.extras.page.titleColumns = areaOf(self, args);
    },
    GetPrintTitleRowsOrNullObject: (self) => found(self, self.sheet.extras.page.titleRows),
    GetPrintTitleColumnsOrNullObject: (self) => found(self, self.sheet.extras.page.titleColumns),
  },
});

interface BreakTarget extends SheetTarget {
  readonly row: number;
}

const pageBreak = new ApiClass<BreakTarget>('PageBreak', {
  properties: { RowIndex: readOnly(({ row }) => row), ColumnIndex: readOnly(() => 0) },
  methods: { GetCellAfterBreak: (self) => range.of(withArea(self, { row: self.row, column: 0, rowCount: 1, columnCount: 1 })) },
});

/** Breaks between rows. */
export const pageBreakCollection = new ApiClass<SheetTarget>('PageBreakCollection', {
  items: (self) => self.sheet.extras.page.rowBreaks.map((row) => pageBreak.of({ ...self, row })),
  methods: {
    GetCount: ({ sheet }) => sheet.extras.page.rowBreaks.length,
    Add: (self, args) => {
      assertWritable(self);
      const { row } = areaOf(self, args);
      self.sheet.extras.page.rowBreaks = [...self.sheet.extras.page.rowBreaks, row];
      return pageBreak.of({ ...self, row });
    },
    RemovePageBreaks: ({ sheet }) => {
      sheet.extras.page.rowBreaks = [];
    },
  },
});

export const pageClasses = [pageLayout, pageBreakCollection, pageBreak];
