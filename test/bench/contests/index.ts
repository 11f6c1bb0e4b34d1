import type { Contest } from '../contest';
import { assessment } from './assessment';
import { unweighted, weighted } from './dispersion';
import { reading } from './reading';

export const CONTESTS: readonly Contest[] = [unweighted, weighted, assessment, reading];
