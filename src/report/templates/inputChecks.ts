import type { Translator } from '../../locale';
import type { Field } from '../../standards/schema';
import type { InputCheck, ModelArea } from '../sheetModel';
import { answersTo } from './answers';
import type { FieldPlace } from './declaration';
import { unitOf } from './headings';

/** A sum of money less than the least met in practice, or ten thousand times as much, is in another unit. */
const SCALE = 10_000;

interface Range {
  readonly kind: 'whole' | 'decimal';
  readonly least: number;
  readonly most?: number;
}

/** What a figure may be, in the unit in which it is asked for: never negative, whole where it counts, within what the vocabulary says. */
const rangeOf = (field: Field, { tenThousands }: FieldPlace): Range => {
  const factor = tenThousands === true ? SCALE : 1;
  const kind = field.integer === true && factor === 1 ? 'whole' : 'decimal';
  if (field.least !== undefined && field.least.per === undefined) return { kind, least: field.least.value / factor, most: (field.least.value * SCALE) / factor };
  return { kind, least: 0, ...(field.max === undefined ? {} : { most: field.max / factor }) };
};

const messageOf = (field: Field, place: FieldPlace, { kind, least, most }: Range, { t }: Translator): string => {
  if (field.unit === 'ratio') return t('template:check.ratio', { most: (most ?? 1) * 100 });
  const unit = unitOf(field, place);
  const number = t(`template:check.${kind}`);
  const said = unit === '' ? '' : t('template:check.unit', { unit });
  return most === undefined ? t('template:check.from', { number, least, unit: said }) : t('template:check.between', { number, least, most, unit: said });
};

/** What may be typed where a field is asked for; undefined for free text. */
export const inputCheck = (field: Field, place: FieldPlace, area: ModelArea, hint: string, translator: Translator): InputCheck | undefined => {
  const shown = { area, ...(hint === '' ? {} : { hint }) };
  const options = answersTo(field, place);
  if (options !== undefined) return { ...shown, kind: 'list', options, message: translator.t('template:check.list', { options: options.join(translator.t('term:listSeparator')) }) };
  if (field.type !== 'number') return undefined;
  const range = rangeOf(field, place);
  return { ...shown, ...range, message: messageOf(field, place, range, translator) };
};

/** How a place shows what is filled in: codes and years as text, so that no zero is lost; shares as percentages. Other figures as typed. */
export const formatOf = (field: Field): string | undefined => (field.type === 'text' ? '@' : field.unit === 'ratio' ? '0.00%' : undefined);
