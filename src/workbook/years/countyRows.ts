import type { OpenHeading } from '../fieldResolution';
import { ranked } from '../fieldResolution';
import type { Report } from '../figureCell';
import { CERTAIN } from '../headingMatch';
import { isTotalWord } from '../headingText';
import { SCOPES } from '../mappedTable';
import type { MappingChoice } from '../reading';
import type { TableBlock } from '../tableBlocks';
import { YEAR_FIELDS } from './rowYears';
import { yearOfText } from './yearOfText';

/** The row of a county's table that holds the county's figures, and where each row is of a year, the rows of those before. */
export interface CountyRows {
  readonly row: number;
  /** undefined: the table tells no years. */
  readonly year?: number;
  readonly earlier: readonly { readonly year: number; readonly row: number }[];
}

/** The column headed 年度, if there is one beyond doubt. */
const yearColumn = (headings: readonly OpenHeading[], choice: MappingChoice | undefined): number | undefined =>
  headings.find(({ heading, candidates }) => {
    if (choice !== undefined && Object.hasOwn(choice.fields, heading.text)) return YEAR_FIELDS.includes(choice.fields[heading.text]?.field ?? '');
    const [best] = ranked(candidates, SCOPES.countyForm);
    return best !== undefined && best.score >= CERTAIN && YEAR_FIELDS.includes(best.field.id);
  })?.at.column;

/** Rows of a year each; undefined where a row has none, or two have the same. */
const rowsByYear = ({ view, rows }: TableBlock, column: number): CountyRows | undefined => {
  const dated = rows.flatMap((row) => {
    const year = yearOfText(view.text(row, column));
    return year === undefined ? [] : [{ year, row }];
  });
  if (dated.length < 2 || dated.length < rows.length || new Set(dated.map(({ year }) => year)).size < dated.length) return undefined;
  const [latest, ...earlier] = [...dated].sort((a, b) => b.year - a.year);
  return latest === undefined ? undefined : { row: latest.row, year: latest.year, earlier };
};

/** Finds the county's row: the only one, the one labelled 计 or 合计, or of a row a year the latest, which is said. */
export const countyRows = (block: TableBlock, headings: readonly OpenHeading[], choice: MappingChoice | undefined, report: Report): CountyRows | undefined => {
  const [only] = block.rows;
  if (block.rows.length === 1 && only !== undefined) return { row: only, earlier: [] };
  const totals = block.rows.filter((row) => block.header.columns.concat({ column: 0, levels: [] }).some(({ column }) => isTotalWord(block.view.text(row, column))));
  const [total] = totals;
  if (totals.length === 1 && total !== undefined) return { row: total, earlier: [] };
  const column = yearColumn(headings, choice);
  const found = column === undefined ? undefined : rowsByYear(block, column);
  const first = found?.earlier.map(({ row }) => row).sort((a, b) => a - b)[0];
  if (found?.year !== undefined && column !== undefined && first !== undefined) report({ severity: 'hint', cell: block.view.ref(first, column), code: 'earlierYears', year: found.year, rows: found.earlier.length });
  return found;
};
