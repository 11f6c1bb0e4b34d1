import type { OwnResultOf } from '../ownResult';
import type { WorkbookHost } from '../workbookHost';
import { activeCell } from './activeCell';
import { onChange } from './changes';
import { readContents } from './readContents';
import { readFormulas } from './readFormulas';
import { readGrids } from './readGrids';
import { select } from './select';
import { readSetting, writeSetting } from './settings';
import { write } from './write';

export { createBlankCells } from './blankCells';
export type { BlankCells } from './blankCells';
export type { Block } from './blocks';
export { onChange } from './changes';
export type { Change } from './changes';
export { onRibbonCommand, showPane } from './commands';
export { displayLanguage, ready, theme } from './office';
export type { Theme } from './office';
export { recalculate, recalculateAll } from './recalculation';
export { supports } from './run';
export { onSettingWritten } from './settings';

/**
 * The workbook open in Excel. Call its methods after `ready()`. `ownResultOf` tells which formulas are the add-in's own
 * results: those are not read as data.
 */
export const createExcelHost = (ownResultOf?: OwnResultOf): WorkbookHost => ({
  kind: 'excel',
  readGrids: (options) => readGrids(options, ownResultOf),
  select,
  onChange,
  readSetting,
  writeSetting,
  editing: { activeCell, readFormulas, readContents, write },
});
