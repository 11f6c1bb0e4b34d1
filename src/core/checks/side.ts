import type { Expression } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { Quantity } from '../assessment';
import type { Basis } from '../basis';
import type { CellRef } from '../cellRef';
import { countyKey } from '../dataset';
import type { Operand, Step } from '../explanation';
import { datumOperand } from '../figures/countyFigure';
import { isKnown, unitOf } from '../figures/figure';
import type { Figure, Trace } from '../figures/figure';

/** One side of a comparison, known. */
export interface Side {
  readonly quantity: Quantity;
  readonly cells: () => readonly CellRef[];
  readonly trace: () => Trace;
}

/** The figures of an expression; each must be there. */
export const operandsOf = ({ plus, minus = [] }: Expression): readonly string[] => [...plus, ...minus];

export const quantityOf = (basis: Basis, figures: Expression, value: number): Quantity => ({ figures, value, unit: unitOf(basis.fields, figures.plus[0] ?? '') });

/** A side that is a figure of a record; `undefined` where the record does not have it. */
export const recordSide = (basis: Basis, figures: Expression, figure: Figure, record: number): Side | undefined => {
  if (!isKnown(figure, record)) return undefined;
  return {
    quantity: quantityOf(basis, figures, figure.values[record] ?? Number.NaN),
    cells: () => figure.cellsAt(record),
    trace: () => figure.traceAt(record),
  };
};

/** A side that the county itself gives, for a stage or for all; `undefined` where it leaves a figure out. */
export const countySide = (basis: Basis, figures: Expression, stage: Stage | undefined): Side | undefined => {
  const { plus, minus = [] } = figures;
  const operands = new Map<string, Operand>();
  for (const field of operandsOf(figures)) {
    const datum = basis.dataset.county.get(countyKey(field, stage));
    if (datum?.state !== 'value') return undefined;
    operands.set(field, datumOperand(basis, field, datum, stage));
  }
  const of = (fields: readonly string[]): readonly Operand[] => fields.flatMap((field) => operands.get(field) ?? []);
  const sum = (fields: readonly string[]): number => of(fields).reduce((total, { value }) => total + value, 0);
  const cells = [...operands.values()].flatMap((operand) => operand.cells);
  const quantity = quantityOf(basis, figures, sum(plus) - sum(minus));
  const trace = (): Trace => {
    const given: readonly Step[] = [...operands.values()].map((operand) => ({ kind: 'given', operand }));
    const [only] = operands.values();
    if (operands.size === 1 && only !== undefined) return { operand: only, steps: given };
    const operand: Operand = { name: 'total', value: quantity.value, unit: quantity.unit, cells };
    return { operand, steps: [{ kind: 'sum', result: operand, plus: of(plus), minus: of(minus) }] };
  };
  return { quantity, cells: () => cells, trace };
};
