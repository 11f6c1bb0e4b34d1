import type { CellRef } from '../core/cellRef';
import type { Dataset } from '../core/dataset';
import { columnLetters } from './address';
import type { Grid } from './grid';
import { oneLine } from './plainText';
import type { Reading, SheetReading } from './reading';
import { SheetView } from './sheetView';

/** So many groups at least and at most: one tells nothing apart, more are no groups but names. */
const FEWEST = 2;
const MOST = 60;

/** A column of texts beside the schools, by which they can be grouped. */
export interface GroupColumn {
  readonly heading: string;
  /** The text of each school, by its index in the dataset; undefined where none stands. */
  readonly labels: readonly (string | undefined)[];
  /** How many different texts there are. */
  readonly groups: number;
}

interface Table {
  readonly view: SheetView;
  readonly reading: SheetReading;
}

const sheetKey = ({ file, sheet }: Pick<CellRef, 'file' | 'sheet'>): string => JSON.stringify([file ?? null, sheet]);

/** The table that a school stands in. */
const tablesOf = (grids: readonly Grid[], { sheets }: Pick<Reading, 'sheets'>): ((cell: CellRef) => Table | undefined) => {
  const views = new Map(grids.map((grid) => [sheetKey(grid), grid]));
  const bySheet = new Map<string, Table[]>();
  for (const reading of sheets) {
    const grid = reading.template === 'schoolTable' ? views.get(sheetKey(reading)) : undefined;
    if (grid === undefined) continue;
    const key = sheetKey(reading);
    const tables = bySheet.get(key) ?? [];
    tables.push({ view: tables[0]?.view ?? new SheetView(grid, grid.rows.length), reading });
    bySheet.set(key, tables);
  }
  return (cell) => bySheet.get(sheetKey(cell))?.find(({ reading: { dataRows: [first, last] } }) => cell.row >= first && cell.row <= last);
};

/** The levels of a heading, merged ones once, as the reading shows them. */
const headingAt = ({ view, reading: { headerRows: [top, bottom] } }: Table, column: number): string => {
  const levels: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const text = oneLine(view.text(row, column));
    if (text !== '' && text !== levels.at(-1)) levels.push(text);
  }
  return levels.join('/');
};

/** The headings of a table by column; one that stands twice is told apart by its column's letters. */
const headingsOf = (table: Table): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (let column = 0; column < table.view.columnCount; column += 1) {
    const heading = headingAt(table, column);
    if (heading !== '') found.set(found.has(heading) ? `${heading} (${columnLetters(column)})` : heading, column);
  }
  return found;
};

const textAt = ({ view }: Table, row: number, column: number): string | undefined => {
  const text = oneLine(view.text(row, column));
  return text === '' ? undefined : text;
};

/** What a column holds beside the schools; numbers are counted, for a column of figures mostly is none of groups. */
interface Draft {
  readonly labels: (string | undefined)[];
  numbers: number;
}

const isNumeric = (text: string): boolean => /^[+-]?[\d.,]+%?$/u.test(text.normalize('NFKC'));

const columnOf = (heading: string, { labels, numbers }: Draft, schools: number): readonly GroupColumn[] => {
  const filled = labels.filter((label) => label !== undefined);
  const groups = new Set(filled).size;
  // As many texts as schools: their names, addresses, codes.
  return numbers * 2 < filled.length && groups >= FEWEST && groups <= MOST && groups < schools ? [{ heading, labels, groups }] : [];
};

/**
 * The columns by which schools can be grouped: texts of 2 to 60 kinds, fewer than there are schools, in the rows of school tables.
 * A heading that stands in several tables or files is one column. Schools of forms and of tables without it have no text there.
 */
export const groupColumns = (grids: readonly Grid[], reading: Pick<Reading, 'sheets'> & { readonly dataset: Pick<Dataset, 'schools'> }): readonly GroupColumn[] => {
  const { schools } = reading.dataset;
  const tableAt = tablesOf(grids, reading);
  const headings = new Map<Table, ReadonlyMap<string, number>>();
  const drafts = new Map<string, Draft>();
  for (const [school, { cell }] of schools.entries()) {
    const table = cell === undefined ? undefined : tableAt(cell);
    if (cell === undefined || table === undefined) continue;
    const own = headings.get(table) ?? headingsOf(table);
    headings.set(table, own);
    for (const [heading, column] of own) {
      const draft = drafts.get(heading) ?? { labels: schools.map(() => undefined), numbers: 0 };
      drafts.set(heading, draft);
      const text = textAt(table, cell.row, column);
      if (text !== undefined && isNumeric(text)) draft.numbers += 1;
      draft.labels[school] = text;
    }
  }
  return [...drafts].flatMap(([heading, draft]) => columnOf(heading, draft, schools.length));
};
