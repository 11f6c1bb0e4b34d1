import { countyKey } from '../../core/dataset';
import type { CellRef } from '../../core/cellRef';
import type { Dataset, Figures } from '../../core/dataset';
import type { Operand, Step } from '../../core/explanation';
import type { Stage } from '../../standards/terms';
import type { DataAddresses } from './dataAddresses';
import { isSame } from './traceFormula';
import type { Expression } from './traceFormula';

/** Excel takes so many arguments, and so long a formula, and no more. */
const MOST_ARGUMENTS = 200;

const cellId = ({ file = '', sheet, row, column }: CellRef): string => JSON.stringify([file, sheet, row, column]);

/** Figures of the dataset by the cell that they were read from, one map a field, made when it is asked for. */
const bySource = ({ units, schoolFigures }: Dataset, addresses: DataAddresses) => {
  const made = new Map<string, ReadonlyMap<string, string>>();
  const listed = (figures: Figures, field: string, addressOf: (record: number) => string | undefined): readonly (readonly [string, string])[] => {
    const column = figures.get(field);
    return column === undefined
      ? []
      : Array.from(column.states.keys()).flatMap((record) => {
          const cell = column.cellAt(record);
          const address = addressOf(record);
          return cell === undefined || address === undefined ? [] : [[cellId(cell), address] as const];
        });
  };
  return (field: string): ReadonlyMap<string, string> => {
    const known = made.get(field) ?? new Map([...listed(units.figures, field, (unit) => addresses.unit(unit, field)?.address), ...listed(schoolFigures, field, (school) => addresses.school(school, field)?.address)]);
    made.set(field, known);
    return known;
  };
};

/** Turns figures of the county into expressions: its own cell, or the sum of the schools' cells. */
export const countySums = (dataset: Dataset, addresses: DataAddresses) => {
  const sources = bySource(dataset, addresses);

  /** The whole column, or that of a stage, where exactly this comes to the value. */
  const ofColumn = (field: string, stage: Stage | undefined, value: number): Expression | undefined => {
    const column = addresses.column(field);
    if (column === undefined) return undefined;
    const { units, schoolFigures } = dataset;
    const sum = (figures: Figures, takes: (record: number) => boolean): number => {
      const figure = figures.get(field);
      return figure === undefined ? 0 : figure.values.reduce((total, each, record) => total + (figure.states[record] === 0 && takes(record) ? each : 0), 0);
    };
    if (stage === undefined) {
      const all = sum(units.figures, () => true) + sum(schoolFigures, () => true);
      return isSame(all, value) ? { text: `SUM(${column.range})`, value } : undefined;
    }
    const word = column.stageWord(stage);
    const code = stage === 'primary' ? 0 : 1;
    const own = sum(units.figures, (unit) => units.stage[unit] === code);
    return isSame(own, value) ? { text: `SUMIF(${column.stages},"${word}",${column.range})`, value } : undefined;
  };

  /** One by one, where only some of the schools count. */
  const ofCells = ({ name, value, cells }: Operand): Expression | undefined => {
    const known = sources(name);
    const found = cells.map((cell) => known.get(cellId(cell)));
    if (found.length === 0 || found.length > MOST_ARGUMENTS || found.some((address) => address === undefined)) return undefined;
    return { text: found.length === 1 ? (found[0] ?? '') : `SUM(${found.join(',')})`, value };
  };

  /** `isFiltered`: only some of the schools count, so the column's sum would be right by chance alone. */
  const figure = (operand: Operand, isFiltered: boolean): Expression | undefined => {
    const { name, stage, value } = operand;
    const own = addresses.county(countyKey(name, stage)) ?? addresses.county(name);
    if (own?.value === value) return { text: own.address, value };
    return (isFiltered ? undefined : ofColumn(name, stage, value)) ?? ofCells(operand);
  };

  /** The expression of a figure that the steps of the county's explanation lead to. */
  const traced = (target: Operand, steps: readonly Step[], isFiltered: boolean): Expression | undefined => {
    const sum = steps.find((step) => step.kind === 'sum' && step.result === target);
    if (sum?.kind !== 'sum') return figure(target, isFiltered);
    const terms = [...sum.plus, ...sum.minus].map((operand) => figure(operand, isFiltered)?.text);
    if (terms.some((term) => term === undefined)) return undefined;
    return { text: terms.map((term, at) => `${at === 0 ? '' : at < sum.plus.length ? '+' : '-'}${term ?? ''}`).join(''), value: target.value };
  };

  return { figure, traced };
};
