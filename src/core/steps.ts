/** Runs work that may pause between steps to its end, without a pause. */
export const runThrough = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** Items that are gone through in one step: some milliseconds. */
const ITEMS = 500;

/** Does something with each item, pausing now and then. */
export function* eachInSteps<T>(items: Iterable<T>, act: (item: T, at: number) => void): Generator<void, void> {
  let at = 0;
  for (const item of items) {
    act(item, at);
    at += 1;
    if (at % ITEMS === 0) yield;
  }
}
