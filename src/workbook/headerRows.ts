import { isItemRow } from './formLanes';
import { groupTo, headerOf, type Header } from './headingLevels';
import type { HeadingRecogniser } from './headingRecogniser';
import { isNote } from './layoutWords';
import { isTotalWord } from './headingText';
import { schoolIn } from './namedOutside';
import { plain } from './plainText';
import type { SheetView } from './sheetView';
import { unitMark } from './unitMark';

/** Headings above the lowest row that are followed upwards. */
const MOST_LEVELS = 4;

/** A row that begins with so many unknown texts is prose or data; the rest of it is not looked up. */
const PROSE = 12;

interface RowProfile {
  /** Distinct texts, merged ones once. */
  readonly texts: number;
  readonly numbers: number;
  readonly known: number;
  readonly firstText: string;
}

const isNumberLike = (text: string): boolean => /^[+-]?[\d.,]+%?$/u.test(text.normalize('NFKC').trim());

const profileOf = (view: SheetView, row: number, recogniser: HeadingRecogniser): RowProfile => {
  let texts = 0;
  let numbers = 0;
  let known = 0;
  let firstText = '';
  const width = view.grid.rows[row]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    if (view.isBlank(row, column)) continue;
    const value = view.cell(row, column);
    if (typeof value !== 'string' || isNumberLike(value)) {
      numbers += 1;
      continue;
    }
    texts += 1;
    if (firstText === '') firstText = plain(value);
    if (recogniser.knows(value)) known += 1;
    if (known === 0 && texts >= PROSE) break;
  }
  return { texts, numbers, known, firstText };
};

/** A heading row: texts only, two or more of them known headings, and not lost among unknown ones. */
const isHeading = (profile: RowProfile): boolean =>
  profile.numbers === 0 && profile.known >= 2 && (profile.known >= 3 || profile.known * 3 >= profile.texts) && !isNote(profile.firstText);

/** L1, L2 … or 1, 2, 3 … under the headings of the official forms. */
export const isCodeRow = (view: SheetView, row: number): boolean => {
  let previous: number | undefined;
  let codes = 0;
  const width = view.grid.rows[row]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const text = plain(view.text(row, column));
    if (text === '') continue;
    if (/^[甲乙丙丁]$/u.test(text)) {
      codes += 1;
      continue;
    }
    const match = /^\(?l?(\d{1,3})\)?$/u.exec(text);
    if (match === null) return false;
    const code = Number(match[1]);
    if (previous !== undefined && code !== previous + 1) return false;
    previous = code;
    codes += 1;
  }
  return codes >= 3;
};

const reachesDown = (view: SheetView, row: number, column: number, below: number): boolean => {
  const merge = view.mergeAt(row, column);
  return merge !== undefined && merge.bottom >= below;
};

const spansColumns = (view: SheetView, row: number, column: number): boolean => {
  const merge = view.mergeAt(row, column);
  return merge !== undefined && merge.right > merge.left;
};

/** A line of particulars above a table: 学校名称：城关第一小学, its label alone with the value beside it, a school's name, a date. */
const isParticular = (text: string): boolean =>
  /[:：]/u.test(text.slice(0, -1)) || (/[:：]$/u.test(text) && !text.startsWith('其中')) || /^(?:19|20)\d{2}[年.\-/]/u.test(text.normalize('NFKC').trim()) || schoolIn(text) !== undefined;

/** Whether the row above the headings groups them, and is not the table's title or a line of particulars. */
const groupsBelow = (view: SheetView, row: number, recogniser: HeadingRecogniser): boolean => {
  const width = view.grid.rows[row]?.length ?? 0;
  let texts = 0;
  let grouping = false;
  for (let column = 0; column < width; column += 1) {
    if (view.isBlank(row, column)) continue;
    const value = view.cell(row, column);
    if (typeof value !== 'string' || isNumberLike(value) || isParticular(value) || value.length > 60) return false;
    texts += 1;
    const merge = view.mergeAt(row, column);
    grouping ||= merge !== undefined && (merge.right > merge.left || merge.bottom > row);
    grouping ||= merge === undefined && (recogniser.knows(value) || recogniser.isStage(value));
  }
  return grouping && (texts >= 2 || reachesDown(view, row, 0, row + 1));
};

/**
 * Whether a row without numbers divides the headings above it (男, 女, 合计): some of its texts stand under a heading that
 * spans several columns, merged or not, and it names no school. A row of data would name one.
 */
const dividesHeading = (view: SheetView, top: number, row: number, recogniser: HeadingRecogniser): boolean => {
  let named = false;
  let divided = false;
  for (let column = 0; column < view.columnCount; column += 1) {
    const above = Array.from({ length: row - top }, (_, at) => top + at).filter((heading) => view.text(heading, column) !== '');
    const spanning = above.length === 0 ? groupTo(view, row - 1, column, row) !== '' : above.some((heading) => spansColumns(view, heading, column));
    divided ||= spanning && !view.isBlank(row, column);
    if (!above.some((heading) => recogniser.namesSchool(view.text(heading, column)))) continue;
    if (view.text(row, column) !== '' && !reachesDown(view, row - 1, column, row)) return false;
    named = true;
  }
  return named && divided;
};

/** Whether the row below belongs to the heading: it lies under merged or grouping headings, or holds only units. */
const continuesHeading = (view: SheetView, top: number, row: number, recogniser: HeadingRecogniser): boolean => {
  const width = view.grid.rows[row]?.length ?? 0;
  let texts = 0;
  let units = 0;
  let under = 0;
  for (let column = 0; column < width; column += 1) {
    if (view.isBlank(row, column)) continue;
    const value = view.cell(row, column);
    if (typeof value !== 'string' || isNumberLike(value)) return false;
    texts += 1;
    if (unitMark(plain(value).replace(/^\(|\)$/gu, '')) !== undefined) units += 1;
    const above = view.text(row - 1, column);
    const merge = view.mergeAt(row - 1, column);
    const grouped = above === '' || (merge !== undefined && merge.right > merge.left) || recogniser.isStage(above);
    if (grouped && (recogniser.knows(value) || recogniser.isStage(value) || isTotalWord(value))) under += 1;
    else if (!grouped && merge === undefined && recogniser.knows(above) && !recogniser.knows(value)) under -= 2;
    else if (!grouped && merge === undefined && recogniser.knows(above)) under -= 1;
  }
  if (texts === 0) return false;
  if (units === texts) return true;
  for (let column = 0; column < view.columnCount; column += 1) {
    for (let above = top; above < row; above += 1) if (reachesDown(view, above, column, row) && (view.mergeAt(above, column)?.top ?? row) >= top) return true;
  }
  return under >= 2 || dividesHeading(view, top, row, recogniser);
};

/** The heading at this row, if one begins or stands there; rows above `from` are not touched. */
export const headerAt = (view: SheetView, row: number, from: number, recogniser: HeadingRecogniser): Header | undefined => {
  if (!isHeading(profileOf(view, row, recogniser)) || isItemRow(view, row, recogniser)) return undefined;
  let top = row;
  while (top > from && row - top < MOST_LEVELS && groupsBelow(view, top - 1, recogniser)) top -= 1;
  let bottom = row;
  while (bottom + 1 < view.rowCount && bottom - top < MOST_LEVELS && !isCodeRow(view, bottom + 1) && continuesHeading(view, top, bottom + 1, recogniser)) bottom += 1;
  return headerOf(view, top, bottom);
};

/** A heading nobody knows, so that a person can say what its columns are: the first row of several texts above numbers. */
export const guessHeader = (view: SheetView, recogniser: HeadingRecogniser): Header | undefined => {
  for (let row = 0; row + 1 < Math.min(view.rowCount, 40); row += 1) {
    const profile = profileOf(view, row, recogniser);
    if (profile.numbers > 0 || profile.texts < 2 || isNote(profile.firstText)) continue;
    if (profileOf(view, row + 1, recogniser).numbers > 0) return headerOf(view, row, row);
  }
  return undefined;
};
