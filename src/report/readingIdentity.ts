import type { CellRef } from '../core/cellRef';
import type { Figures } from '../core/dataset';
import { eachInSteps, runThrough } from '../core/steps';
import { STAGES, type Stage } from '../standards/terms';
import { schoolKey } from '../workbook/merging/sameSchool';
import type { Reading, ReadingIssue, SheetReading } from '../workbook/reading';

/** The item under which doubts about the data themselves are listed; their ids begin with it, those of findings with their rule. */
export const DATA_ITEM = 'data';

const sheetKey = ({ file, sheet }: Pick<CellRef, 'file' | 'sheet'>): string => JSON.stringify([file ?? '', sheet]);
const rowKey = ({ file, sheet, row }: CellRef): string => JSON.stringify([file ?? '', sheet, row]);

/** What stands where: schools and stages by row, and by sheet where the sheet is one school's. */
interface Places {
  readonly schools: ReadonlyMap<string, number>;
  readonly stages: ReadonlyMap<string, Stage | undefined>;
  readonly forms: ReadonlyMap<string, number>;
  readonly sheets: ReadonlyMap<string, readonly SheetReading[]>;
  readonly byName: ReadonlyMap<string, number>;
}

const firstCell = (figures: Figures, record: number): CellRef | undefined => {
  for (const column of figures.values()) {
    const cell = column.cellAt(record);
    if (cell !== undefined) return cell;
  }
  return undefined;
};

function* placeSteps({ dataset, sheets }: Reading): Generator<void, Places> {
  const schools = new Map<string, number>();
  const stages = new Map<string, Stage | undefined>();
  const forms = new Map<string, number>();
  const bySheet = new Map<string, SheetReading[]>();
  for (const sheet of sheets) bySheet.set(sheetKey(sheet), [...(bySheet.get(sheetKey(sheet)) ?? []), sheet]);
  const isForm = (cell: CellRef): boolean => bySheet.get(sheetKey(cell))?.every(({ template }) => template === 'schoolForm') === true;
  const note = (cell: CellRef | undefined, school: number): void => {
    if (cell === undefined) return;
    if (isForm(cell)) forms.set(sheetKey(cell), school);
    else schools.set(rowKey(cell), school);
  };
  yield* eachInSteps(dataset.schools, ({ cell }, at) => note(cell, at));
  yield* eachInSteps(dataset.schools, (_, at) => note(firstCell(dataset.schoolFigures, at), at));
  yield* eachInSteps(dataset.units.school, (school, unit) => {
    const cell = firstCell(dataset.units.figures, unit);
    note(cell, school);
    // A row of several stages is of none.
    if (cell !== undefined) stages.set(rowKey(cell), stages.has(rowKey(cell)) ? undefined : STAGES[dataset.units.stage[unit] ?? -1]);
  });
  return { schools, stages, forms, sheets: bySheet, byName: new Map(dataset.schools.map(({ name }, at) => [name, at])) };
}

const schoolAt = (issue: ReadingIssue, places: Places): number | undefined =>
  places.schools.get(rowKey(issue.cell)) ?? places.forms.get(sheetKey(issue.cell)) ?? ('school' in issue ? places.byName.get(issue.school) : undefined);

/** The stage that the heading over the cell, or the item beside it, is about; else that of the row. */
const stageAt = (issue: ReadingIssue, places: Places): Stage | undefined => {
  if ('stage' in issue && issue.stage !== undefined) return issue.stage;
  const { row, column } = issue.cell;
  const table = places.sheets.get(sheetKey(issue.cell))?.find(({ dataRows: [first, last] }) => row >= first && row <= last);
  const isForm = table?.template === 'schoolForm' || table?.template === 'countyForm';
  const match = table?.matches.find(({ at }) => (isForm ? at.row === row : at.column === column));
  return match?.stage ?? places.stages.get(rowKey(issue.cell));
};

/** What tells doubts of one kind apart where no figure does. */
const detailOf = (issue: ReadingIssue): readonly string[] => {
  if ('heading' in issue) return [issue.heading];
  if ('otherFile' in issue) return [issue.other];
  return 'text' in issue && !('field' in issue) ? [issue.text] : [];
};

const idOf = (issue: ReadingIssue, { dataset }: Reading, places: Places): string => {
  const school = dataset.schools[schoolAt(issue, places) ?? -1];
  const subject = school !== undefined ? schoolKey(school) : 'school' in issue && issue.school !== '' ? issue.school : `${issue.cell.file ?? ''}!${issue.cell.sheet}`;
  const field = 'field' in issue ? [issue.field] : [];
  const stage = 'field' in issue || 'stage' in issue ? stageAt(issue, places) : undefined;
  return [DATA_ITEM, issue.code, subject, ...field, ...(stage === undefined ? [] : [stage]), ...detailOf(issue)].join('/');
};

/**
 * What each doubt is known by from run to run: its kind, its school, its figure and stage; never a row, so that what was
 * said about it is found again. Doubts that are alike get a number.
 */
export const readingIds = (reading: Reading): readonly string[] => runThrough(identitySteps(reading)).map(({ id }) => id);

/** What a doubt is known by, and its school by its index in the dataset; undefined where it is of none. */
export interface IssueIdentity {
  readonly id: string;
  readonly school: number | undefined;
}

/** The same of every doubt with its school, step by step. */
export function* identitySteps(reading: Reading): Generator<void, readonly IssueIdentity[]> {
  if (reading.issues.length === 0) return [];
  const places = yield* placeSteps(reading);
  const seen = new Map<string, number>();
  const found: IssueIdentity[] = [];
  yield* eachInSteps(reading.issues, (issue) => {
    const id = idOf(issue, reading, places);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    found.push({ id: count === 1 ? id : `${id}#${count}`, school: schoolAt(issue, places) });
  });
  return found;
}

/** The school of each doubt, by its index in the dataset; undefined where it is of none. */
export const schoolsOfIssues = (reading: Reading): readonly (number | undefined)[] => runThrough(identitySteps(reading)).map(({ school }) => school);
