import type { CellRef } from '../core/cellRef';
import type { FieldMatch, Reading, SheetReading } from '../workbook/reading';

const keyOf = ({ file, sheet, row, column }: CellRef): string => JSON.stringify([file ?? '', sheet, row, column]);

/** A heading whose meaning the person has to confirm: until then it is not used. */
export interface Question {
  readonly sheet: SheetReading;
  readonly match: FieldMatch;
}

/** The open questions of a reading, in the order of the workbook. */
export const questionsOf = ({ sheets, issues }: Reading): readonly Question[] => {
  const uncertain = new Set(issues.filter(({ code }) => code === 'uncertainHeading').map(({ cell }) => keyOf(cell)));
  return sheets.flatMap((sheet) => sheet.matches.filter((match) => uncertain.has(keyOf(match.at))).map((match) => ({ sheet, match })));
};
