import { isFormula } from '../../../workbook/cellContent';
import { columnLetters } from '../../../workbook/address';
import type { CellPlace, ModelCell, SheetModel } from '../../../report/sheetModel';
import { modelCell } from '../../../report/sheetModel';
import type { Step } from './steps';

const referenceTo = ({ sheet, row, column }: CellPlace): string => `'${sheet.replaceAll("'", "''")}'!${columnLetters(column)}${row + 1}`;

/** The text of a cell; undefined where a link would take the place of a formula or of nothing. */
const textOf = ({ content }: ModelCell): string | undefined => {
  if (content === null || content === '' || (typeof content === 'object' && isFormula(content)) || typeof content === 'object') return undefined;
  return typeof content === 'string' ? content : undefined;
};

/** Ways to other cells. Excel writes the text of a link into its cell: only texts can be links. */
export const linkSteps = ({ rows }: SheetModel): readonly Step[] =>
  rows.flatMap((line, row) =>
    line.flatMap((each, column): readonly Step[] => {
      const cell = modelCell(each);
      const textToDisplay = textOf(cell);
      const { link } = cell;
      if (link === undefined || textToDisplay === undefined) return [];
      return [
        (sheet) => {
          sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: referenceTo(link), textToDisplay };
        },
      ];
    }),
  );
