import type { Commands } from '../commands';
import type { MergingCommands } from './commands';

/**
 * The commands of the result's pages over merged data: the verdict is that of the merge, a cell is looked at instead of
 * selected, headings and options are the workbook's own.
 */
export const pageCommands = ({ chooseField, chooseOptions }: Commands, merging: MergingCommands): Commands => ({
  validate: merging.validate,
  cancel: merging.cancelMerging,
  chooseField,
  chooseOptions,
  select: merging.peek,
  dispatch: merging.onPage,
});
