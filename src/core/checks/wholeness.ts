import type { Expression } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { Basis } from '../basis';
import { operandsOf } from './side';

const stagesOf = ({ dataset, figures }: Basis, school: number): ReadonlySet<Stage | undefined> => {
  const { index } = figures;
  return new Set(dataset.schools[school] === undefined ? [] : Array.from(index.unitsOf(school), index.stageAt));
};

/** Whether a school of several stages has one that is not among its units: a senior stage never is. */
export const hasOtherStages = (basis: Basis, school: number): boolean => {
  const type = basis.dataset.schools[school]?.type;
  const weights = type === undefined ? undefined : basis.pack.split.weights[type];
  if (weights === undefined) return false;
  const own = stagesOf(basis, school);
  return weights.senior !== undefined || (['primary', 'junior'] as const).some((stage) => weights[stage] !== undefined && !own.has(stage));
};

/** Whether the units of a school are all there is of it, so that their sum is the school's. */
export const isWhole = (basis: Basis, school: number): boolean => {
  const type = basis.dataset.schools[school]?.type;
  if (type === undefined || hasOtherStages(basis, school)) return false;
  return basis.pack.split.weights[type] !== undefined || basis.figures.index.unitsOf(school).length === 1;
};

/** Whether all figures are about the same stages: those of grade 6 are no part of what a whole school has. */
export const areOfOneKind = ({ fields }: Basis, expressions: readonly Expression[]): boolean =>
  new Set(expressions.flatMap(operandsOf).map((field) => fields.get(field)?.stage)).size <= 1;
