import type { FunctionValue } from '../emulator';

export interface CallPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface Sent {
  outcome: FunctionValue | undefined;
}

interface Formula {
  readonly place: CallPlace;
  readonly calls: Map<string, Sent>;
  /** How many calculations may still end before answers that nobody took are dropped; undefined while some are missing. */
  life: number | undefined;
}

/** A calculation may be under way when the answers come, and does not ask for them; the one after it does. */
const CALCULATIONS_TO_LIVE = 2;

/**
 * Lets a synchronous calculation use functions that answer later, as Excel does: a call shows as "getting data" and is sent
 * off; when all calls of a formula have their answers, the formula is calculated once more and finds them here.
 * So a thousand calls travel together, and none holds up the others. An answer is used by one calculation only.
 */
export class PendingCalls {
  private readonly formulas = new Map<string, Formula>();
  private readonly used = new Set<string>();
  private complete: CallPlace[] = [];

  /** `recalculate` is given the formulas that have all their answers. */
  constructor(private readonly recalculate: (places: readonly CallPlace[]) => void) {}

  /** How many formulas wait for an answer or to be shown. */
  get size(): number {
    return this.formulas.size;
  }

  /**
   * The answer to a call if it is there; otherwise undefined, and the call is sent by `send`, whose promise must not reject.
   * `call` names function and arguments: another argument is another call.
   */
  answer(place: CallPlace, call: string, send: () => Promise<FunctionValue>): FunctionValue | undefined {
    const key = `${place.sheetId}!${place.row},${place.column}`;
    const formula = this.formulas.get(key);
    const outcome = formula?.life === undefined ? undefined : formula.calls.get(call)?.outcome;
    if (outcome !== undefined) {
      this.used.add(key);
      return outcome;
    }
    this.dispatch(key, formula ?? { place, calls: new Map(), life: undefined }, call, send);
    return undefined;
  }

  private dispatch(key: string, formula: Formula, call: string, send: () => Promise<FunctionValue>): void {
    const sent: Sent = { outcome: undefined };
    formula.calls.set(call, sent);
    formula.life = undefined;
    this.formulas.set(key, formula);
    void send().then((outcome) => {
      // Sent again meanwhile: only the last answer counts.
      if (this.formulas.get(key)?.calls.get(call) !== sent) return;
      sent.outcome = outcome;
      if ([...formula.calls.values()].some((other) => other.outcome === undefined)) return;
      formula.life = CALCULATIONS_TO_LIVE;
      this.announce(formula.place);
    });
  }

  /** Answers come in bundles: one calculation for all of a bundle. */
  private announce(place: CallPlace): void {
    this.complete.push(place);
    if (this.complete.length === 1) queueMicrotask(() => this.recalculate(this.complete.splice(0)));
  }

  /** A calculation has ended: the answers it used are used up. */
  calculationEnded(): void {
    for (const [key, formula] of this.formulas) {
      if (formula.life === undefined) continue;
      formula.life -= 1;
      if (this.used.has(key) || formula.life === 0) this.formulas.delete(key);
    }
    this.used.clear();
  }
}
