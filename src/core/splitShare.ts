import type { Pack } from '../standards/schema';
import type { SchoolType } from '../standards/terms';

/** Weight of one pupil by stage, senior stage included: 1 : 1.1 : 1.32 in the national split. */
export type SplitWeights = NonNullable<Pack['split']['weights'][SchoolType]>;
export type SplitStage = keyof SplitWeights;
export const SPLIT_STAGES = ['primary', 'junior', 'senior'] as const satisfies readonly SplitStage[];

export type PupilsByStage = Readonly<Partial<Record<SplitStage, number | undefined>>>;

/**
 * The part (0…1) of a shared resource that belongs to one stage of a multi-stage school: wₛPₛ ÷ Σ wP.
 * `undefined` where it cannot be told: the stage carries no weight, a weighted stage has no pupil figure, or all are 0.
 */
export const splitShare = (weights: SplitWeights, pupils: PupilsByStage, stage: SplitStage): number | undefined => {
  let total = 0;
  let own: number | undefined;
  for (const each of SPLIT_STAGES) {
    const weight = weights[each];
    if (weight === undefined) continue;
    const count = pupils[each];
    if (count === undefined || !(count >= 0)) return undefined;
    total += weight * count;
    if (each === stage) own = weight * count;
  }
  return own === undefined || !(total > 0) ? undefined : own / total;
};
