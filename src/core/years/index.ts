export { allYears, judgedYears, yearsOf } from './judgedYears';
export type { JudgedCounty, JudgedYear } from './judgedYears';
export { compareYears, yearComparisonSteps } from './compareYears';
export type { CompareYearsOptions, YearComparison } from './compareYears';
export type { SchoolKeys, Turnover } from './schoolTracks';
export { LEAST_YEARS, WARNING_KINDS } from './warnings';
export type { WarningKind, WarningOptions, YearWarning } from './warnings';
export type { Change, YearLine, YearPoint } from './yearLine';
