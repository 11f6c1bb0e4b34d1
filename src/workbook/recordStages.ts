import { STAGES, type SchoolType, type Stage } from '../standards/terms';
import type { Source } from './fieldResolution';
import { plain } from './plainText';
import { describe, type RecordSources } from './recordSources';
import { hasOnlyOneStage, isPlaceholder, stagesOfType, type SchoolName } from './schoolName';
import { stageOf } from './words';

/** The row a source is read on: its own in a form, else the record's. */
export const rowOf = (source: { readonly row?: number }, row: number): number => source.row ?? row;

const isFilled = (sources: RecordSources, source: Source, row: number): boolean => !sources.view.isBlank(rowOf(source, row), source.column);

const isZero = (sources: RecordSources, source: Source, row: number): boolean => {
  const value = sources.view.cell(rowOf(source, row), source.column);
  return value === 0 || (typeof value === 'string' && /^[0-]+$/u.test(plain(value)));
};

/** Whether a record says anything but who it is. */
export const anyFilled = (sources: RecordSources, row: number): boolean =>
  sources.figures.some((source) => isFilled(sources, source, row)) || sources.bands.some(({ column, row: fixed }) => !sources.view.isBlank(fixed ?? row, column));

const placeholderStage = (name: SchoolName): Stage | undefined => (isPlaceholder(name.key) ? (name.key.startsWith('小学') ? 'primary' : name.key.startsWith('初中') ? 'junior' : undefined) : undefined);

/** The stages a record is about, and the one that figures without a stage belong to (undefined: to the whole school). */
export interface RecordStages {
  readonly stages: readonly Stage[];
  readonly own: Stage | undefined;
}

/** The stages for which the record has a figure other than zero. */
const stagesWithFigures = (sources: RecordSources, row: number): readonly Stage[] =>
  STAGES.filter((stage) => sources.figures.some((source) => source.stage === stage && isFilled(sources, source, row) && !isZero(sources, source, row)));

/** Decides from the stage a record is marked with, else the school's type, else the figures it has. */
export const recordStages = (sources: RecordSources, row: number, explicit: Stage | undefined, type: SchoolType | undefined): RecordStages => {
  const given = stagesWithFigures(sources, row);
  if (explicit !== undefined) return { stages: STAGES.filter((stage) => stage === explicit || given.includes(stage)), own: explicit };
  if (type === undefined) return { stages: given, own: given.length === 1 ? given[0] : undefined };
  const ofType = stagesOfType(type);
  return { stages: STAGES.filter((stage) => ofType.includes(stage) || given.includes(stage)), own: hasOnlyOneStage(type) ? ofType[0] : undefined };
};

/** The stage that a title gives its rows; a title says less than a school's own type. */
const titleStage = (sources: RecordSources, type: SchoolType | undefined): Stage | undefined =>
  sources.stage !== undefined && (type === undefined || stagesOfType(type).includes(sources.stage)) ? sources.stage : undefined;

/** The stage a record is marked with: 学段, the suffix of the name, the section it stands in, else the title. */
export const markedStage = (sources: RecordSources, row: number, name: SchoolName, section: Stage | undefined, type: SchoolType | undefined): Stage | undefined =>
  stageOf(describe(sources, 'stage', row)) ?? name.stage ?? section ?? placeholderStage(name) ?? titleStage(sources, type);
