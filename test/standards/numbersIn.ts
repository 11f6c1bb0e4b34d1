/** The numbers a Chinese sentence prints: 4.2, 50%, ５４, Ⅲ. A percentage counts as the ratio and as the bare number. */
export const numbersIn = (quote: string): ReadonlySet<number> => {
  const numbers = new Set<number>();
  for (const [, digits = '', percent] of quote.normalize('NFKC').matchAll(/(\d+(?:\.\d+)?)(%)?/gu)) {
    numbers.add(Number(digits));
    if (percent !== undefined) numbers.add(Number(`${digits}e-2`));
  }
  for (const [roman] of quote.matchAll(/[ⅠⅡⅢⅣⅤ]/gu)) numbers.add('ⅠⅡⅢⅣⅤ'.indexOf(roman) + 1);
  return numbers;
};
