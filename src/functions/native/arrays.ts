/** Numbers as an array of a formula, in the shape of the range beside which they stand. */
export const arrayOf = (values: readonly number[], columns: number): string => {
  const rows = Array.from({ length: Math.ceil(values.length / columns) }, (_, row) => values.slice(row * columns, (row + 1) * columns).join(','));
  return `{${rows.join(';')}}`;
};
