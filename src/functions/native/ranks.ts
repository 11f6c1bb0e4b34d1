/**
 * Figures of cells held against each other, as native expressions. The criteria of SUMIF are texts of 15 digits, so they
 * are put a hair to one side: figures closer than 10⁻¹² of themselves count as equal.
 */
const HAIR = '1E-12';

/** Of every figure: how many pupils have less; without pupils, how many figures are less. */
export const pupilsBelow = (x: string, p: string | undefined): string => counted(x, `"<"&${x}*(1-${HAIR})`, p);

/** Of every figure but 0: how many pupils have as much or less. */
export const pupilsUpTo = (x: string, p: string | undefined): string => counted(x, `"<"&${x}*(1+${HAIR})`, p);

const counted = (x: string, criterion: string, p: string | undefined): string => (p === undefined ? `COUNTIF(${x},${criterion})` : `SUMIF(${x},${criterion},${p})`);

/** Above every figure that can occur. */
const ABOVE_ALL = '1E+300';

/** The smallest of the figures where a condition on the cells does not fail. */
export const smallestUnless = (x: string, fails: string): string => `SUMPRODUCT(MIN(${x}+(${fails})*${ABOVE_ALL}))`;

/** The largest of the figures, which are not negative, where a condition on the cells holds. */
export const largestWhere = (x: string, condition: string): string => `SUMPRODUCT(MAX((${condition})*${x}))`;

/** Up to a figure, near misses of rounding included. */
export const upTo = (x: string, figure: string): string => `(${x}<=${figure}*(1+${HAIR}))`;

/** Below a figure, near misses of rounding left out. */
export const below = (x: string, figure: string): string => `(${x}<${figure}*(1-${HAIR}))`;
