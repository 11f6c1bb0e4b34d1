import type { Field } from '../../standards/schema';
import { CERTAIN } from '../headingMatch';
import { withoutExamples } from '../exampleRows';
import { fieldIndex } from '../fieldIndex';
import type { Grid } from '../grid';
import { HeadingRecogniser } from '../headingRecogniser';
import { isSubtotal } from '../layoutWords';
import { ownSheetOf } from '../ownSheet';
import { plain } from '../plainText';
import { LIMITS } from '../readWorkbook';
import { isOutsideName, isPlaceholder, readSchoolName } from '../schoolName';
import { schoolCode } from '../schoolRegister';
import { SheetView } from '../sheetView';
import { tableBlocks, type TableBlock } from '../tableBlocks';
import { isStampSheet } from '../templateStamp';
import { isOutsideType } from '../words';
import type { RosterSchool } from './rosterReport';
import { schoolKey } from './sameSchool';

const COLUMNS = ['schoolName', 'schoolCode', 'town', 'schoolType'] as const;
type Columns = ReadonlyMap<(typeof COLUMNS)[number], number>;

/** Which column says what; the first that does. */
const columnsOf = (block: TableBlock, recogniser: HeadingRecogniser): Columns => {
  const columns = new Map<(typeof COLUMNS)[number], number>();
  for (const { column, levels } of block.header.columns) {
    const { candidates } = recogniser.match(levels);
    const id = COLUMNS.find((one) => candidates.some(({ field, score }) => field.id === one && score >= CERTAIN));
    if (id !== undefined && !columns.has(id)) columns.set(id, column);
  }
  return columns;
};

/** A listed school, if the row names one of compulsory education. */
const schoolAt = (view: SheetView, row: number, columns: Columns): RosterSchool | undefined => {
  const text = (id: (typeof COLUMNS)[number]): string => {
    const column = columns.get(id);
    return column === undefined ? '' : view.text(row, column);
  };
  const written = text('schoolName');
  const { shown, key } = readSchoolName(written);
  if (key === '' || isSubtotal(plain(written)) || isPlaceholder(key)) return undefined;
  if (isOutsideType(text('schoolType')) || (text('schoolType') === '' && isOutsideName(key))) return undefined;
  const code = schoolCode(text('schoolCode'));
  const town = text('town');
  return { name: shown, cell: view.ref(row, columns.get('schoolName') ?? 0), ...(code === undefined ? {} : { code }), ...(town === '' ? {} : { town }) };
};

const LOOKS_LIKE_SCHOOL = /(?:小学|中学|初中|学校|教学点|完小|校区)(?:\([^()]*\))?$/u;

/** A list without headings: the column in which most texts look like names of schools. */
const bareList = (view: SheetView): readonly RosterSchool[] => {
  let best: readonly number[] = [];
  let at = 0;
  for (let column = 0; column < Math.min(view.columnCount, 50); column += 1) {
    const rows: number[] = [];
    for (let row = 0; row < view.rowCount; row += 1) if (LOOKS_LIKE_SCHOOL.test(plain(view.text(row, column)))) rows.push(row);
    if (rows.length > best.length) [best, at] = [rows, column];
  }
  const columns: Columns = new Map([['schoolName', at]]);
  return best.flatMap((row) => schoolAt(view, row, columns) ?? []);
};

const readSheet = (view: SheetView, recogniser: HeadingRecogniser): readonly RosterSchool[] => {
  const listed = tableBlocks(view, recogniser).flatMap((block) => {
    const columns = columnsOf(block, recogniser);
    return columns.has('schoolName') ? block.rows.flatMap((row) => schoolAt(view, row, columns) ?? []) : [];
  });
  const found = listed.length > 0 ? listed : bareList(view);
  const names = withoutExamples(found.map(({ name }) => name), recogniser.index.fields.get('schoolName'));
  return found.filter(({ name }) => names.has(name));
};

/**
 * The schools of a list: any table with a column of their names, last year's merged table, or bare names one a line. Each
 * school once; kindergartens and senior schools are left out.
 */
export const readRoster = (grids: readonly Grid[], fields: ReadonlyMap<string, Field>): readonly RosterSchool[] => {
  const recogniser = new HeadingRecogniser(fieldIndex(fields));
  const visible = grids.filter((grid) => !grid.hidden && !isStampSheet(grid) && ownSheetOf(grid) === undefined);
  const schools = new Map<string, RosterSchool>();
  for (const school of visible.flatMap((grid) => readSheet(new SheetView(grid, LIMITS.rows), recogniser))) {
    const key = schoolKey(school);
    if (!schools.has(key)) schools.set(key, school);
  }
  // A later sheet may name a school without its code (a list of classes): it is the same school.
  const coded = [...schools.values()].filter(({ code }) => code !== undefined);
  return [...schools.values()].filter((school) => school.code !== undefined || !coded.some((other) => readSchoolName(other.name).key === readSchoolName(school.name).key && (school.town === undefined || other.town === undefined || plain(school.town) === plain(other.town))));
};
