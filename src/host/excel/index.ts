import type { ConvertedResults, OwnResultOf } from '../ownResult';
import type { WorkbookHost } from '../workbookHost';
import { activeCell } from './activeCell';
import { onChange } from './changes';
import { cellMarking } from './marking';
import { readContents } from './readContents';
import { readFormulas } from './readFormulas';
import { readGrids } from './readGrids';
import { select } from './select';
import { readSetting, writeSetting } from './settings';
import { sheetEditing } from './sheetWriting';
import { write } from './write';

export { createBlankCells } from './blankCells';
export type { BlankCells } from './blankCells';
export type { Block } from './blocks';
export { onCalculated } from './calculations';
export { onChange } from './changes';
export type { Change } from './changes';
export { onRibbonCommand, showPane } from './commands';
export { displayLanguage, ready, theme } from './office';
export type { Theme } from './office';
export { recalculate, recalculateAll } from './recalculation';
export { supports } from './run';
export { mayBeInOffice } from './surroundings';
export { onSettingWritten, readSetting } from './settings';

interface OwnCellsNow {
  /** Tells which formulas are the add-in's own results. */
  readonly ownResultOf: OwnResultOf;
  /** Tells which cells hold converted ones, as of now. */
  readonly converted: () => ConvertedResults;
}

const NOTHING_OWN: OwnCellsNow = { ownResultOf: () => 'none', converted: () => () => undefined };

/** The workbook open in Excel. Call its methods after `ready()`. What is the add-in's own is not read as data. */
export const createExcelHost = (own: OwnCellsNow = NOTHING_OWN): WorkbookHost => ({
  kind: 'excel',
  readGrids: ({ ownResults = false, ...options } = {}) => {
    const { ownResultOf, converted } = ownResults ? NOTHING_OWN : own;
    return readGrids(options, { ownResultOf, converted: converted() });
  },
  select,
  onChange,
  readSetting,
  writeSetting,
  editing: { activeCell, readFormulas, readContents, write, sheets: sheetEditing, marking: cellMarking },
});
