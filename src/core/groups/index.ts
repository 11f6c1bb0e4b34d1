export { candidates, GROUP_KEYS, groupingBy, isFilledIn } from './grouping';
export type { GroupKey, Grouping } from './grouping';
export { groupedResults, groupedResultSteps } from './groupedResults';
export type { GroupSource } from './groupedResults';
export type { GroupedResults, GroupIndicator, GroupPart, GroupResult, GroupShare, TheilLine } from './groupResult';
export { addTallies } from './tally';
export type { Tally } from './tally';
