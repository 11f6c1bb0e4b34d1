import { countyKey } from '../../core/dataset';
import type { CellRef } from '../../core/cellRef';
import { STATE } from '../../core/column';
import type { Dataset, Figures } from '../../core/dataset';
import type { Operand, Step } from '../../core/explanation';
import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import { cellRanges, rangeAddress } from '../handIn/cellRanges';
import { quotedSheet } from './dataAddresses';
import type { DataAddresses, DataCell } from './dataAddresses';
import { cellExpression } from './expression';
import type { Expression } from './expression';
import { isSame } from './traceFormula';

/** Excel takes so long a formula and no more, and these stand in it twice: added up, and counted. */
const MOST_ARGUMENTS = 150;

const cellId = ({ file = '', sheet, row, column }: CellRef): string => JSON.stringify([file, sheet, row, column]);

/** Figures of the dataset by the cell that they were read from, one map a field, made when it is asked for. */
const bySource = ({ units, schoolFigures }: Dataset, addresses: DataAddresses) => {
  const made = new Map<string, ReadonlyMap<string, CellRef>>();
  const listed = (figures: Figures, field: string, cellFor: (record: number) => DataCell | undefined): readonly (readonly [string, CellRef])[] => {
    const column = figures.get(field);
    return column === undefined
      ? []
      : Array.from(column.states.keys()).flatMap((record) => {
          const cell = column.cellAt(record);
          const place = cellFor(record)?.place;
          return cell === undefined || place === undefined ? [] : [[cellId(cell), place] as const];
        });
  };
  return (field: string): ReadonlyMap<string, CellRef> => {
    const known = made.get(field) ?? new Map([...listed(units.figures, field, (unit) => addresses.unit(unit, field)), ...listed(schoolFigures, field, (school) => addresses.school(school, field))]);
    made.set(field, known);
    return known;
  };
};

/** Turns figures of the county into expressions: its own cell, or the sum of the schools' cells. */
export const countySums = (dataset: Dataset, addresses: DataAddresses) => {
  const sources = bySource(dataset, addresses);

  /** The sum of a whole column, or of a stage's rows in it, whatever it comes to. */
  const columnSum = (field: string, stage: Stage | undefined): Expression | undefined => {
    const column = addresses.column(field);
    if (column === undefined) return undefined;
    const { units, schoolFigures } = dataset;
    const known = (figures: Figures, takes: (record: number) => boolean): readonly number[] => {
      const figure = figures.get(field);
      return figure === undefined ? [] : Array.from(figure.values).filter((_, record) => figure.states[record] === STATE.value && takes(record));
    };
    const expression = (text: string, count: string, numbers: readonly number[]): Expression => ({ text, value: numbers.reduce((total, each) => total + each, 0), needs: [{ count, numbers: numbers.length }] });
    if (stage === undefined) return expression(`SUM(${column.range})`, `COUNT(${column.range})`, [...known(units.figures, () => true), ...known(schoolFigures, () => true)]);
    const code = STAGES.indexOf(stage);
    const ofStage = `${column.stages},"${column.stageWord(stage)}"`;
    return expression(`SUMIF(${ofStage},${column.range})`, `COUNTIFS(${ofStage},${column.range},">=0")`, known(units.figures, (unit) => units.stage[unit] === code));
  };

  /** The same, where exactly this comes to the value. */
  const ofColumn = (field: string, stage: Stage | undefined, value: number): Expression | undefined => {
    const sum = columnSum(field, stage);
    return sum !== undefined && isSame(sum.value, value) ? sum : undefined;
  };

  /** One by one, where only some of the schools count. */
  const ofCells = ({ name, value, cells }: Operand): Expression | undefined => {
    const known = sources(name);
    const found = cells.flatMap((cell) => known.get(cellId(cell)) ?? []);
    if (found.length === 0 || found.length < cells.length) return undefined;
    const ranges = cellRanges(found).map((range) => `${quotedSheet(range.sheet)}!${rangeAddress(range)}`);
    if (ranges.length > MOST_ARGUMENTS) return undefined;
    const all = ranges.join(',');
    return { text: found.length === 1 ? all : `SUM(${all})`, value, needs: [{ count: `COUNT(${all})`, numbers: found.length }] };
  };

  /** `isFiltered`: only some of the schools count, so the column's sum would be right by chance alone. */
  const figure = (operand: Operand, isFiltered: boolean): Expression | undefined => {
    const { name, stage, value } = operand;
    const own = addresses.county(countyKey(name, stage)) ?? addresses.county(name);
    if (own?.value === value) return cellExpression(own);
    return (isFiltered ? undefined : ofColumn(name, stage, value)) ?? ofCells(operand);
  };

  /** The expression of a figure that the steps of the county's explanation lead to. */
  const traced = (target: Operand, steps: readonly Step[], isFiltered: boolean): Expression | undefined => {
    const sum = steps.find((step) => step.kind === 'sum' && step.result === target);
    if (sum?.kind !== 'sum') return figure(target, isFiltered);
    const terms = [...sum.plus, ...sum.minus].map((operand) => figure(operand, isFiltered));
    if (terms.some((term) => term === undefined)) return undefined;
    return { text: terms.map((term, at) => `${at === 0 ? '' : at < sum.plus.length ? '+' : '-'}${term?.text ?? ''}`).join(''), value: target.value, needs: terms.flatMap((term) => term?.needs ?? []) };
  };

  /** Figures of the county added up: each its own cell or the sum of its column. Whoever asks holds it against what it must come to. */
  const total = (fields: readonly string[]): Expression | undefined => {
    const terms = fields.map((field): Expression | undefined => {
      const own = addresses.county(field);
      return own === undefined ? columnSum(field, undefined) : cellExpression(own);
    });
    if (terms.length === 0 || terms.some((term) => term === undefined)) return undefined;
    return { text: terms.map((term) => term?.text ?? '').join('+'), value: terms.reduce((sum, term) => sum + (term?.value ?? 0), 0), needs: terms.flatMap((term) => term?.needs ?? []) };
  };

  return { figure, traced, total };
};
