import { verdictOf } from '../../core/verdict';
import { STAGES } from '../../standards/terms';
import type { FormGround } from './formGround';
import type { FormIndicator } from './indicators';

/** An indicator with the number of its column in the form. */
export interface NumberedIndicator extends FormIndicator {
  readonly number: number;
}

/** L7–L9、L11: neighbours are put together. */
const numbersText = (numbers: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `L${first}` : last === first + 1 ? `L${first}、L${last}` : `L${first}–L${last}`)).join('、');
};

/** The floor as a share of the threshold, as the form names it: 85%. */
const floorShare = ({ dataset }: FormGround['basis'], { column: { threshold, floor } }: FormIndicator, unit: number): string => {
  const stage = STAGES[dataset.units.stage[unit] ?? -1];
  const [whole, part] = stage === undefined ? [] : [threshold[stage], floor[stage]];
  return whole === undefined || part === undefined || whole === 0 ? '' : `${Number(((part / whole) * 100).toFixed(1))}%`;
};

/** How a unit stands in an indicator, the best first. */
const STANDINGS = ['met', 'floor', 'below', 'unknown'] as const;

const standingOf = ({ column }: FormIndicator, unit: number): (typeof STANDINGS)[number] | undefined => {
  const verdict = verdictOf(column.verdicts[unit]);
  if (verdict === 'notMet') return column.reachesFloor[unit] === 1 ? 'floor' : 'below';
  return verdict === 'notApplicable' ? undefined : verdict;
};

/** 备注: which indicators are met, which reach the floor, which do not, and which cannot be judged. */
export const schoolRemark = ({ basis, chinese }: FormGround, indicators: readonly NumberedIndicator[], unit: number): string => {
  const groups = new Map<string, { readonly rank: number; readonly numbers: number[] }>();
  for (const indicator of indicators) {
    const standing = standingOf(indicator, unit);
    if (standing === undefined) continue;
    const label = chinese(`forms:remark.${standing}`, { floor: floorShare(basis, indicator, unit) });
    const group = groups.get(label) ?? { rank: STANDINGS.indexOf(standing), numbers: [] };
    groups.set(label, group);
    group.numbers.push(indicator.number);
  }
  const ordered = [...groups].sort(([, one], [, other]) => one.rank - other.rank);
  return ordered.map(([label, { numbers }]) => chinese('forms:remark.part', { label, columns: numbersText(numbers) })).join(chinese('forms:remark.between'));
};
