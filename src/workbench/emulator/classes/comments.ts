import { formatAddress, parseA1 } from '../address';
import { invalidArgument, itemNotFound } from '../apiError';
import { ApiClass, isApiObject } from '../apiObject';
import type { ApiObject, Arguments } from '../apiObject';
import type { WireValue } from '../protocol';
import type { Sheet } from '../sheet';
import type { Workspace } from '../workspace';
import { range } from './range';
import type { SheetTarget } from './targets';
import { assertWritable, collectionMembers, itemAt, readOnly, textOf } from './targets';

/** A comment is the note of its cell: one text, no replies. */
interface CommentTarget extends SheetTarget {
  readonly row: number;
  readonly column: number;
}

export interface CommentsTarget {
  readonly workspace: Workspace;
  readonly sheets: readonly Sheet[];
}

const content = ({ sheet, row, column }: CommentTarget): string => sheet.cell(row, column).note ?? '';
const write = (self: CommentTarget, text: string | undefined): void => {
  assertWritable(self);
  self.sheet.setNote(self.row, self.column, text, 'addin');
};
const location = ({ workspace, sheet, row, column }: CommentTarget): ApiObject => range.of({ workspace, sheet, area: { row, column, rowCount: 1, columnCount: 1 } });
const idOf = ({ sheet, row, column }: CommentTarget): string => formatAddress(sheet.id, { row, column, rowCount: 1, columnCount: 1 });

export const comment = new ApiClass<CommentTarget>('Comment', {
  properties: {
    Id: readOnly(idOf),
    Content: { get: content, set: (self, value: WireValue) => write(self, textOf(value)) },
    ContentType: readOnly(() => 'Plain'),
    AuthorName: readOnly(() => ''),
    Resolved: readOnly(() => false),
  },
  methods: { Delete: (self) => write(self, undefined), GetLocation: location },
});

const all = ({ workspace, sheets }: CommentsTarget): readonly CommentTarget[] =>
  sheets.flatMap((sheet) => [...sheet.cells()].flatMap(([row, column, cell]) => (cell.note === undefined ? [] : [{ workspace, sheet, row, column }])));

/** The cell an argument names: a range object, or an address with its sheet. */
const cellOf = ({ workspace }: CommentsTarget, value: WireValue | ApiObject): CommentTarget => {
  const given = isApiObject(value) ? range.read(value) : undefined;
  if (given) return { workspace, sheet: given.sheet, row: given.area.row, column: given.area.column };
  const parsed = typeof value === 'string' ? parseA1(value) : undefined;
  if (parsed === undefined) throw invalidArgument();
  const sheet = parsed.sheet === undefined ? workspace.book.active : workspace.book.sheet(parsed.sheet);
  if (sheet === undefined) throw itemNotFound();
  return { workspace, sheet, row: parsed.area.row, column: parsed.area.column };
};

const add = (self: CommentsTarget, args: Arguments): ApiObject => {
  const cell = cellOf(self, args.raw(0));
  if (cell.sheet.cell(cell.row, cell.column).note !== undefined) throw invalidArgument();
  write(cell, args.text(1));
  return comment.of(cell);
};

const byCell = (self: CommentsTarget, args: Arguments): ApiObject => {
  const cell = cellOf(self, args.raw(0));
  if (cell.sheet.cell(cell.row, cell.column).note === undefined) throw itemNotFound();
  return comment.of(cell);
};

const items = (self: CommentsTarget): readonly ApiObject[] => all(self).map((one) => comment.of(one));

const members = collectionMembers<CommentsTarget>(items, (self, id) => {
  const found = all(self).find((one) => idOf(one) === id);
  return found && comment.of(found);
});

export const commentCollection = new ApiClass<CommentsTarget>('CommentCollection', { ...members, methods: { ...members.methods, GetItemAt: itemAt(items), Add: add, GetItemByCell: byCell } });
