import { changedRows } from '../../report/merged/changedRows';
import type { Grid } from '../../workbook';
import { ownSheetOf } from '../../workbook/ownSheet';
import { CliFailure } from '../cliFailure';

const isFilled = ({ rows }: Grid): boolean => rows.some((row) => row.some((cell) => cell !== null && cell !== ''));

/**
 * Throws CliFailure where making an earlier report anew would lose what people wrote in it, its ledgers aside: data that were
 * typed over, sheets that were put in. With data in it, it tells how each row was written; without, the report writes no
 * other unmarked sheets than `names`.
 */
export const spareEarlierWork = (file: string, grids: readonly Grid[], names: ReadonlySet<string>): void => {
  const changed = changedRows(grids);
  const [first] = changed?.rows ?? [];
  if (first !== undefined) {
    const [sheet, rows] = first;
    throw new CliFailure('reportEdited', { file, sheet, row: Math.min(...rows) + 1 });
  }
  if (changed?.isShorter === true) throw new CliFailure('reportShorter', { file });
  const foreign = changed === undefined ? grids.find((grid) => ownSheetOf(grid) === undefined && !names.has(grid.sheet) && isFilled(grid)) : undefined;
  if (foreign !== undefined) throw new CliFailure('reportForeignSheet', { file, sheet: foreign.sheet });
};
