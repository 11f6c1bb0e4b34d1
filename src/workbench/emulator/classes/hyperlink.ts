import { invalidArgument } from '../apiError';
import type { Property } from '../apiObject';
import type { RangeTarget } from './targets';
import { assertWritable } from './targets';

/** What makes a text look like one that a click follows. */
const LOOK = { fontColor: '#0563C1', underline: 'Single' } as const;

/** Where a click on a range's first cell leads. Setting it puts the text to be shown into the cell, and the look of a link. */
export const hyperlink: Property<RangeTarget> = {
  get: ({ sheet, area }) => sheet.extras.links.get(`${area.row},${area.column}`) ?? null,
  set: (target, value) => {
    assertWritable(target);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
    const { sheet, area } = target;
    const shown: unknown = Reflect.get(value, 'textToDisplay');
    sheet.extras.links.set(`${area.row},${area.column}`, value);
    if (typeof shown === 'string') sheet.write(area.row, area.column, [[{ value: shown }]], 'addin');
    sheet.applyStyle(area, LOOK, 'addin');
  },
};
