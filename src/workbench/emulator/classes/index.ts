import type { ApiClass } from '../apiObject';
import { application } from './application';
import { comment, commentCollection } from './comments';
import { freezePanes } from './freezePanes';
import { namedItem, namedItemCollection } from './names';
import { worksheetProtection } from './protection';
import { range } from './range';
import { rangeAreas, rangeCollection } from './rangeAreas';
import { rangeFill, rangeFont, rangeFormat } from './rangeFormat';
import { table, tableCollection } from './tables';
import { workbook } from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheetCollection';

const classes = [application, comment, commentCollection, freezePanes, namedItem, namedItemCollection, range, rangeAreas, rangeCollection, rangeFill, rangeFont, rangeFormat, table, tableCollection, workbook, worksheet, worksheetCollection, worksheetProtection];

/** The classes of Excel's object model that the emulator has, by name: the contract test compares them with the library. */
export const CLASSES: ReadonlyMap<string, ApiClass<never>> = new Map(classes.map((one) => [one.name, one as unknown as ApiClass<never>]));
