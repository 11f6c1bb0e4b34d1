/** Works at most this long before others have their turn: a page must answer within 100 ms, on slow computers too. */
const TURN_MILLISECONDS = 20;

const nextTask = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

/** To be awaited between two steps of long work: lets others have their turn when this one has lasted long enough. */
export const turnTaker = (pause: () => Promise<void> = nextTask): (() => Promise<void>) => {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < TURN_MILLISECONDS) return;
    await pause();
    began = performance.now();
  };
};

/** Runs steps to their end, giving others their turn in between. */
export const takeTurns = async <T>(steps: Generator<void, T>, pause?: () => Promise<void>): Promise<T> => {
  const turn = turnTaker(pause);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await turn();
  }
};
