import type { Shape } from './obstacles';
import type { Preview } from './usePreview';

/** How many rows and columns a result fills; one cell where it is not known. */
export const shapeOf = (preview: Preview): Shape => {
  const value = typeof preview === 'object' && preview.ok ? preview.value : undefined;
  if (typeof value !== 'object') return { rows: 1, columns: 1 };
  return { rows: Math.max(1, value.length), columns: Math.max(1, value[0]?.length ?? 0) };
};
