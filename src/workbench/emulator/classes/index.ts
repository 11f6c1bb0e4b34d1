import type { ApiClass } from '../apiObject';
import { application } from './application';
import { autoFilter } from './autoFilter';
import { rangeBorder, rangeBorderCollection } from './borders';
import { chartClasses } from './charts';
import { comment, commentCollection } from './comments';
import { conditionalFormatClasses } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { freezePanes } from './freezePanes';
import { namedItem, namedItemCollection } from './names';
import { pageClasses } from './pageLayout';
import { workbookProtection, worksheetProtection } from './protection';
import { range } from './range';
import { rangeAreas, rangeCollection } from './rangeAreas';
import { rangeFill, rangeFont, rangeFormat } from './rangeFormat';
import { table, tableCollection } from './tables';
import { workbook } from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheetCollection';

const classes = [...chartClasses, ...conditionalFormatClasses, ...pageClasses, application, autoFilter, dataValidation, rangeBorder, rangeBorderCollection, workbookProtection, comment, commentCollection, freezePanes, namedItem, namedItemCollection, range, rangeAreas, rangeCollection, rangeFill, rangeFont, rangeFormat, table, tableCollection, workbook, worksheet, worksheetCollection, worksheetProtection];

/** The classes of Excel's object model that the emulator has, by name: the contract test compares them with the library. */
export const CLASSES: ReadonlyMap<string, ApiClass<never>> = new Map(classes.map((one) => [one.name, one as unknown as ApiClass<never>]));
