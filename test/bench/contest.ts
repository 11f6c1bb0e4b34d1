/** What a run measured itself, because it was not all in its own process. */
export interface Measured {
  readonly answer: number;
  readonly megabytes: number;
  /** Printed beside the time. */
  readonly note: string;
}

/** One way of doing a job. `prepare` is not timed; what `run` returns is checked and kept from being optimised away. */
export interface Contestant {
  readonly name: string;
  readonly prepare: () => Promise<() => Promise<number | Measured>> | (() => Promise<number | Measured>);
}

/** One job, done by several contestants on the same data. The first contestant is ours: ratios are against it. */
export interface Contest {
  readonly title: string;
  /** What exactly is compared, so that nobody reads more into the ratio. */
  readonly note: string;
  readonly rounds: number;
  readonly contestants: readonly Contestant[];
  /** Relative tolerance in which all answers must agree; undefined where they answer different questions. */
  readonly agree?: number;
}
