import { STATE, type Column } from '../../core/column';
import type { Dataset, Figures, School } from '../../core/dataset';
import type { Field } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { SheetModel } from '../sheetModel';
import { dataWord, figureCell, stageWord, WHOLE_SCHOOL, yesNo } from './dataCells';
import { column, dataTable, namingCells, namingColumns } from './dataTable';

type Cell = SheetModel['rows'][number][number];

/** One row of the sheet: a unit's figures, or those that a school's stages share. */
interface Line {
  readonly school: School;
  readonly stage: string | null;
  readonly figures: Figures;
  readonly record: number;
}

const isGiven = (figure: Column, record: number): boolean => {
  const state = figure.states[record] ?? STATE.absent;
  return state !== STATE.absent && state !== STATE.blank;
};

/** A school that has no stage says so to whoever reads the sheet, as it did before. */
const wholeLine = (school: School, record: number, { schoolFigures }: Dataset, hasUnits: boolean): readonly Line[] => {
  const hasFigures = [...schoolFigures.values()].some((figure) => isGiven(figure, record));
  const isStageless = school.type === 'special' || school.type === 'vocational';
  if (hasUnits && !hasFigures) return [];
  return [{ school, stage: hasUnits || isStageless ? WHOLE_SCHOOL : null, figures: schoolFigures, record }];
};

const linesOf = (dataset: Dataset): readonly Line[] => {
  const { schools, units } = dataset;
  const unitsOf = new Map<number, number[]>();
  for (const [unit, school] of units.school.entries()) {
    const known = unitsOf.get(school);
    if (known === undefined) unitsOf.set(school, [unit]);
    else known.push(unit);
  }
  return schools.flatMap((school, at) => {
    const own = unitsOf.get(at) ?? [];
    const lines = own.map((unit): Line => ({ school, stage: stageWord(STAGES[units.stage[unit] ?? -1]), figures: units.figures, record: unit }));
    return [...lines, ...wholeLine(school, at, dataset, own.length > 0)];
  });
};

/** 学校数据: one row a school and stage, and one (全校) for what its stages share. */
export const schoolSheet = (name: string, dataset: Dataset, fields: ReadonlyMap<string, Field>): SheetModel => {
  const { units, schoolFigures, schools } = dataset;
  const figures = [...fields.values()].filter(({ id }) => units.figures.has(id) || schoolFigures.has(id));
  const flags = [...fields.values()].filter(({ id }) => schools.some((school) => school.flags.has(id)));
  const columns = [
    ...namingColumns(fields),
    column(fields.get('schoolType'), 'schoolType', 16),
    column(fields.get('stage'), 'stage', 8),
    column(fields.get('region'), 'region', 10),
    column(fields.get('private'), 'private', 10),
    ...[...flags, ...figures].map((field) => column(field, field.id)),
  ];
  const rows = linesOf(dataset).map(({ school, stage, figures: given, record }): readonly Cell[] => [
    ...namingCells(school),
    school.type === undefined ? null : dataWord(`schoolType.${school.type}`),
    stage,
    school.region === undefined ? null : dataWord(`region.${school.region}`),
    yesNo(school.private),
    ...flags.map(({ id }) => yesNo(school.flags.get(id))),
    ...figures.map((field): Cell => {
      const figure = given.get(field.id);
      return figure === undefined ? null : figureCell(figure, record, field);
    }),
  ]);
  return dataTable(name, columns, rows);
};
