import type { Contest } from '../contest';
import { assessment } from './assessment';
import { unweighted, weighted } from './dispersion';
import { classSizes, contributionSpill, cvCalls, per100Calls, perPupilSpill } from './functions';
import { mergeLarge, mergeMany } from './merging';
import { reading } from './reading';
import { reportCity, reportCounty } from './report';

export const CONTESTS: readonly Contest[] = [per100Calls, cvCalls, perPupilSpill, contributionSpill, classSizes, unweighted(100_000), unweighted(1_000_000), weighted(1_000_000), assessment, reading, mergeMany, mergeLarge, reportCounty, reportCity];
