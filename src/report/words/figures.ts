import type { Comparison } from '../../core/assessment';
import type { Translator } from '../../locale';
import type { Unit } from '../../standards/schema';

/** How many decimals a figure of each unit shows where no rule says: whole things whole, areas two (表Ⅱ-2). */
const DECIMALS: Readonly<Record<Unit, number>> = {
  people: 0,
  rooms: 0,
  classes: 0,
  schools: 0,
  count: 0,
  squareMetres: 2,
  yuan: 2,
  ratio: 1,
  per100: 2,
  perPupilArea: 2,
  perPupilYuan: 2,
  none: 3,
};

/** Beyond this many decimals two figures are shown alike; no form prints more. */
const MOST_DECIMALS = 10;

export interface FigureWords {
  /** A number with its unit, a ratio as a percentage: with just so many decimals, or by default a whole number without any. */
  readonly number: (value: number, unit: Unit, decimals?: number) => string;
  /** A number as arithmetic shows it: as many decimals as it has, up to `most`. */
  readonly upTo: (value: number, unit: Unit, most: number) => string;
  /** A figure of a standard, with all the decimals it has and no more. */
  readonly exact: (value: number, unit: Unit) => string;
  /** `value comparator threshold`, with enough decimals that a figure which misses never looks equal. */
  readonly comparison: (comparison: Comparison) => string;
  /** The two figures of a comparison, apart. */
  readonly figures: (comparison: Comparison) => { readonly value: string; readonly threshold: string };
}

export const figureWords = ({ locale, t }: Translator): FigureWords => {
  // Making a formatter costs far more than using it, and a county has thousands of sentences.
  const formats = new Map<string, Intl.NumberFormat>();
  const plain = (value: number, least: number, most: number): string => {
    const key = `${least},${most}`;
    const format = formats.get(key) ?? new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
    formats.set(key, format);
    return format.format(value);
  };

  const withUnit = (value: number, unit: Unit, least: number, most: number): string => {
    if (unit === 'ratio') return `${plain(value * 100, least, most)}%`;
    const name = t(`term:unit.${unit}`);
    const gap = locale === 'zh-CN' || name === '' ? '' : ' ';
    return `${plain(value, least, most)}${name === '' ? '' : `${gap}${name}`}`;
  };

  const number: FigureWords['number'] = (value, unit, decimals) => {
    if (decimals !== undefined) return withUnit(value, unit, decimals, decimals);
    const whole = Number.isInteger(unit === 'ratio' ? value * 100 : value);
    return withUnit(value, unit, whole ? 0 : DECIMALS[unit], DECIMALS[unit]);
  };

  const upTo: FigureWords['upTo'] = (value, unit, most) => withUnit(value, unit, 0, most);

  const exact: FigureWords['exact'] = (value, unit) => upTo(value, unit, MOST_DECIMALS);

  const figures: FigureWords['figures'] = ({ value, threshold, unit, decimals }) => {
    let most = decimals;
    while (value !== threshold && most < MOST_DECIMALS && withUnit(value, unit, most, most) === withUnit(threshold, unit, most, most)) most += 1;
    return { value: number(value, unit, most), threshold: exact(threshold, unit) };
  };

  return {
    number,
    upTo,
    exact,
    figures,
    comparison: (comparison) => {
      const { value, threshold } = figures(comparison);
      return t('term:comparison', { value, comparator: t(`term:comparator.${comparison.comparator}`), threshold });
    },
  };
};
