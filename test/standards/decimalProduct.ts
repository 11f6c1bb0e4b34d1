interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const decimal = (value: number): Decimal => {
  const [whole = '0', fraction = ''] = String(value).split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
};

/** The exact decimal product of two plain decimals, as the number that literal denotes (4.5 × 0.85 = 3.825, not 3.8249999999999997). */
export const decimalProduct = (a: number, b: number): number => {
  const left = decimal(a);
  const right = decimal(b);
  return Number(`${String(left.digits * right.digits)}e-${String(left.places + right.places)}`);
};
