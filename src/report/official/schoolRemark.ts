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

/** 备注: which indicators are met, which reach the floor, which do not, and which cannot be judged. */
export const schoolRemark = ({ basis, chinese }: FormGround, indicators: readonly NumberedIndicator[], unit: number): string => {
  const groups = new Map<string, number[]>();
  const put = (key: string, number: number): void => void groups.set(key, [...(groups.get(key) ?? []), number]);
  for (const indicator of indicators) {
    const verdict = verdictOf(indicator.column.verdicts[unit]);
    if (verdict === 'met') put(chinese('forms:remark.met'), indicator.number);
    else if (verdict === 'unknown') put(chinese('forms:remark.unknown'), indicator.number);
    else if (verdict === 'notMet') put(chinese(indicator.column.reachesFloor[unit] === 1 ? 'forms:remark.floor' : 'forms:remark.below', { floor: floorShare(basis, indicator, unit) }), indicator.number);
  }
  return [...groups].map(([label, numbers]) => chinese('forms:remark.part', { label, columns: numbersText(numbers) })).join(chinese('forms:remark.between'));
};
