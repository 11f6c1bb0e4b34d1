import { UNKNOWN } from './unitPlaces';

/** Numbers that an expression cannot do without: one cell, or as many as were counted when it was made. */
export type Need = { readonly cell: string } | { readonly count: string; readonly numbers: number };

/** An expression without equals sign, what it comes to, and the numbers that have to be there for it. */
export interface Expression {
  readonly text: string;
  readonly value: number;
  readonly needs: readonly Need[];
}

/** A single cell as an expression. */
export const cellExpression = ({ address, value }: { readonly address: string; readonly value: number }): Expression => ({ text: address, value, needs: [{ cell: address }] });

/** Whether all the numbers are there, as a condition of a formula; undefined: it needs none. */
const allThere = (needs: readonly Need[]): string | undefined => {
  const cells = new Set(needs.flatMap((need) => ('cell' in need ? [need.cell] : [])));
  const counts = new Set(needs.flatMap((need) => ('cell' in need ? [] : [`${need.count}=${need.numbers}`])));
  const conditions = [...(cells.size === 0 ? [] : [`COUNT(${[...cells].join(',')})=${cells.size}`]), ...counts];
  return conditions.length > 1 ? `AND(${conditions.join(',')})` : conditions[0];
};

/** 无法判断 where a number of the data has become a blank or a text: a formula would take the one for 0, and a sum would pass over both. */
export const guarded = ({ text, needs }: Pick<Expression, 'text' | 'needs'>): string => {
  const condition = allThere(needs);
  return condition === undefined ? text : `IF(${condition},${text},"${UNKNOWN}")`;
};
