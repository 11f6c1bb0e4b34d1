import type { Operand, Step } from './explanation';

/** The figures that a step of an arithmetic begins with. */
export const stepOperands = (step: Step): readonly Operand[] => {
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
    case 'average':
    case 'count':
    case 'tally':
    case 'roundUp':
    case 'recorded':
    case 'compare':
    case 'unknown':
      return [];
  }
};
