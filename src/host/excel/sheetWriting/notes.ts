import { columnLetters } from '../../../workbook/address';
import { modelCell } from '../../../report/sheetModel';
import type { SheetModel } from '../../../report/sheetModel';
import type { Step } from './steps';

/** What a person reads when resting on a cell (ExcelApi 1.18). */
export const noteSteps = ({ rows }: SheetModel): readonly Step[] =>
  rows.flatMap((line, row) =>
    line.flatMap((each, column): readonly Step[] => {
      const { comment } = modelCell(each);
      return comment === undefined ? [] : [(sheet) => void sheet.notes.add(`${columnLetters(column)}${row + 1}`, comment)];
    }),
  );
