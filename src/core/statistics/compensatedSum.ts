/** A sum that carries what rounding would lose (Neumaier's variant of Kahan summation). */
export class CompensatedSum {
  private sum = 0;
  private lost = 0;

  add(term: number): void {
    const next = this.sum + term;
    this.lost += Math.abs(this.sum) >= Math.abs(term) ? this.sum - next + term : term - next + this.sum;
    this.sum = next;
  }

  get value(): number {
    // Infinity − Infinity in the carried part would turn an overflow into NaN.
    return Number.isFinite(this.sum) ? this.sum + this.lost : this.sum;
  }
}
