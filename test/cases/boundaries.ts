import { FIELDS, valueAt } from '../../src/standards';
import type { Check, Part, Rule } from '../../src/standards/schema';

/** The day the cases are judged on, unless a case names another. */
export const CASE_DATE = '2025-03-31';

const SIDES = ['at', 'under', 'over'] as const;

const keyed = (name: string, value: Readonly<Record<string, number>> | undefined): readonly string[] => Object.keys(value ?? {}).map((key) => `${name} ${key}`);

/** The numbers of a part that must be stood on, as the `covers` tags of cases name them. */
const numbersOf = (part: Part): readonly string[] => {
  switch (part.kind) {
    case 'indicator':
      return [...keyed('threshold', valueAt(part.threshold, CASE_DATE)?.value), ...keyed('floor', valueAt(part.floor, CASE_DATE)?.value)];
    case 'dispersion':
    case 'composite':
      return keyed('limit', valueAt(part.limit, CASE_DATE)?.value);
    case 'rate':
      return ['threshold'];
    case 'limit':
      return keyed('limit', valueAt(part.limit.values, CASE_DATE)?.value);
    case 'rooms':
      return ['classesPerRoom', 'minimumArea music', 'minimumArea art'];
    case 'headcount':
      return ['floor'];
    case 'delivered':
      return ['minimumLevel', 'gapLimit'];
    case 'evidence':
      return [];
  }
};

/** A share cannot be more than all: nothing lies over a threshold of 100 %. */
const hasNothingOver = (part: Part): boolean => {
  if (part.kind !== 'rate' || part.direct === undefined || 'parameter' in part.threshold) return false;
  const max = FIELDS.get(part.direct)?.max;
  return part.threshold.every(({ value }) => value === max);
};

/** Every boundary of a rule that needs a case: `part number [stage or type] at|under|over`. */
export const boundariesOf = (rule: Rule): readonly string[] =>
  rule.parts.flatMap((part) =>
    numbersOf(part).flatMap((number) => SIDES.filter((side) => side !== 'over' || !hasNothingOver(part)).map((side) => `${part.id} ${number} ${side}`)),
  );

/** Every boundary of a consistency check that needs a case. */
export const boundariesOfCheck = (check: Check): readonly string[] => {
  const between = ['low at', 'low under', 'high at', 'high over'];
  switch (check.kind) {
    case 'atMost':
    case 'rooms':
      return ['at', 'over'];
    case 'equal':
      return [...SIDES];
    case 'within':
      // No figure of the sheets is negative.
      return check.min > 0 ? between : between.filter((side) => side !== 'low under');
    case 'classes':
      return check.of === 'list' ? [...SIDES] : between;
  }
};
