/** JSON has no NaN: a figure that is not there is null. */
export const figure = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null);
