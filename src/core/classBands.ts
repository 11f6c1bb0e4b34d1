import { valueAt } from '../standards/dated';
import type { LimitPart, Pack } from '../standards/schema';
import type { Stage } from '../standards/terms';
import { judge } from './compare';

/** The size from which a band counts a class of a stage; of a class without a stage only where it is the same for all. */
const beginningOf = (band: LimitPart, date: string, stage: Stage | undefined): number | undefined => {
  if (band.limit.by !== 'stage') return undefined;
  const values = valueAt(band.limit.values, date)?.value ?? {};
  if (stage !== undefined) return values[stage];
  const [first, ...others] = new Set(Object.values(values));
  return others.length > 0 ? undefined : first;
};

/** The band of the pack that a class of that size lies in, the gravest; undefined: it is no large class. */
export const classBandOf = ({ classBands = [] }: Pick<Pack, 'classBands'>, date: string, size: number, stage: Stage | undefined): LimitPart | undefined =>
  classBands.findLast((band) => {
    const beginning = beginningOf(band, date, stage);
    return beginning !== undefined && !judge(size, band.comparator, beginning);
  });
