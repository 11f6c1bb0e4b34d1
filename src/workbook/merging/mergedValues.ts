import { CELL_STATES, type CellStateName, type Column } from '../../core/column';
import type { CellRef } from '../../core/cellRef';
import { countyKey, fieldOfKey, type ClassRow, type Dataset, type Datum, type Figures, type RoomRow, type School } from '../../core/dataset';
import { STAGES, type Stage } from '../../standards/terms';
import type { ClaimValue, SchoolRef, Trace } from '../dispute';
import { indexUnits } from '../../core/unitIndex';
import { schoolRef } from '../settlement';

/** One value of the merged data, and where it comes from. */
export interface MergedValue {
  /** undefined: the county's own, or of a list that names no school. */
  readonly school: SchoolRef | undefined;
  readonly stage: Stage | undefined;
  readonly field: string;
  /** Which class, room or group of them, where the school has several. */
  readonly detail?: string;
  /** undefined: something stands there that is no value (`state` says what). */
  readonly value: ClaimValue | undefined;
  readonly state: Exclude<CellStateName, 'blank' | 'absent'>;
  /** The text as it stands in the source, where it differs from the value. */
  readonly original?: string;
  /** undefined: entered by a person where files differ. */
  readonly source: CellRef | undefined;
}

const refOf = ({ name, code, town }: School): SchoolRef => schoolRef({ name, code, town });

type Place = Pick<MergedValue, 'school' | 'stage' | 'field' | 'detail'>;

const stated = (place: Place, state: CellStateName, value: ClaimValue, original: string | undefined, source: CellRef | undefined): readonly MergedValue[] => {
  if (state === 'blank' || state === 'absent') return [];
  return [{ ...place, state, value: state === 'value' ? value : undefined, source, ...(original === undefined ? {} : { original }) }];
};

const ofDatum = (place: Place, datum: Datum): readonly MergedValue[] => stated(place, datum.state, datum.state === 'value' ? datum.value : 0, datum.original, datum.cell);

const ofColumn = (place: Place, column: Column, record: number): readonly MergedValue[] =>
  stated(place, CELL_STATES[column.states[record] ?? -1] ?? 'absent', column.values[record] ?? 0, column.originalAt?.(record), column.cellAt(record));

const ofFigures = (figures: Figures, record: number, owner: Pick<MergedValue, 'school' | 'stage'>): readonly MergedValue[] =>
  [...figures].flatMap(([field, column]) => ofColumn({ ...owner, field }, column, record));

/** Type, region and the like, each with the first place that says so; one that was inferred from the name has the school's. */
const ofFacts = (school: School, ref: SchoolRef, facts: ReadonlyMap<string, readonly { readonly value: ClaimValue; readonly cell: CellRef; readonly original?: string }[]>): readonly MergedValue[] => {
  const known: readonly (readonly [string, ClaimValue | undefined])[] = [['schoolType', school.type], ['region', school.region], ['private', school.private], ...school.flags];
  return known.flatMap(([field, value]): readonly MergedValue[] => {
    if (value === undefined) return [];
    const claim = facts.get(field)?.find((one) => one.value === value);
    return [{ school: ref, stage: undefined, field, value, state: 'value', source: claim?.cell, ...(claim?.original === undefined ? {} : { original: claim.original }) }];
  });
};

const words = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(' ');

const ofClass = (row: ClassRow, school: SchoolRef | undefined): readonly MergedValue[] => {
  const owner = { school, stage: row.stage };
  if (row.size.kind === 'exact') return ofDatum({ ...owner, field: 'classPupils', detail: words(row.grade, row.name) }, row.size.pupils);
  return ofDatum({ ...owner, field: 'classBin', detail: `${row.size.low}-${String(row.size.high ?? '')}` }, row.size.classes);
};

const ofRoom = (row: RoomRow, school: SchoolRef | undefined): readonly MergedValue[] => {
  const owner = { school, stage: undefined };
  if (row.area.cell !== undefined) return ofDatum({ ...owner, field: 'roomArea', detail: words(row.purpose, row.name) }, row.area);
  const from = row.area.state === 'value' ? row.area.value : '';
  return ofDatum({ ...owner, field: 'roomBand', detail: `${row.purpose} ${from}-${String(row.areaBelow ?? '')}` }, row.count);
};

/** Lists may hold several that bear one name, or none: they get a number, so that each value is its own. */
const numbered = (values: readonly MergedValue[]): readonly MergedValue[] => {
  const seen = new Map<string, number>();
  return values.map(({ detail = '', ...value }) => {
    const key = JSON.stringify([value.school, value.stage, value.field, detail]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const own = count === 1 ? detail : words(detail, `#${count}`);
    return own === '' ? value : { ...value, detail: own };
  });
};

/** Every value of each school, with its source; blanks are none. One school at a time: all values of a country would not be held. */
export function* valuesBySchool({ schools, units, schoolFigures }: Dataset, { facts }: Pick<Trace, 'facts'>): Generator<readonly MergedValue[]> {
  const { unitsOf } = indexUnits({ schools, units });
  for (const [at, school] of schools.entries()) {
    const ref = refOf(school);
    yield [
      ...ofFacts(school, ref, facts[at] ?? new Map()),
      ...[...unitsOf(at)].flatMap((unit) => ofFigures(units.figures, unit, { school: ref, stage: STAGES[units.stage[unit] ?? -1] })),
      ...ofFigures(schoolFigures, at, { school: ref, stage: undefined }),
    ];
  }
}

/** Every value of the lists and of the county. */
export const otherValues = ({ schools, classes, rooms, county, evidence }: Dataset): readonly MergedValue[] => {
  const ownerOf = (school: number | undefined, name: string): SchoolRef | undefined => {
    const known = school === undefined ? undefined : schools[school];
    return known === undefined ? (name === '' ? undefined : { name }) : refOf(known);
  };
  const ofCounty = [...county].flatMap(([key, datum]) => {
    const field = fieldOfKey(key);
    return ofDatum({ school: undefined, stage: STAGES.find((stage) => countyKey(field, stage) === key), field }, datum);
  });
  const answers = [...evidence].flatMap(([field, { answer, cell, original }]) => {
    const state = answer !== undefined ? 'value' : original === undefined ? 'blank' : 'text';
    return stated({ school: undefined, stage: undefined, field }, state, answer ?? false, original, cell);
  });
  const lists = [...classes.flatMap((row) => ofClass(row, ownerOf(row.school, row.schoolName))), ...rooms.flatMap((row) => ofRoom(row, ownerOf(row.school, row.schoolName)))];
  return [...numbered(lists), ...ofCounty, ...answers];
};

/** Every value of a dataset, school by school, with its source; blanks are none. */
export const mergedValues = (dataset: Dataset, trace: Pick<Trace, 'facts'>): readonly MergedValue[] => [...valuesBySchool(dataset, trace)].flat().concat(otherValues(dataset));
