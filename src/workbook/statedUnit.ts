import type { Field } from '../standards/schema';
import type { Heading } from './headingText';
import { plain } from './plainText';
import { unitMark, type UnitMark } from './unitMark';

/** What a heading's figures are multiplied with (a power of ten), and who says so. */
export interface StatedUnit {
  readonly exponent: number;
  /** `heading`: the heading, the form's unit column; `title`: the lines above the table; `nobody`: the field's own unit is assumed; `disputed`: the title names several scales, or one that is not read. */
  readonly by: 'heading' | 'title' | 'nobody' | 'disputed';
}

/** Nothing said, the field's own unit assumed. */
export const NO_UNIT: StatedUnit = { exponent: 0, by: 'nobody' };

const UNIT_LINE = /单位\s*[:：]?\s*([^\s()（）;；。]+)|[（(]([^()（）]{1,30})[）)]/gu;

/** A measure of area that is not counted in ㎡ (亩): what stands in it has no exponent. */
const OTHER_AREA = /^(?:公?亩|公?顷|[十百千](?:m2|平方米))$/u;
const OTHER_AREA_MARK: UnitMark = { units: ['squareMetres'], exponent: Number.NaN };

/** The units in `万元、平方米`; other texts name none. */
const marksIn = (text: string): readonly UnitMark[] => {
  const mark = OTHER_AREA.test(text) ? OTHER_AREA_MARK : unitMark(text);
  if (mark !== undefined) return [mark];
  const separator = [/[,、;和及]/u, /\//u].find((one) => one.test(text));
  return separator === undefined ? [] : text.split(separator).flatMap(marksIn);
};

/** The units that the lines above a table state: 单位：万元、平方米; （万元）. */
export const unitsInTitle = (title: string): readonly UnitMark[] =>
  [...title.matchAll(UNIT_LINE)].flatMap(([, stated = '', bracketed = '']) => marksIn(plain(stated + bracketed).replace(/^.*单位:?/u, '')));

/** The unit of a field's figures: the heading's own, else the one the title states for figures of that kind. */
export const statedUnit = (field: Field, heading: Heading, title: readonly UnitMark[]): StatedUnit => {
  const fits = (mark: UnitMark): boolean => mark.units.includes(field.unit);
  if (heading.mark !== undefined && fits(heading.mark)) return { exponent: heading.mark.exponent, by: 'heading' };
  const exponents = new Set(title.filter(fits).map(({ exponent }) => exponent));
  const [exponent] = exponents;
  if (exponent === undefined) return NO_UNIT;
  return exponents.size > 1 || Number.isNaN(exponent) ? { exponent: 0, by: 'disputed' } : { exponent, by: 'title' };
};
