import type { Field } from '../../standards/schema';
import type { CellContent } from '../../workbook/cellContent';
import type { ClaimValue } from '../../workbook/dispute';
import { CLASS_LIST, ROOM_LIST } from '../../workbook/dispute';
import { readNumber, schoolTypeOf } from '../../workbook';
import type { CellValue } from '../../workbook/grid';
import { readFlag, regionOf } from '../../workbook/words';
import type { Names } from '../words';
import { dataWord } from './dataCells';

/** Whether the field is one of lists as a whole. */
export const isList = (field: string): boolean => field === CLASS_LIST || field === ROOM_LIST;

/** What a disputed or merged thing is called. */
export const thingName = (field: string, names: Names, t: (key: string) => string): string => (isList(field) ? t(`term:list.${field}`) : names.field(field));

/** A value as it stands in a cell: a number as such, the words of a vocabulary as words. */
export const valueCell = (field: Field | undefined, value: ClaimValue): CellContent => {
  if (typeof value === 'boolean') return dataWord(value ? 'yes' : 'no');
  if (typeof value === 'number') return value;
  if (field?.type === 'schoolType') return dataWord(`schoolType.${value}`);
  return field?.type === 'region' ? dataWord(`region.${value}`) : value;
};

/** Reads such a cell back; undefined where the field cannot have that value. */
export const valueFrom = (field: Field | undefined, cell: CellValue): ClaimValue | undefined => {
  if (cell === null || field === undefined) return undefined;
  switch (field.type) {
    case 'schoolType':
      return typeof cell === 'string' ? schoolTypeOf(cell) : undefined;
    case 'region':
      return typeof cell === 'string' ? regionOf(cell) : undefined;
    case 'flag':
    case 'evidence': {
      const answer = readFlag(cell, 'fact');
      return typeof answer === 'boolean' ? answer : undefined;
    }
    default: {
      // Shares are kept as fractions here: 0.95, or 95%.
      const reading = readNumber(cell, { unit: field.unit, percentCell: field.unit === 'ratio' });
      return reading.state === 'value' ? reading.value : undefined;
    }
  }
};
