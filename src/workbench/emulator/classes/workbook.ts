import { itemNotFound } from '../apiError';
import type { ApiObject } from '../apiObject';
import { ApiClass } from '../apiObject';
import { cellArea } from '../area';
import type { Workspace } from '../workspace';
import { application } from './application';
import { commentCollection } from './comments';
import { namedItemCollection } from './names';
import { workbookProtection } from './protection';
import { range } from './range';
import { rangeAreas } from './rangeAreas';
import { tableCollection } from './tables';
import { ignored, rangeAt, readOnly } from './targets';
import { worksheetCollection } from './worksheetCollection';

const selected = (workspace: Workspace): ApiObject => {
  const sheet = workspace.book.active;
  return range.of({ workspace, sheet, area: workspace.book.selectionOf(sheet) });
};

const selectedAreas = (workspace: Workspace): ApiObject => {
  const sheet = workspace.book.active;
  return rangeAreas.of({ workspace, sheet, areas: workspace.book.selectionsOf(sheet) });
};

const activeCell = (workspace: Workspace): ApiObject => {
  const sheet = workspace.book.active;
  const { row, column } = workspace.book.selectionOf(sheet);
  return range.of({ workspace, sheet, area: cellArea(row, column) });
};

/** The range of an event: its reference id is `sheet id|address`. */
const eventRange = (workspace: Workspace, reference: string): ApiObject | null => {
  const [id = '', address = ''] = reference.split('|');
  const sheet = workspace.book.sheet(id);
  return sheet === undefined ? null : range.of(rangeAt({ workspace, sheet }, address));
};

export const workbook = new ApiClass<Workspace>('Workbook', {
  properties: {
    Name: readOnly(({ book }) => book.name),
    ReadOnly: readOnly(({ book }) => book.readOnly),
    AutoSave: readOnly(() => false),
    IsDirty: ignored(true),
    PreviouslySaved: readOnly(() => true),
  },
  navigation: {
    Worksheets: (workspace) => worksheetCollection.of(workspace),
    Protection: (workspace) => workbookProtection.of(workspace),
    Application: (workspace) => application.of(workspace),
    Names: (workspace) => namedItemCollection.of({ workspace, names: [...workspace.book.names] }),
    Tables: (workspace) => tableCollection.of({ workspace, sheet: undefined }),
    Comments: (workspace) => commentCollection.of({ workspace, sheets: workspace.book.sheets }),
  },
  methods: {
    GetSelectedRange: selected,
    GetSelectedRanges: selectedAreas,
    GetActiveCell: activeCell,
    _GetRangeForEventByReferenceId: (workspace, args) => {
      const found = eventRange(workspace, args.text(0));
      if (found === null) throw itemNotFound();
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (workspace, args) => eventRange(workspace, args.text(0)),
    _GetReferenceCount: ({ references }) => references.count,
    _RemoveReference: ({ references }, args) => references.remove(args.text(0)),
    _RemoveAllReferences: ({ references }) => references.clear(),
  },
});
