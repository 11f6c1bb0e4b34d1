import type { OracleCase } from './cases';

export const CHECK_CASES: readonly OracleCase[] = [];
