import { invalidArgument, invalidOperation } from '../apiError';
import type { Arguments, Property } from '../apiObject';
import { ApiClass } from '../apiObject';
import type { Area } from '../area';
import { MAX_COLUMNS, MAX_ROWS } from '../area';
import { isSheetName } from '../book';
import { SHEET_EVENTS, registrationMethods } from '../officeEvents';
import type { Visibility } from '../sheet';
import { autoFilter } from './autoFilter';
import { chartCollection } from './charts';
import { commentCollection } from './comments';
import { freezePanes } from './freezePanes';
import { namedItemCollection } from './names';
import { pageBreakCollection, pageLayout } from './pageLayout';
import { worksheetProtection } from './protection';
import { range } from './range';
import { rangeAreas } from './rangeAreas';
import { tableCollection } from './tables';
import type { SheetTarget } from './targets';
import { assertStructure, ignored, numberOf, rangeAt, readOnly, textOf, withArea } from './targets';
import { sheetBy } from './worksheetCollection';

const WHOLE: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

const name: Property<SheetTarget> = {
  get: ({ sheet }) => sheet.name,
  set: ({ workspace, sheet }, value) => {
    assertStructure(workspace);
    const title = textOf(value);
    const taken = workspace.book.sheet(title);
    if (!isSheetName(title) || (taken !== undefined && taken !== sheet)) throw invalidArgument();
    workspace.book.renameSheet(sheet, title, 'addin');
  },
};

const visibility: Property<SheetTarget> = {
  get: ({ sheet }) => sheet.visibility,
  set: ({ workspace, sheet }, value) => {
    assertStructure(workspace);
    const chosen = VISIBILITIES.find((known) => known === value);
    if (chosen === undefined) throw invalidArgument();
    sheet.setVisibility(chosen, 'addin');
  },
};

const position: Property<SheetTarget> = {
  get: ({ workspace, sheet }) => workspace.book.sheets.indexOf(sheet),
  set: ({ workspace, sheet }, value) => {
    assertStructure(workspace);
    workspace.book.moveSheet(sheet, numberOf(value), 'addin');
  },
};

const tabColor: Property<SheetTarget> = { get: ({ sheet }) => sheet.tabColor, set: ({ sheet }, value) => sheet.setTabColor(textOf(value), 'addin') };

const used = (self: SheetTarget, args: Arguments): Area | undefined => self.sheet.used(args.flag(0));

const remove = ({ workspace, sheet }: SheetTarget): void => {
  assertStructure(workspace);
  if (!workspace.book.removeSheet(sheet, 'addin')) throw invalidOperation();
};

const activate = ({ workspace, sheet }: SheetTarget): void => {
  if (sheet.visibility !== 'Visible') throw invalidOperation();
  workspace.book.activate(sheet, 'addin');
};

export const worksheet: ApiClass<SheetTarget> = new ApiClass<SheetTarget>('Worksheet', {
  properties: {
    Id: readOnly(({ sheet }) => sheet.id),
    Name: name,
    Position: position,
    Visibility: visibility,
    TabColor: tabColor,
    ShowGridlines: ignored(true),
    ShowHeadings: ignored(true),
    StandardHeight: readOnly(() => 15),
    StandardWidth: ignored(48),
    EnableCalculation: ignored(true),
  },
  navigation: {
    Protection: (self) => worksheetProtection.of(self),
    PageLayout: (self) => pageLayout.of(self),
    HorizontalPageBreaks: (self) => pageBreakCollection.of(self),
    AutoFilter: (self) => autoFilter.of(self),
    Charts: (self) => chartCollection.of(self),
    FreezePanes: (self) => freezePanes.of(self),
    Comments: (self) => commentCollection.of({ workspace: self.workspace, sheets: [self.sheet] }),
    Names: (self) => namedItemCollection.of({ workspace: self.workspace, names: [] }),
    Tables: (self) => tableCollection.of({ workspace: self.workspace, sheet: self.sheet }),
  },
  methods: {
    GetRange: (self, args) => {
      const address = args.optionalText(0) ?? '';
      if (address === '') return range.of(withArea(self, WHOLE));
      const named = self.workspace.book.names.get(address);
      return range.of(named ? { workspace: self.workspace, ...named } : rangeAt(self, address));
    },
    GetRanges: (self, args) => rangeAreas.of({ ...self, areas: args.text(0).split(',').map((address) => rangeAt(self, address.trim()).area) }),
    GetRangeByIndexes: (self, args) => range.of(withArea(self, { row: args.number(0), column: args.number(1), rowCount: args.number(2), columnCount: args.number(3) })),
    GetCell: (self, args) => range.of(withArea(self, { row: args.number(0), column: args.number(1), rowCount: 1, columnCount: 1 })),
    GetUsedRange: (self, args) => range.of(withArea(self, used(self, args) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 })),
    GetUsedRangeOrNullObject: (self, args) => {
      const area = used(self, args);
      return area === undefined ? null : range.of(withArea(self, area));
    },
    Activate: activate,
    Delete: remove,
    Calculate: (self) => self.workspace.recalculate({ kind: 'area', sheet: self.sheet, area: WHOLE }),
    _GetSheetById: (self, args) => worksheet.of({ workspace: self.workspace, sheet: sheetBy(self.workspace, args.text(0)) }),
    ...registrationMethods<SheetTarget>(SHEET_EVENTS, ({ workspace, sheet }) => ({ registrations: workspace.registrations, target: sheet.id })),
  },
});
