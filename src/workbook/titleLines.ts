import { oneLine, plain } from './plainText';
import type { SheetView } from './sheetView';

/** A name of a school and nothing else. */
const SCHOOL_NAME = /(?:小学|中学|初中|学校|完小|教学点|校区|分校|学院)(?:\([^()]*\))?$/u;
/** More lines than this above a heading are data. */
const MOST_LINES = 4;

/** The filled cells of a row. */
const textsOf = (view: SheetView, row: number): readonly (string | undefined)[] =>
  (view.grid.rows[row] ?? []).flatMap((value, column) => (view.isBlank(row, column) ? [] : [typeof value === 'string' ? value : undefined]));

/** A row that may stand as a title above a heading: one text that is no school's name, or particulars (单位：万元 日期：…). */
const isTitleLine = (view: SheetView, row: number): boolean => {
  const texts = textsOf(view, row);
  if (texts.length === 0 || texts.some((text) => text === undefined)) return texts.length === 0;
  if (texts.length === 1) return !SCHOOL_NAME.test(plain(texts[0] ?? ''));
  return texts.length <= 4 && texts.every((text) => /[:：]/u.test(text ?? '') || /^.{1,4}[年月日]|^\(.*\)$/u.test(plain(text ?? '')));
};

/** The row at which the title above a heading begins; `heading` itself where none stands above it. Rows up to `from` belong to another table. */
export const titleTop = (view: SheetView, heading: number, from: number): number => {
  let top = heading;
  for (let row = heading - 1; row > from && heading - row <= MOST_LINES; row -= 1) {
    if (!isTitleLine(view, row)) break;
    if (textsOf(view, row).length > 0) top = row;
  }
  return top;
};

/** The texts of the rows from `from` to before `to`, one after another. */
export const titleOf = (view: SheetView, from: number, to: number): string => {
  const lines: string[] = [];
  for (let row = from; row < to; row += 1) {
    const cells = view.grid.rows[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const value = view.cell(row, column);
      if (typeof value === 'string' && value.length <= 200) lines.push(oneLine(value));
    }
  }
  return lines.filter((line) => line !== '').join(' ');
};

/** The texts that stand alone in their rows: titles of all tables below, wherever they stand. */
export const titlesOfAll = (view: SheetView, from: number, to: number): string =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => textsOf(view, from + at))
    .flatMap((texts) => (texts.length === 1 && texts[0] !== undefined && texts[0].length <= 200 ? [oneLine(texts[0])] : []))
    .join(' ');
