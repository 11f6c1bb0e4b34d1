import type { RecordSources } from './recordSources';
import { readNumber } from './numberReading';
import { plain } from './plainText';
import { describe } from './recordSources';
import { isSubtotal, mayBeKindOfSchools } from './layoutWords';

const PLACE = /^\p{Script=Han}{1,8}(?:[县区市镇乡旗]|街道|学区|片区|办事处|管委会)$/u;

/** Whether what stands as a school's name is the name of a place (城关镇): its row may be the sum of the place's schools. */
export const isPlaceName = (name: string): boolean => PLACE.test(plain(name)) && !/(?:小学|中学|初中|学校|校区|教学点)$/u.test(name);

const numberAt = (sources: RecordSources, row: number, column: number): number | undefined => {
  const reading = readNumber(sources.view.cell(row, column));
  return reading.state === 'value' ? reading.value : undefined;
};

const nameAt = (sources: RecordSources, row: number): string => describe(sources, 'schoolName', row);

/** The sum of the schools that follow on from a row, up to the next place or subtotal; undefined where one has no number. */
const sumFrom = (sources: RecordSources, rows: readonly number[], from: number, step: 1 | -1, column: number): number | undefined => {
  let sum = 0;
  let schools = 0;
  for (let at = from + step; at >= 0 && at < rows.length; at += step) {
    const row = rows[at] ?? 0;
    const name = nameAt(sources, row);
    if (name === '' || isPlaceName(name) || mayBeKindOfSchools(plain(name)) || isSubtotal(plain(name))) break;
    const value = numberAt(sources, row, column);
    if (value === undefined) return undefined;
    sum += value;
    schools += 1;
  }
  return schools === 0 ? undefined : sum;
};

/** Whether a row's name is that of a place or a kind of schools, and nothing else on it tells that it is a school. */
export const isCollectiveRow = (sources: RecordSources, row: number): boolean => {
  const name = nameAt(sources, row);
  return describe(sources, 'schoolCode', row) === '' && (mayBeKindOfSchools(plain(name)) || (isPlaceName(name) && describe(sources, 'schoolType', row) === ''));
};

/** Whether the row of a place or a kind, one of the table's by its position, is the sum of the schools below or above it, in every column of counts it fills. */
export const isSumOfSchools = (sources: RecordSources, rows: readonly number[], at: number): boolean => {
  const row = rows[at] ?? 0;
  const columns = sources.figures.filter(({ field, column }) => field.integer === true && numberAt(sources, row, column) !== undefined).map(({ column }) => column);
  return columns.length > 0 && ([1, -1] as const).some((step) => columns.every((column) => sumFrom(sources, rows, at, step, column) === numberAt(sources, row, column)));
};
