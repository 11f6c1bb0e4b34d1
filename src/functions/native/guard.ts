/** What a native formula shows where our function has an error. */
export const NOT_AVAILABLE = 'NA()';

/** The expression where all conditions hold; the conditions are products of 0 and 1. */
export const where = (conditions: readonly string[], expression: string): string => {
  const all = [...new Set(conditions)];
  return all.length === 0 ? expression : `IF(${all.join('*')},${expression},${NOT_AVAILABLE})`;
};

/** The expression where the number of bad cells is 0. */
export const unlessAny = (bad: string, expression: string): string => `IF(${bad}>0,${NOT_AVAILABLE},${expression})`;
