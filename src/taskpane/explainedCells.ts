import type { CellRef } from '../core/cellRef';
import type { Operand, Step } from '../core/explanation';

const operandsOf = (step: Step): readonly Operand[] => {
  switch (step.kind) {
    case 'given':
      return [step.operand];
    case 'sum':
      return [...step.plus, ...step.minus];
    case 'quotient':
      return [step.numerator, step.denominator];
    case 'split':
      return [step.total];
    case 'dispersion':
    case 'count':
    case 'tally':
    case 'roundUp':
    case 'recorded':
    case 'compare':
    case 'unknown':
      return [];
  }
};

const reasonCell = (step: Step): readonly CellRef[] => (step.kind === 'unknown' && 'cell' in step.reason && step.reason.cell !== undefined ? [step.reason.cell] : []);

const recordedCell = (step: Step): readonly CellRef[] => (step.kind === 'recorded' && step.cell !== undefined ? [step.cell] : []);

/** The cells an arithmetic rests on, each once, in the order they are used. */
export const explainedCells = (steps: readonly Step[]): readonly CellRef[] => {
  const cells = steps.flatMap((step) => [...operandsOf(step).flatMap((operand) => operand.cells), ...recordedCell(step), ...reasonCell(step)]);
  return [...new Map(cells.map((cell) => [JSON.stringify([cell.file ?? '', cell.sheet, cell.row, cell.column]), cell])).values()];
};
