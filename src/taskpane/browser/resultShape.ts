import type { FunctionResult } from '../../functions/evaluate';

/** How many rows and columns a result fills. */
export const shapeOf = (result: FunctionResult | undefined): { readonly rows: number; readonly columns: number } => {
  const value = result?.ok === true ? result.value : undefined;
  if (typeof value !== 'object') return { rows: 1, columns: 1 };
  return { rows: Math.max(1, value.length), columns: Math.max(1, value[0]?.length ?? 0) };
};
