import type { Header, HeadingColumn } from './headingLevels';
import type { HeadingRecogniser } from './headingRecogniser';
import { headingKey } from './headingText';
import { layoutRole } from './layoutWords';
import type { SheetView } from './sheetView';

const keyOf = ({ levels }: HeadingColumn): string => headingKey(levels.at(-1) ?? '');

const isItem = (column: HeadingColumn): boolean => layoutRole(keyOf(column)) === 'item';

/** Where the lanes of a form begin (项目 数值 项目 数值): at each item column, or the serial number or category before it. */
export const laneStarts = (columns: readonly HeadingColumn[]): readonly number[] => {
  const items = columns.flatMap((column, at) => (isItem(column) ? [at] : []));
  return items.map((item, nth) => {
    let start = item;
    const floor = nth === 0 ? 0 : (items[nth - 1] ?? 0) + 1;
    while (start > floor && ['serial', 'category'].includes(layoutRole(keyOf(columns[start - 1] ?? { column: 0, levels: [] })) ?? '')) start -= 1;
    return nth === 0 ? 0 : start;
  });
};

/** Whether every lane of a form names a school: then they are forms of several schools. */
const eachNamesSchool = (view: SheetView, header: Header, rows: readonly number[], recogniser: HeadingRecogniser): boolean =>
  header.columns.filter(isItem).every(({ column }) => rows.some((row) => recogniser.namesSchool(view.text(row, column))));

/** Headings that begin a table of their own behind a blank column. */
const beginsTable = (part: readonly HeadingColumn[], recogniser: HeadingRecogniser): boolean =>
  part.length >= 2 && part.slice(0, 2).some((column) => isItem(column) || recogniser.namesSubject(column.levels.at(-1) ?? ''));

const hasFigures = (part: readonly HeadingColumn[], recogniser: HeadingRecogniser): boolean => part.some(({ levels }) => recogniser.isFigure(levels));

/** A blank column within one table (学校 学段 | 年级 班级 人数) leaves its left part without figures. */
const hasOwnFigures = (parts: readonly (readonly HeadingColumn[])[], recogniser: HeadingRecogniser): boolean => parts.every((part) => part.some(isItem) || hasFigures(part, recogniser));

const isBlankBetween = (view: SheetView, header: Header, rows: readonly number[], left: number, right: number): boolean => {
  for (let column = left + 1; column < right; column += 1) {
    if (rows.some((row) => !view.isBlank(row, column)) || view.mergeAt(header.bottom, column) !== undefined) return false;
  }
  return true;
};

/** Where the same headings begin anew: at the first heading, or at the school's name, whichever recurs. */
const recurring = (columns: readonly HeadingColumn[], recogniser: HeadingRecogniser): readonly number[] => {
  const keys = columns.map(keyOf);
  for (const lead of [0, keys.findIndex((_, at) => recogniser.namesSchool(columns[at]?.levels.at(-1) ?? ''))]) {
    const first = columns[lead];
    if (first === undefined || !(layoutRole(keys[lead] ?? '') === 'serial' || recogniser.namesSubject(first.levels.at(-1) ?? ''))) continue;
    const starts = keys.flatMap((key, at) => (at > lead && key === keys[lead] ? [at] : []));
    const widths = [0, ...starts].map((start, nth) => (starts[nth] ?? keys.length) - start);
    if (starts.length > 0 && widths.every((width) => width >= 2)) return starts;
  }
  return [];
};

/** More tables than these stand side by side on no sheet. */
const MOST_BESIDE = 50;

/** The headings at which tables that stand side by side begin, as places among the columns; the first is 0. */
export const tableStarts = (...given: Parameters<typeof startsOf>): readonly number[] => {
  const starts = startsOf(...given);
  return starts.length > MOST_BESIDE ? [0] : starts;
};

const startsOf = (view: SheetView, header: Header, rows: readonly number[], recogniser: HeadingRecogniser): readonly number[] => {
  const { columns } = header;
  const items = columns.filter(isItem).length;
  if (items >= 2) return eachNamesSchool(view, header, rows, recogniser) ? laneStarts(columns) : [0];
  const again = items === 0 ? recurring(columns, recogniser) : [];
  if (again.length > 0) return [0, ...again];
  const starts = [0];
  columns.forEach(({ column }, at) => {
    const before = columns[at - 1];
    if (before === undefined || column === before.column + 1) return;
    const both = [columns.slice(starts.at(-1) ?? 0, at), columns.slice(at)];
    if (both.every((part) => beginsTable(part, recogniser)) && hasOwnFigures(both, recogniser) && isBlankBetween(view, header, rows, before.column, column)) starts.push(at);
  });
  return starts;
};
