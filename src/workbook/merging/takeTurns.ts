/** Works at most this long before others have their turn: a page must answer within 100 ms. */
const TURN_MILLISECONDS = 30;

const nextTask = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

/** Runs steps to their end, giving others their turn in between. */
export const takeTurns = async <T>(steps: Generator<void, T>, pause: () => Promise<void> = nextTask): Promise<T> => {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < TURN_MILLISECONDS) continue;
    await pause();
    began = performance.now();
  }
};
