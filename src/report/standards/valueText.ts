import type { Expression, SchoolFilter, Unit } from '../../standards/schema';
import { SCHOOL_TYPES, STAGES } from '../../standards/terms';
import type { PackContext } from './packContext';

type Value = number | Readonly<Partial<Record<string, number>>>;

/** A number with the day from which it holds; null where it no longer does. */
export type DatedNumbers = readonly { readonly from: string; readonly value: Value | null }[];

const STAGE_NAMES: ReadonlySet<string> = new Set(STAGES);
const TYPE_NAMES: ReadonlySet<string> = new Set(SCHOOL_TYPES);

/** Stages come first: a limit by type is told by its part. */
const keyText = (key: string, by: 'stage' | 'schoolType', { translator: { t } }: PackContext): string => {
  if (by === 'stage' && STAGE_NAMES.has(key)) return t(`term:stage.${key}`);
  return TYPE_NAMES.has(key) ? t(`term:schoolType.${key}`) : t(`finding:purpose.${key}`);
};

const numbersText = (value: Value, unit: Unit, by: 'stage' | 'schoolType', context: PackContext): string => {
  const { figures, list, translator } = context;
  if (typeof value === 'number') return figures.exact(value, unit);
  const keyed = Object.entries(value).flatMap(([key, number]) => (number === undefined ? [] : [translator.t('standards:keyed', { key: keyText(key, by, context), value: figures.exact(number, unit) })]));
  return list(keyed);
};

/** All numbers of a part with their days, in order. */
export const datedText = (entries: DatedNumbers, unit: Unit, context: PackContext, by: 'stage' | 'schoolType' = 'stage'): string => {
  const { t } = context.translator;
  const inOrder = [...entries].sort((a, b) => (a.from < b.from ? -1 : 1));
  const texts = inOrder.map(({ from, value }) => (value === null ? t('standards:ended', { from }) : t('standards:since', { from, value: numbersText(value, unit, by, context) })));
  return texts.join(t('standards:semicolon'));
};

/** A sum of figures in words. */
export const expressionText = ({ plus, minus = [] }: Expression, { names }: PackContext): string => {
  const text = `${plus.map(names.field).join(' + ')}${minus.map((field) => ` − ${names.field(field)}`).join('')}`;
  return plus.length + minus.length > 1 ? `(${text})` : text;
};

/** Which schools a part is for; '' for all. */
export const filterText = (filter: SchoolFilter | undefined, context: PackContext): string => {
  if (filter === undefined) return '';
  const { translator, names, figures, list } = context;
  const { t } = translator;
  const types = (some: SchoolFilter['types']): string => list((some ?? []).map((type) => t(`term:schoolType.${type}`)));
  const { shareAbove } = filter;
  return list([
    ...(filter.types === undefined ? [] : [types(filter.types)]),
    ...(filter.excludeTypes === undefined ? [] : [t('standards:filter.without', { types: types(filter.excludeTypes) })]),
    ...(filter.regions ?? []).map((region) => t(`term:region.${region}`)),
    ...Object.entries(filter.flagIs ?? {}).map(([field, answer]) => t('standards:filter.flag', { field: names.field(field), answer: t(answer ? 'term:yes' : 'term:no') })),
    ...(filter.pupilsFrom === undefined ? [] : [t('standards:filter.from', { pupils: figures.exact(filter.pupilsFrom, 'people') })]),
    ...(filter.pupilsBelow === undefined ? [] : [t('standards:filter.below', { pupils: figures.exact(filter.pupilsBelow, 'people') })]),
    ...(shareAbove === undefined ? [] : [t('standards:filter.share', { of: names.field(shareAbove.of), in: names.field(shareAbove.in), above: figures.exact(shareAbove.above, 'ratio') })]),
  ]);
};
