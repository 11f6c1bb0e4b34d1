import type { Clause } from './schema';

interface DatedEntry<T> {
  readonly from: string;
  readonly value: T | null;
  readonly clause: Clause;
}

/**
 * The value in force on an ISO date (YYYY-MM-DD) with the wording it rests on: the latest entry that has begun.
 * `undefined` when none has begun or the latest one says that the value is no longer in force.
 */
export const valueAt = <T>(dated: readonly DatedEntry<T>[], date: string): { readonly value: T; readonly clause: Clause } | undefined => {
  let latest: DatedEntry<T> | undefined;
  for (const entry of dated) {
    if (entry.from <= date && (latest === undefined || entry.from > latest.from)) latest = entry;
  }
  return latest === undefined || latest.value === null ? undefined : { value: latest.value, clause: latest.clause };
};
