import type { Stage } from '../../standards/terms';
import type { UnknownReason } from '../assessment';
import type { Dataset } from '../dataset';
import { summaryOf } from '../findings';
import { leftOutReason } from '../leftOut';
import type { IndexFailureCode } from '../statistics/population';
import { theil } from '../statistics/theil';
import type { SampledIndicator } from './groupIndicators';
import type { TheilLine } from './groupResult';

/** The figures of an indicator and stage in all groups. */
interface Pooled {
  readonly rule: string;
  readonly part: string;
  readonly stage: Stage;
  readonly values: number[];
  readonly pupils: number[];
  readonly groups: string[];
  readonly unknown: UnknownReason[];
}

function* pool(groups: readonly (readonly SampledIndicator[])[]): Generator<void, readonly Pooled[]> {
  const pooled = new Map<string, Pooled>();
  for (const [group, indicators] of groups.entries()) {
    for (const { line: { rule, part, stage }, sample } of indicators) {
      const key = JSON.stringify([rule, part, stage]);
      const own = pooled.get(key) ?? { rule, part, stage, values: [], pupils: [], groups: [], unknown: [] };
      pooled.set(key, own);
      for (const [unit, value] of sample.values.entries()) {
        own.values.push(value);
        own.pupils.push(sample.pupils[unit] ?? Number.NaN);
        own.groups.push(String(group));
      }
      for (const reason of sample.unknown) own.unknown.push(reason);
    }
    yield;
  }
  return [...pooled.values()];
}

const failure = (code: IndexFailureCode, stage: Stage): UnknownReason => {
  if (code === 'noUnits') return { code, stage };
  return code === 'zeroMean' ? { code } : { code: 'notFinite' };
};

const lineOf = (dataset: Dataset, { rule, part, stage, values, pupils, groups, unknown }: Pooled): TheilLine => {
  const known = { rule, part, stage, units: values.length };
  const single: UnknownReason | undefined = values.length === 1 ? { code: 'singleUnit', stage } : undefined;
  const lack = leftOutReason(dataset) ?? summaryOf(unknown, values.length + unknown.length) ?? single;
  if (lack !== undefined) return { ...known, ok: false, reason: lack };
  const index = theil(values, pupils, 'T', groups);
  if (!index.ok) return { ...known, ok: false, reason: failure(index.code, stage) };
  const { total, between, within } = index;
  const isAlike = values.every((value) => value === values[0]);
  return { ...known, ok: true, total, between, within, betweenShare: isAlike || total === 0 ? undefined : between / total };
};

/**
 * 泰尔指数 T of every indicator and stage over all groups, weighted by pupils: total = between + within (statistics/theil). It needs
 * the figures of all units: one unknown, and it is. A line a step.
 */
export function* theilSteps(dataset: Dataset, groups: readonly (readonly SampledIndicator[])[]): Generator<void, readonly TheilLine[]> {
  const lines: TheilLine[] = [];
  for (const each of yield* pool(groups)) {
    lines.push(lineOf(dataset, each));
    yield;
  }
  return lines;
}
