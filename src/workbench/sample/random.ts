/** A small seeded generator (mulberry32): the same seed makes the same county on every machine. */
export interface Random {
  /** Uniform in [low, high). */
  readonly between: (low: number, high: number) => number;
  /** Uniform whole number in [low, high]. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
};
