import { valueAt } from '../../standards/dated';
import type { RoomsPart } from '../../standards/schema';
import type { UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import type { CellRef } from '../cellRef';
import type { RoomPurpose, RoomRow } from '../dataset';
import { CLASSES, ROOM_AREA } from '../fieldIds';
import { datumReason } from '../figures/countyFigure';
import { isKnown } from '../figures/figure';
import { passesAny } from '../schoolFilter';
import { notInForce } from './outcome';
import type { PartInput, PartOutcome } from './outcome';
import { judgeSchools } from './schools';
import type { SchoolJudgement } from './schools';

const PURPOSES = ['music', 'art'] as const satisfies readonly RoomPurpose[];
type Areas = Readonly<Record<RoomPurpose, number>>;

/** How many rooms qualify: surely, and at most; `reason` where the two differ. */
export interface RoomCount {
  readonly sure: number;
  readonly atMost: number;
  readonly reason?: UnknownReason;
  readonly cells: readonly CellRef[];
}

const countRow = ({ area, areaBelow, count }: RoomRow, minimum: number): Omit<RoomCount, 'cells'> => {
  if (count.state === 'value' && count.value === 0) return { sure: 0, atMost: 0 };
  if (areaBelow !== undefined && areaBelow <= minimum) return { sure: 0, atMost: 0 };
  if (count.state !== 'value') return { sure: 0, atMost: Infinity, reason: datumReason(ROOM_AREA, count) };
  if (area.state !== 'value') return { sure: 0, atMost: count.value, reason: datumReason(ROOM_AREA, area) };
  if (area.value >= minimum) return { sure: count.value, atMost: count.value };
  if (areaBelow === undefined) return { sure: 0, atMost: 0 };
  return { sure: 0, atMost: count.value, reason: { code: 'binStraddlesLimit', low: area.value, high: areaBelow, limit: minimum } };
};

const countRooms = (rows: readonly RoomRow[], minimum: number): RoomCount => {
  const counts = rows.map((row) => countRow(row, minimum));
  const reason = counts.find((each) => each.reason !== undefined)?.reason;
  return {
    sure: counts.reduce((sum, each) => sum + each.sure, 0),
    atMost: counts.reduce((sum, each) => sum + each.atMost, 0),
    cells: rows.flatMap(({ area, count }) => [area.cell, count.cell].filter((cell) => cell !== undefined)),
    ...(reason === undefined ? {} : { reason }),
  };
};

/** Least areas for a school: those sure to hold, and the most generous that may hold if a relief applies. */
const areasFor = (basis: Basis, part: RoomsPart, plain: Areas, school: number): { readonly sure: Areas; readonly possible: Areas; readonly reason?: UnknownReason } => {
  const type = basis.dataset.schools[school]?.type;
  let sure = plain;
  let possible = plain;
  let reason: UnknownReason | undefined;
  for (const relief of part.reliefs ?? []) {
    if (!basis.profiles.has(relief.profile) || type === undefined) continue;
    const lower = (from: Areas): Areas => ({
      music: Math.min(from.music, relief.minimumArea.music[type] ?? from.music),
      art: Math.min(from.art, relief.minimumArea.art[type] ?? from.art),
    });
    const answer = passesAny(basis, school, relief.when);
    if (answer === false) continue;
    possible = lower(possible);
    if (answer === true) sure = lower(sure);
    else reason = answer;
  }
  return { sure, possible, ...(reason === undefined ? {} : { reason }) };
};

/** One demand on a school: so many qualified rooms of a purpose (or of both together). */
export interface RoomDemand {
  readonly purpose: 'music' | 'art' | 'combined';
  readonly required: number;
  readonly minimumArea: number;
  /** Under the areas that surely hold. */
  readonly strict: RoomCount;
  /** Under the most generous areas that may hold. */
  readonly generous: RoomCount;
}

const together = (counts: readonly RoomCount[]): RoomCount => {
  const reason = counts.find((each) => each.reason !== undefined)?.reason;
  return {
    sure: counts.reduce((sum, each) => sum + each.sure, 0),
    atMost: counts.reduce((sum, each) => sum + each.atMost, 0),
    cells: counts.flatMap(({ cells }) => cells),
    ...(reason === undefined ? {} : { reason }),
  };
};

export interface RoomSurvey {
  readonly classes: number;
  readonly per: number;
  readonly demands: readonly RoomDemand[];
  readonly reliefReason?: UnknownReason;
}

/** What a school needs and has, or why that cannot be told. Rows are grouped by school once. */
export const surveyRooms = (basis: Basis, part: RoomsPart, inForce: { readonly per: number; readonly areas: Areas }, rows: readonly RoomRow[], school: number): RoomSurvey | UnknownReason => {
  const classes = basis.figures.ofSchools(CLASSES);
  if (!isKnown(classes, school)) return classes.reasonAt(school);
  const count = classes.values[school] ?? Number.NaN;
  if (count === 0) return { code: 'outOfRange', field: CLASSES, value: count };
  // A school whose rooms nobody listed is not a school without rooms.
  if (rows.length === 0) return { code: 'missingField', field: ROOM_AREA };
  const required = Math.ceil(count / inForce.per);
  const { sure, possible, reason } = areasFor(basis, part, inForce.areas, school);
  const of = (purpose: RoomPurpose, areas: Areas) => countRooms(rows.filter((row) => row.purpose === purpose), areas[purpose]);
  const each = PURPOSES.map((purpose) => ({ purpose, required, minimumArea: sure[purpose], strict: of(purpose, sure), generous: of(purpose, possible) }));
  const isCombined = basis.parameters[part.countingParameter] === 'combined';
  const combined = { purpose: 'combined' as const, required, minimumArea: Math.min(sure.music, sure.art), strict: together(each.map(({ strict }) => strict)), generous: together(each.map(({ generous }) => generous)) };
  return { classes: count, per: inForce.per, demands: isCombined ? [combined] : each, ...(reason === undefined ? {} : { reliefReason: reason }) };
};

export const judgeSurvey = ({ classes, demands, reliefReason }: RoomSurvey): SchoolJudgement => {
  const short = demands.filter(({ required, generous }) => generous.atMost < required);
  if (short.length > 0) {
    const faults = short.map(({ purpose, required, strict, minimumArea }) => ({
      issue: { code: 'roomsShort', purpose, required, qualified: strict.sure, classes, minimumArea } as const,
      cells: strict.cells,
    }));
    return { verdict: 'notMet', faults };
  }
  const open = demands.find(({ required, strict }) => strict.sure < required);
  if (open === undefined) return { verdict: 'met' };
  return { verdict: 'unknown', reason: open.generous.reason ?? open.strict.reason ?? reliefReason ?? { code: 'missingField', field: ROOM_AREA } };
};

export const roomsInForce = (basis: Basis, part: RoomsPart): { readonly per: number; readonly areas: Areas } | undefined => {
  const per = valueAt(part.classesPerRoom, basis.date)?.value;
  const areas = valueAt(part.minimumArea, basis.date)?.value;
  return per === undefined || areas === undefined ? undefined : { per, areas };
};

/** The rooms of each school. */
export const roomsBySchool = (basis: Basis): ReadonlyMap<number, readonly RoomRow[]> => {
  const rows = new Map<number, RoomRow[]>();
  for (const row of basis.dataset.rooms) {
    if (row.school === undefined) continue;
    const known = rows.get(row.school);
    if (known === undefined) rows.set(row.school, [row]);
    else known.push(row);
  }
  return rows;
};

/** Judges the special rooms of every school: for every so many classes one of the least area. */
export const judgeRooms = (input: PartInput<RoomsPart>): PartOutcome | Generator<void, PartOutcome> => {
  const { basis, part } = input;
  const inForce = roomsInForce(basis, part);
  if (inForce === undefined) return notInForce(input);
  const rows = roomsBySchool(basis);
  return judgeSchools(input, part.schools, (school) => {
    const survey = surveyRooms(basis, part, inForce, rows.get(school) ?? [], school);
    return 'code' in survey ? { verdict: 'unknown', reason: survey } : judgeSurvey(survey);
  });
};
