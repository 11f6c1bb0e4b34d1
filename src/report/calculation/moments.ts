/**
 * Sums over ranges as native expressions. Ranges are texts of a formula: `x` figures, `p` the pupils they stand for, cell by
 * cell. With commas between its arguments SUMPRODUCT takes texts and blanks as 0, and it needs no entry as an array.
 */

/** How many cells are neither a number that may count nor empty. */
const oddCells = (range: string): string => `(ISNUMBER(${range})+(LEN(${range})=0)=0)+(${range}<0)`;

/** How many cells of a range our functions refuse. */
export const badCells = (x: string): string => `SUMPRODUCT(${oddCells(x)})`;

/** The same of numbers of people, which are whole. Behind a 0 a blank, or a formula's empty text, is a number too. */
export const badHeadcounts = (x: string): string => `${badCells(x)}+SUMPRODUCT(--((0&${x})-INT(0&${x})<>0))`;

/** How many cells our functions refuse in a pair of ranges: those of both, a figure without pupils, pupils without a figure. */
export const badPairs = (x: string, p: string): string =>
  `SUMPRODUCT(${oddCells(x)}+${oddCells(p)}+(LEN(${p})=0)*(LEN(${x})>0)+(LEN(${x})=0)*(LEN(${p})>0)*(${p}<>0))`;

/** How many cells of a range hold nothing. */
export const missingCells = (x: string): string => `SUMPRODUCT(--(LEN(${x})=0))`;

/** How many cells have pupils. */
export const withPupils = (p: string): string => `SUMPRODUCT(ISNUMBER(${p})*(${p}>0))`;

/** X̄ = ΣPᵢxᵢ ÷ P */
export const weightedMean = (x: string, p: string): string => `SUMPRODUCT(${p},${x})/SUMPRODUCT(${p})`;

/** ΣPᵢ(xᵢ−X̄)²; with an empty text among the figures, where no difference can be taken, by the sum of squares. */
const weightedSquares = (x: string, p: string): string => {
  const mean = weightedMean(x, p);
  return `IF(SUMPRODUCT(--ISTEXT(${x}))=0,SUMPRODUCT(${p},(${x}-${mean})^2),MAX(0,SUMPRODUCT(${p},${x},${x})-SUMPRODUCT(${p},${x})^2/SUMPRODUCT(${p})))`;
};

/** S = √ΣPᵢ(xᵢ−X̄)²÷P */
export const weightedSd = (x: string, p: string): string => `SQRT(${weightedSquares(x, p)}/SUMPRODUCT(${p}))`;

/** Every figure counts once: the pupils of a range of figures that has none. */
export const eachOnce = (x: string): string => `--ISNUMBER(${x})`;

/** 差异系数 = S ÷ X̄ */
export const weightedCv = (x: string, p: string): string => `${weightedSd(x, p)}/(${weightedMean(x, p)})`;

/** Cells with pupils, and their number where it may divide. */
const counts = (p: string): string => `--(${p}>0)`;

/** 差异系数 of totals rᵢ: xᵢ = rᵢ ÷ Pᵢ, of the cells with pupils. */
export const cvOfTotals = (r: string, p: string): string => {
  const mean = `SUMPRODUCT(${counts(p)},${r})/SUMPRODUCT(${p})`;
  return `SQRT(SUMPRODUCT(${counts(p)},(${r}-${mean}*${p})^2/(${p}+(${p}=0)))/SUMPRODUCT(${p}))/(${mean})`;
};
