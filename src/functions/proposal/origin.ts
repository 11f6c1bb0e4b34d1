import { STATE } from '../../core/column';
import { fieldOfKey } from '../../core/dataset';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { SheetReading } from '../../workbook/reading';
import type { ArgumentDeclaration, FunctionDeclaration } from '../declaration';
import { claimedFields } from './figureFields';
import type { Recognised } from './recognised';
import { rowSpan } from './rowSpan';
import { fieldColumn, figureColumns } from './tableColumns';
import { tableRows } from './tableRows';

/** Where the arguments of a call are taken from. */
export type Origin =
  /** No range is named: the function reads all by itself. */
  | { readonly kind: 'workbook' }
  /** Columns of a table, all over the same rows: those of a stage, or all. */
  | { readonly kind: 'columns'; readonly table: SheetReading; readonly stage?: Stage }
  /** A table with its headings. */
  | { readonly kind: 'table'; readonly table: SheetReading }
  /** Single cells of one school and stage, by the index of the unit. */
  | { readonly kind: 'unit'; readonly unit: number; readonly school: string; readonly stage: Stage }
  /** Single cells of the county's form. */
  | { readonly kind: 'county' };

const isRange = ({ kind }: ArgumentDeclaration): boolean => kind === 'numbers' || kind === 'cells';

/** The argument that the other ranges follow: the first range of figures. Its index, -1 if there is none. */
export const leadOf = (declaration: FunctionDeclaration): number =>
  declaration.arguments.findIndex((argument) => isRange(argument) && (argument.takes?.of === 'figures' || argument.takes?.of === 'field'));

/** Figures of both stages are no one distribution, and a stage that is asked for is that of all rows. */
export const tellsStages = (declaration: FunctionDeclaration): boolean =>
  declaration.arguments.some((argument) => argument.takes?.of === 'stage' || (argument.takes?.of === 'figures' && isRange(argument) && argument.takes.each !== true));

const TABLES: readonly SheetReading['template'][] = ['schoolTable', 'classList', 'roomList'];

/** The columns that the lead may be in, whatever the stage. */
const leadColumns = (declaration: FunctionDeclaration, table: SheetReading, recognised: Recognised) => {
  const takes = declaration.arguments[leadOf(declaration)]?.takes;
  if (takes?.of === 'figures') return table.template === 'schoolTable' ? figureColumns(table, undefined, claimedFields(declaration), recognised) : [];
  return takes?.of === 'field' ? table.matches.filter(({ field }) => field !== undefined && takes.fields.includes(field)) : [];
};

/** One origin for each stage whose rows can be told from the other's; else one for the whole table. */
const originsIn = (table: SheetReading, declaration: FunctionDeclaration, recognised: Recognised): readonly Origin[] => {
  const columns = leadColumns(declaration, table, recognised);
  if (columns.length === 0) return [];
  const rows = tableRows(table, recognised);
  const stages = STAGES.filter((stage) => rows.some((row) => row.stages.includes(stage)));
  const asked = declaration.arguments.flatMap(({ takes }) => (takes?.of === 'field' ? takes.fields : []));
  const byColumns = [...columns, ...table.matches.filter(({ field }) => field !== undefined && asked.includes(field))].some(({ stage }) => stage !== undefined);
  const whole: Origin = { kind: 'columns', table };
  const each = stages.map((stage): Origin => ({ kind: 'columns', table, stage }));
  if (byColumns) return each;
  const apart = stages.every((stage) => rowSpan({ table, stage, columns, whole: true }, recognised)?.doubts.every(({ code }) => code !== 'stagesMixed') === true);
  // A column that tells the stage of every row will do as well as rows of one stage.
  if (declaration.arguments.some((argument) => isRange(argument) && argument.takes?.of === 'stage') && fieldColumn(table, ['stage'], undefined) !== undefined) return [whole, ...(apart ? each : [])];
  return tellsStages(declaration) && apart && stages.length > 0 ? each : [whole];
};

/** The tables that have the most of what is asked for come first. */
const columnOrigins = (declaration: FunctionDeclaration, recognised: Recognised): readonly Origin[] => {
  const asked = [...claimedFields(declaration)];
  const having = (table: SheetReading): number => asked.filter((field) => table.matches.some((match) => match.field === field)).length;
  return recognised.reading.sheets
    .filter(({ template }) => TABLES.includes(template))
    .sort((left, right) => having(right) - having(left))
    .flatMap((table) => originsIn(table, declaration, recognised));
};

const hasNumber = (field: string, unit: number, { reading: { dataset } }: Recognised): boolean =>
  dataset.units.figures.get(field)?.states[unit] === STATE.value || dataset.schoolFigures.get(field)?.states[dataset.units.school[unit] ?? -1] === STATE.value;

const countyOrigins = (declaration: FunctionDeclaration, { reading: { dataset } }: Recognised): readonly Origin[] => {
  const fields = claimedFields(declaration);
  return [...dataset.county].some(([key, { cell }]) => cell !== undefined && fields.has(fieldOfKey(key))) ? [{ kind: 'county' }] : [];
};

const unitOrigins = (declaration: FunctionDeclaration, recognised: Recognised): readonly Origin[] => {
  const { dataset } = recognised.reading;
  const fields = [...claimedFields(declaration)];
  if (fields.length === 0 && declaration.arguments.every(({ takes }) => takes?.of !== 'figures' && takes?.of !== 'rooms' && takes?.of !== 'indicators')) return [];
  return Array.from({ length: dataset.units.length }, (_, unit) => unit).flatMap((unit): readonly Origin[] => {
    const school = dataset.schools[dataset.units.school[unit] ?? -1];
    const stage = STAGES[dataset.units.stage[unit] ?? -1];
    const useful = fields.length === 0 || fields.some((field) => hasNumber(field, unit, recognised));
    return school === undefined || stage === undefined || !useful ? [] : [{ kind: 'unit', unit, school: school.name, stage }];
  });
};

/** Where a function's arguments can be taken from, the most likely first. */
export const originsOf = (declaration: FunctionDeclaration, recognised: Recognised): readonly Origin[] => {
  const first = declaration.arguments[0];
  const workbook: readonly Origin[] = declaration.readsWorkbook && first?.optional === true ? [{ kind: 'workbook' }] : [];
  if (declaration.arguments.some(({ takes }) => takes?.of === 'table')) {
    return [...workbook, ...recognised.reading.sheets.filter(({ template }) => template === 'schoolTable').map((table): Origin => ({ kind: 'table', table }))];
  }
  return [...workbook, ...countyOrigins(declaration, recognised), ...(leadOf(declaration) >= 0 ? columnOrigins : unitOrigins)(declaration, recognised)];
};

/** Tells origins apart, also when the workbook was read again. */
export const originKey = (origin: Origin): string => {
  switch (origin.kind) {
    case 'workbook':
    case 'county':
      return origin.kind;
    case 'table':
      return JSON.stringify([origin.kind, origin.table.sheet, origin.table.headerRows[0]]);
    case 'columns':
      return JSON.stringify([origin.kind, origin.table.sheet, origin.table.headerRows[0], origin.stage ?? '']);
    case 'unit':
      return JSON.stringify([origin.kind, origin.unit, origin.school, origin.stage]);
  }
};
