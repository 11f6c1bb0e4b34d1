import { invalidArgument, itemAlreadyExists, itemNotFound } from '../apiError';
import type { ApiObject } from '../apiObject';
import { ApiClass } from '../apiObject';
import { isSheetName } from '../book';
import { COLLECTION_EVENTS, SHEET_EVENTS, WORKBOOK_TARGET, registrationMethods } from '../officeEvents';
import type { Sheet } from '../sheet';
import type { Workspace } from '../workspace';
import { assertStructure } from './targets';
import { worksheet } from './worksheet';

/** Throws ItemNotFound. */
export const sheetBy = (workspace: Workspace, key: string): Sheet => {
  const sheet = workspace.book.sheet(key);
  if (sheet === undefined) throw itemNotFound();
  return sheet;
};

const add = (workspace: Workspace, name: string | undefined): ApiObject => {
  assertStructure(workspace);
  if (name !== undefined && workspace.book.sheet(name)) throw itemAlreadyExists();
  if (name !== undefined && !isSheetName(name)) throw invalidArgument();
  return worksheet.of({ workspace, sheet: workspace.book.addSheet(name, 'addin') });
};

const listed = (workspace: Workspace, visibleOnly: boolean): readonly Sheet[] => workspace.book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');

const wrapped = (workspace: Workspace, sheet: Sheet | undefined): ApiObject => {
  if (sheet === undefined) throw itemNotFound();
  return worksheet.of({ workspace, sheet });
};

export const worksheetCollection = new ApiClass<Workspace>('WorksheetCollection', {
  items: (workspace) => workspace.book.sheets.map((sheet) => worksheet.of({ workspace, sheet })),
  item: (workspace, args) => wrapped(workspace, sheetBy(workspace, args.text(0))),
  methods: {
    GetItem: (workspace, args) => wrapped(workspace, sheetBy(workspace, args.text(0))),
    GetItemOrNullObject: (workspace, args) => {
      const sheet = workspace.book.sheet(args.text(0));
      return sheet === undefined ? null : worksheet.of({ workspace, sheet });
    },
    GetActiveWorksheet: (workspace) => wrapped(workspace, workspace.book.active),
    GetFirst: (workspace, args) => wrapped(workspace, listed(workspace, args.flag(0))[0]),
    GetLast: (workspace, args) => wrapped(workspace, listed(workspace, args.flag(0)).at(-1)),
    GetCount: (workspace, args) => listed(workspace, args.flag(0)).length,
    Add: (workspace, args) => add(workspace, args.optionalText(0)),
    ...registrationMethods<Workspace>({ ...SHEET_EVENTS, ...COLLECTION_EVENTS }, ({ registrations }) => ({ registrations, target: WORKBOOK_TARGET })),
  },
});
