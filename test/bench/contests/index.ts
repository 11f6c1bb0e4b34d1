import type { Contest } from '../contest';
import { assessment } from './assessment';
import { unweighted, weighted } from './dispersion';
import { reading } from './reading';

export const CONTESTS: readonly Contest[] = [unweighted(100_000), unweighted(1_000_000), weighted(1_000_000), assessment, reading];
