import type { CellValue } from '../../workbook/grid';
import type { SchoolRef } from '../../workbook/dispute';
import { schoolCode } from '../../workbook/schoolRegister';
import { textIn, type OwnColumn, type OwnRow } from './ownTable';

export type SchoolColumn = 'schoolCode' | 'schoolName' | 'town';

export const SCHOOL_COLUMNS: readonly OwnColumn<SchoolColumn>[] = [
  { key: 'schoolCode', width: 14 },
  { key: 'schoolName', width: 26 },
  { key: 'town', width: 12 },
];

export const schoolCells = (school: SchoolRef | undefined): OwnRow<SchoolColumn> => ({ schoolCode: school?.code ?? null, schoolName: school?.name ?? null, town: school?.town ?? null });

/** The school a row is about; undefined: the county. */
export const schoolFrom = (row: Readonly<Partial<Record<SchoolColumn, CellValue>>>): SchoolRef | undefined => {
  const name = textIn(row.schoolName);
  if (name === '') return undefined;
  const code = schoolCode(textIn(row.schoolCode));
  const town = textIn(row.town);
  return { name, ...(code === undefined ? {} : { code }), ...(town === '' ? {} : { town }) };
};
