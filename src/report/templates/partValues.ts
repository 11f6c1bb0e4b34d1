import type { Part } from '../../standards/schema';

type Dated<T> = readonly { readonly from: string; readonly value: T | null }[];

const inForce = <T>(dated: Dated<T>, date: string): T | undefined => dated.filter(({ from }) => from <= date).sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.value ?? undefined;

/** The numbers of a limit by stage or type, or of a floor, as in force on a day: what printed sentences name. */
export const valuesOfPart = (part: Part, date: string): ReadonlyMap<string, number> => {
  if (part.kind === 'headcount') {
    const floor = inForce(part.floor, date);
    return floor === undefined ? new Map() : new Map([['floor', floor]]);
  }
  if (part.kind !== 'limit') return new Map();
  const values: Readonly<Partial<Record<string, number>>> = part.limit.by === 'stage' ? (inForce(part.limit.values, date) ?? {}) : (inForce(part.limit.values, date) ?? {});
  return new Map(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
};
