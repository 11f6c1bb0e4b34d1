import { columnLetters } from '../../../workbook/address';
import type { CellMark } from '../../workbookHost';
import { runExcel, supports } from '../run';

/** Notes are newer (ExcelApi 1.18) than what the manifest demands. */
export const canWriteNotes = (): boolean => supports('ExcelApi', '1.18');

const addressOf = ({ row, column }: CellMark): string => `${columnLetters(column)}${row + 1}`;

/** The cells of a sheet that have a note or a comment already, as addresses. */
const takenCells = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<ReadonlySet<string>> => {
  sheet.notes.load('items/content');
  sheet.comments.load('items/id');
  await context.sync();
  const places = [...sheet.notes.items.map((note) => note.getLocation()), ...sheet.comments.items.map((comment) => comment.getLocation())];
  places.forEach((place) => place.load('address'));
  await context.sync();
  return new Set(places.map(({ address }) => address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '')));
};

/** Writes a note at each marked cell that has none. Returns how many were written. */
export const addNotes = (name: string, marks: readonly CellMark[]): Promise<number> =>
  runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const taken = await takenCells(context, sheet);
    const free = marks.filter((mark) => !taken.has(addressOf(mark)));
    free.forEach((mark) => sheet.notes.add(addressOf(mark), mark.note));
    await context.sync();
    return free.length;
  });

/** Takes away the notes that are ours; one that somebody wrote on is theirs. Returns how many. */
export const removeNotes = (sheets: readonly string[], isOurs: (text: string) => boolean): Promise<number> =>
  runExcel(async (context) => {
    const found = sheets.map((sheet) => context.workbook.worksheets.getItem(sheet).notes);
    found.forEach((notes) => notes.load('items/content'));
    await context.sync();
    const ours = found.flatMap(({ items }) => items.filter(({ content }) => isOurs(content)));
    ours.forEach((note) => note.delete());
    await context.sync();
    return ours.length;
  });
