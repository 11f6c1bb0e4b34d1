import { setFlagsFromString } from 'node:v8';

/** In per cent of what was in use when memory was last cleared. */
const GROWTH = 50;

/**
 * Has memory cleared once it has grown by half, instead of severalfold: tables of 100,000 schools take a third of a gigabyte,
 * and what is made of them on the way to a file would stand beside them up to one and a half. Costs a little time; an engine that does not know the setting passes over it.
 */
export const keepMemoryLean = (): void => setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
