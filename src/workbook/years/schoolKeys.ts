import type { SchoolKeys } from '../../core/years';
import { readSchoolName } from '../schoolName';
import { codeKey } from '../schoolRegister';

/** Schools are recognised from year to year as from sheet to sheet. */
export const SCHOOL_KEYS: SchoolKeys = { nameKey: (name) => readSchoolName(name).key, codeKey };
