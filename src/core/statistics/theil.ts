import { CompensatedSum } from './compensatedSum';
import { indexFailure, populationOf } from './population';
import type { IndexFailure, Population } from './population';

/** T weights by resources, L (mean log deviation) by pupils. */
export type TheilKind = 'T' | 'L';

export interface Theil {
  readonly ok: true;
  readonly total: number;
  /** Between the groups' means. Without groups 0. */
  readonly between: number;
  /** Within the groups. Without groups the total. */
  readonly within: number;
}

/** What a share of the pupils with a figure `ratio` times the mean adds: T p·r·ln r (0 at r = 0), L −p·ln r. */
const term = (kind: TheilKind, share: number, ratio: number): number => {
  if (kind === 'L') return -share * Math.log(ratio);
  return ratio === 0 ? 0 : share * ratio * Math.log(ratio);
};

const indexWithin = (kind: TheilKind, { values, pupils, total, mean }: Population): number => {
  const sum = new CompensatedSum();
  values.forEach((value, unit) => sum.add(term(kind, (pupils[unit] ?? Number.NaN) / total, value / mean)));
  return Math.max(0, sum.value);
};

/** The numbers of the units of each group. */
const grouped = ({ places }: Population, groups: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const byGroup = new Map<string, number[]>();
  places.forEach((place, unit) => {
    const group = groups[place] ?? '';
    const members = byGroup.get(group);
    if (members === undefined) byGroup.set(group, [unit]);
    else members.push(unit);
  });
  return byGroup;
};

/** Between the groups: every group as one unit. Within: the groups' own indices, weighted by resources (T) or pupils (L). */
const decomposed = (kind: TheilKind, population: Population, groups: readonly string[]): Pick<Theil, 'between' | 'within'> => {
  const between = new CompensatedSum();
  const within = new CompensatedSum();
  const of = (column: Float64Array, members: readonly number[]): readonly number[] => members.map((unit) => column[unit] ?? Number.NaN);
  for (const members of grouped(population, groups).values()) {
    const group = populationOf(of(population.values, members), of(population.pupils, members));
    if (!group.ok) continue;
    const share = group.total / population.total;
    const ratio = group.mean / population.mean;
    between.add(term(kind, share, ratio));
    // A group that has nothing has no share of the resources and no index.
    if (group.mean > 0) within.add(share * (kind === 'T' ? ratio : 1) * indexWithin(kind, group));
  }
  return { between: Math.max(0, between.value), within: within.value };
};

/**
 * 泰尔指数 over units weighted by pupils, pᵢ = Pᵢ/P, wᵢ = pᵢxᵢ/μ the share of resources:
 * T = Σ wᵢ ln(wᵢ/pᵢ), where a unit without resources adds 0; L = Σ pᵢ ln(μ/xᵢ), undefined where one has none.
 * With groups (one name a value) the index falls apart exactly: T = Σ W_g T_g + Σ W_g ln(x̄_g/μ), and L the same with the groups'
 * shares of pupils (Theil 1967; the decomposition as in the R package educineq). Natural logarithms.
 */
export const theil = (values: ArrayLike<number>, pupils: ArrayLike<number>, kind: TheilKind, groups?: readonly string[]): Theil | IndexFailure => {
  const population = populationOf(values, pupils);
  if (!population.ok) return population;
  if (population.mean === 0) return indexFailure('zeroMean');
  if (kind === 'L' && population.values.includes(0)) return indexFailure('zeroValue');
  const total = indexWithin(kind, population);
  const parts = groups === undefined ? { between: 0, within: total } : decomposed(kind, population, groups);
  return [total, parts.between, parts.within].every(Number.isFinite) ? { ok: true, total, ...parts } : indexFailure('notFinite');
};
