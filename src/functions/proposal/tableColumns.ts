import { PUPILS, SENIOR_PUPILS } from '../../core/fieldIds';
import { FIELDS } from '../../standards';
import type { Stage } from '../../standards/terms';
import type { FieldMatch, SheetReading } from '../../workbook/reading';
import type { Recognised } from './recognised';
import { cellIn, gridOf } from './tableRows';

/** Pupils are what figures are shared among, and none themselves. */
const COUNTED: ReadonlySet<string> = new Set([PUPILS, SENIOR_PUPILS]);

/** Enough to tell a column of figures from one of words. */
const LOOKED_AT = 50;

/** Whether most of what stands under a heading are numbers. */
const holdsNumbers = (match: FieldMatch, table: SheetReading, recognised: Recognised): boolean => {
  const grid = gridOf(table, recognised);
  let filled = 0;
  let numbers = 0;
  for (let row = table.dataRows[0]; row <= table.dataRows[1] && filled < LOOKED_AT; row += 1) {
    const cell = cellIn(grid, row, match.at.column);
    if (cell === null) continue;
    filled += 1;
    if (typeof cell === 'number') numbers += 1;
  }
  return numbers * 2 > filled;
};

const fits = (match: FieldMatch, stage: Stage | undefined): boolean => match.stage === undefined || stage === undefined || match.stage === stage;

/** Every column of figures of a table that may be of that stage, apart from what is claimed; headings that are not recognised among them. */
export const figureColumns = (table: SheetReading, stage: Stage | undefined, claimed: ReadonlySet<string>, recognised: Recognised): readonly FieldMatch[] =>
  table.matches.filter((match) => {
    const { field } = match;
    if (!fits(match, stage) || (field !== undefined && (claimed.has(field) || COUNTED.has(field)))) return false;
    return field === undefined ? holdsNumbers(match, table, recognised) : FIELDS.get(field)?.type === 'number';
  });

/** The column of the first of the fields that the table has: of that stage, else of none. */
export const fieldColumn = (table: SheetReading, fields: readonly string[], stage: Stage | undefined): FieldMatch | undefined => {
  for (const field of fields) {
    const columns = table.matches.filter((match) => match.field === field);
    const found = columns.find((match) => match.stage === stage) ?? columns.find((match) => match.stage === undefined) ?? (stage === undefined ? columns[0] : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
};
