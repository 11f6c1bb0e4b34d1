export { assess } from './assess';
export { explain } from './explain';
export type { AssessOptions, ExplainContext } from './options';
export { judge, margin, roundUpTo } from './compare';
export { populationDispersion, populationMoments, weightedDispersion, weightedMoments } from './statistics/dispersion';
export type { Dispersion, Moments } from './statistics/dispersion';
export { SPLIT_STAGES, splitShare } from './splitShare';
export type { PupilsByStage, SplitStage, SplitWeights } from './splitShare';
export { SCHOOL_RULE } from './assessment';
