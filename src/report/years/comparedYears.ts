import { compareYears } from '../../core/years';
import type { JudgedYear, WarningOptions, YearComparison } from '../../core/years';
import type { Pack } from '../../standards/schema';
import { SCHOOL_KEYS } from '../../workbook/years/schoolKeys';

/** How near a limit is near, where nobody says: a convention of this tool, for no document has one. */
export const USUAL_NEARNESS = 0.02;

/** The years compared as reports and the command line show them; undefined where there are fewer than two. */
export const comparedYears = (years: readonly JudgedYear[], pack: Pack, warnings: WarningOptions = {}): YearComparison | undefined => compareYears(years, { pack, keys: SCHOOL_KEYS, nearWithin: USUAL_NEARNESS, ...warnings });
