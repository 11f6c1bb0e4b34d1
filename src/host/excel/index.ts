import type { WorkbookHost } from '../workbookHost';
import { onChange } from './changes';
import { readGrids } from './readGrids';
import { select } from './select';
import { readSetting, writeSetting } from './settings';

export { onRibbonCommand, showPane } from './commands';
export { displayLanguage, ready, theme } from './office';
export type { Theme } from './office';

/** The workbook open in Excel. Call after `ready()`. */
export const createExcelHost = (): WorkbookHost => ({ kind: 'excel', readGrids, select, onChange, readSetting, writeSetting });
