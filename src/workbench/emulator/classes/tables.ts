import { ApiClass } from '../apiObject';
import type { ApiObject } from '../apiObject';
import type { BookTable } from '../book';
import type { Sheet } from '../sheet';
import type { Workspace } from '../workspace';
import { range } from './range';
import { collectionMembers, itemAt, readOnly } from './targets';
import { worksheet } from './worksheet';

interface TableTarget {
  readonly workspace: Workspace;
  readonly table: BookTable;
}

/** All tables, or those of one sheet. Tables can only be read. */
export interface TablesTarget {
  readonly workspace: Workspace;
  readonly sheet: Sheet | undefined;
}

const rows = ({ workspace, table }: TableTarget, from: number, count: number): ApiObject =>
  range.of({ workspace, sheet: table.sheet, area: { ...table.area, row: table.area.row + from, rowCount: count } });

const headerRows = ({ table }: TableTarget): number => (table.showHeaders ? 1 : 0);

export const table = new ApiClass<TableTarget>('Table', {
  properties: { Id: readOnly(({ table: { id } }) => id), Name: readOnly(({ table: { name } }) => name), ShowHeaders: readOnly(({ table: { showHeaders } }) => showHeaders), ShowTotals: readOnly(() => false) },
  navigation: { Worksheet: ({ workspace, table: { sheet } }) => worksheet.of({ workspace, sheet }) },
  methods: {
    GetRange: (self) => rows(self, 0, self.table.area.rowCount),
    GetHeaderRowRange: (self) => rows(self, 0, 1),
    GetDataBodyRange: (self) => rows(self, headerRows(self), self.table.area.rowCount - headerRows(self)),
  },
});

const listed = ({ workspace, sheet }: TablesTarget): readonly BookTable[] => workspace.book.tables.filter((one) => sheet === undefined || one.sheet === sheet);

const items = (self: TablesTarget): readonly ApiObject[] => listed(self).map((one) => table.of({ workspace: self.workspace, table: one }));

const members = collectionMembers<TablesTarget>(items, (self, key) => {
  const found = listed(self).find((one) => one.id === key || one.name.toLowerCase() === key.toLowerCase());
  return found && table.of({ workspace: self.workspace, table: found });
});

export const tableCollection = new ApiClass<TablesTarget>('TableCollection', { ...members, methods: { ...members.methods, GetItemAt: itemAt(items) } });
