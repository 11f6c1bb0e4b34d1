import { STATE, type Column } from '../../core/column';
import type { Dataset, Figures, School } from '../../core/dataset';
import { indexUnits } from '../../core/unitIndex';
import type { Field } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import { disputedText, type Trace } from '../../workbook/dispute';
import { LIMITS } from '../../workbook/readWorkbook';
import { privateFrom } from '../../workbook/words';
import type { SheetModel } from '../sheetModel';
import { dataWord, figureCell, stageWord, TYPE_UNKNOWN, WHOLE_SCHOOL, yesNo } from './dataCells';
import { column, dataTable, namingCells, namingColumns } from './dataTable';
import { listed } from './listed';

type Cell = SheetModel['rows'][number][number];

/** One row of the sheet: a unit's figures, or those that a school's stages share. */
export interface Line {
  readonly school: School;
  readonly stage: string | null;
  readonly figures: Figures;
  readonly record: number;
}

const isGiven = (figure: Column, record: number): boolean => {
  const state = figure.states[record] ?? STATE.absent;
  return state !== STATE.absent && state !== STATE.blank;
};

/** Special and vocational schools need no stage. */
const needsStage = ({ type }: School): boolean => type !== 'special' && type !== 'vocational';

/** Schools whose stage nobody tells although they need one: their row says so to whoever reads the sheet, as it did before. */
export const stagelessSchools = ({ schools, units }: Dataset): readonly School[] => {
  const staged = new Set(units.school);
  return schools.filter((school, at) => needsStage(school) && !staged.has(at));
};

/** Of the whole school; undefined where there is nothing to be said of it. */
const wholeLine = (school: School, record: number, schoolFigures: Figures, columns: readonly Column[], hasUnits: boolean): Line | undefined => {
  if (hasUnits && !columns.some((figure) => isGiven(figure, record))) return undefined;
  return { school, stage: hasUnits || !needsStage(school) ? WHOLE_SCHOOL : null, figures: schoolFigures, record };
};

const linesOf = (dataset: Dataset): readonly Line[] => {
  const { schools, units, schoolFigures } = dataset;
  const columns = [...schoolFigures.values()];
  const { unitsOf } = indexUnits(dataset);
  const lines: Line[] = [];
  for (const [at, school] of schools.entries()) {
    const own = unitsOf(at);
    for (const unit of own) lines.push({ school, stage: stageWord(STAGES[units.stage[unit] ?? -1]), figures: units.figures, record: unit });
    const line = wholeLine(school, at, schoolFigures, columns, own.length > 0);
    if (line !== undefined) lines.push(line);
  }
  return lines;
};

/** What is disputed about a school beside its figures (type, region …), as it stands in its cell. */
export type DisputedFact = (school: School, field: string) => string | undefined;

const keyOf = ({ name, code, town }: Pick<School, 'name' | 'code' | 'town'>, field: string): string => JSON.stringify([name, code, town, field]);

/** Disputes about schools that are open. */
export const disputedFacts = (disputes: Trace['disputes']): DisputedFact => {
  const open = new Map(disputes.flatMap(({ school, stage, field, claims, ruling }) => (school === undefined || stage !== undefined || ruling.kind !== 'open' ? [] : [[keyOf(school, field), disputedText(claims)] as const])));
  return (school, field) => (open.size === 0 ? undefined : open.get(keyOf(school, field)));
};

/** How the sheet of schools is laid out: what stands in which row and column below its headings. */
export interface SchoolLayout {
  readonly lines: readonly Line[];
  readonly flags: readonly Field[];
  readonly figures: readonly Field[];
  /** The column of the first figure. */
  readonly firstFigure: number;
}

/** Naming columns, then type, stage, region, private. */
const STAGE_COLUMN = 4;
const BEFORE_FLAGS = 7;

/** The column in which the sheet of schools says the stage. */
export const SCHOOL_STAGE_COLUMN = STAGE_COLUMN;

export const schoolLayout = (dataset: Dataset, fields: ReadonlyMap<string, Field>, disputed: DisputedFact = () => undefined): SchoolLayout => {
  const { units, schoolFigures, schools } = dataset;
  const given = new Set<string>();
  for (const school of schools) for (const flag of school.flags.keys()) given.add(flag);
  const flags = [...fields.values()].filter(({ id }) => given.has(id) || (id !== 'private' && fields.get(id)?.type === 'flag' && schools.some((school) => disputed(school, id) !== undefined)));
  const figures = [...fields.values()].filter(({ id }) => units.figures.has(id) || schoolFigures.has(id));
  return { lines: linesOf(dataset), flags, figures, firstFigure: BEFORE_FLAGS + flags.length };
};

/** 举办者, where it says what was decided about public and private. */
const organiserOf = ({ organiser, private: isPrivate }: School): string | null => (organiser !== undefined && privateFrom(organiser) === isPrivate ? organiser : null);

/** What a sheet of data is read to: a longer table goes on in the next sheet. */
const MOST_ROWS = LIMITS.rows - 1;

/** 学校数据: one row a school and stage, and one (全校) for what its stages share. */
export const schoolSheets = (name: string, dataset: Dataset, fields: ReadonlyMap<string, Field>, disputed: DisputedFact = () => undefined): readonly SheetModel[] => {
  const fact = (school: School, field: string, known: string | null): Cell => {
    const text = known === null ? disputed(school, field) : undefined;
    return text === undefined ? known : { content: text, role: 'doubt' };
  };
  const { lines, flags, figures } = schoolLayout(dataset, fields, disputed);
  const hasOrganisers = lines.some(({ school }) => organiserOf(school) !== null);
  const columns = [
    ...namingColumns(fields),
    column(fields.get('schoolType'), 'schoolType', 16),
    column(fields.get('stage'), 'stage', 8),
    column(fields.get('region'), 'region', 10),
    column(fields.get('private'), 'private', 10),
    ...[...flags, ...figures].map((field) => column(field, field.id)),
    ...(hasOrganisers ? [column(fields.get('organiser'), 'organiser', 16)] : []),
  ];
  const rowOf = ({ school, stage, figures: known, record }: Line): readonly Cell[] => [
    ...namingCells(school),
    fact(school, 'schoolType', school.type === undefined ? null : dataWord(`schoolType.${school.type}`)) ?? TYPE_UNKNOWN,
    stage,
    fact(school, 'region', school.region === undefined ? null : dataWord(`region.${school.region}`)),
    fact(school, 'private', yesNo(school.private)),
    ...flags.map(({ id }) => fact(school, id, yesNo(school.flags.get(id)))),
    ...figures.map((field): Cell => {
      const figure = known.get(field.id);
      return figure === undefined ? null : figureCell(figure, record, field);
    }),
    ...(hasOrganisers ? [organiserOf(school)] : []),
  ];
  const parts = Array.from({ length: Math.max(1, Math.ceil(lines.length / MOST_ROWS)) }, (_, at) => lines.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS));
  return parts.map((part, at) => dataTable(at === 0 ? name : `${name} (${at + 1})`, columns, listed(part, rowOf)));
};
