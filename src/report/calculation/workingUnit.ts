import { unitSubject } from '../../core';
import type { Explanation, Operand, Step } from '../../core/explanation';
import type { Stage } from '../../standards/terms';
import type { ReportContext } from '../handIn/reportContext';
import type { Expression } from './expression';
import type { SchoolPlace, traceFormulas } from './traceFormula';

/** An indicator of a unit as formulas over the data; undefined where no cell has what it needs. */
export interface WorkingIndicator {
  readonly numerator: Expression | undefined;
  readonly pupils: Expression | undefined;
  /** The finished figure, where the sheet gives it and not what it is made of. */
  readonly finished: Expression | undefined;
  readonly multiplier: number;
}

type Quotient = Extract<Step, { kind: 'quotient' }>;

const quotientIn = ({ steps }: Explanation): Quotient | undefined => steps.find((step): step is Quotient => step.kind === 'quotient');

/** The figure that an explanation without a quotient compares: the last one before the comparison. */
const finishedIn = ({ steps }: Explanation): Operand | undefined => {
  const [first] = steps.flatMap((step) => (step.kind === 'given' ? [step.operand] : []));
  return first;
};

/** How one indicator of one unit was computed, as formulas. */
export const workingIndicator = (
  { reading, explain }: Pick<ReportContext, 'reading' | 'explain'>,
  formula: ReturnType<typeof traceFormulas>,
  { rule, part }: { readonly rule: string; readonly part: string },
  { unit, stage, place }: { readonly unit: number; readonly stage: Stage; readonly place: SchoolPlace },
): WorkingIndicator => {
  const explanation = explain({ rule, part, subject: unitSubject(reading.dataset, unit, stage) });
  const quotient = quotientIn(explanation);
  if (quotient !== undefined) {
    const { numerator, denominator, multiplier } = quotient;
    return { numerator: formula(numerator, explanation.steps, place), pupils: formula(denominator, explanation.steps, place), finished: undefined, multiplier };
  }
  const operand = finishedIn(explanation);
  return { numerator: undefined, pupils: undefined, finished: operand === undefined ? undefined : formula(operand, explanation.steps, place), multiplier: 1 };
};
