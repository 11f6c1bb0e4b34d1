/** How many decimals a printed figure shows. */
export const decimalsOf = (printed: string): number => /[.](\d+)/u.exec(printed)?.[1]?.length ?? 0;

export const isPercent = (printed: string): boolean => printed.endsWith('%');

/** The number format under which a cell shows a figure with as many decimals as it is printed with. */
export const numberFormat = (printed: string): string => `0${decimalsOf(printed) > 0 ? `.${'0'.repeat(decimalsOf(printed))}` : ''}${isPercent(printed) ? '%' : ''}`;
