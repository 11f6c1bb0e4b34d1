/** Tells the mirror's own doing from the person's: what it does is done within `run`. */
export class MirrorGuard {
  private depth = 0;

  get active(): boolean {
    return this.depth > 0;
  }

  run(action: () => void): void {
    this.depth += 1;
    try {
      action();
    } finally {
      this.depth -= 1;
    }
  }
}
