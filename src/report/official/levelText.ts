import { countyKey } from '../../core/dataset';
import type { FormGround } from './formGround';

const NUMERALS = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ'];

/** A level as the form writes it, null where it is not known; undefined for a field that is none. */
export const levelText = ({ fields, reading }: Pick<FormGround, 'fields' | 'reading'>, field: string): string | null | undefined => {
  if (fields.get(field)?.type !== 'level') return undefined;
  const datum = reading.dataset.county.get(countyKey(field));
  return datum?.state === 'value' ? (NUMERALS[datum.value - 1] ?? null) : null;
};
