import { useEffect, useMemo, useState } from 'react';
import { takeTurns } from '../workbook/merging/takeTurns';

/** Work of no more steps is done before the page is shown. Counted, not timed: the same data are shown in the same way on any computer. */
const STEPS_AT_ONCE = 8;

interface Begun<T> {
  /** undefined: there is more to do than can be done at once. */
  readonly done: { readonly value: T } | undefined;
}

const begin = <T,>(make: () => Generator<void, T>): Begun<T> => {
  const steps = make();
  for (let taken = 0; taken < STEPS_AT_ONCE; taken += 1) {
    const step = steps.next();
    if (step.done === true) return { done: { value: step.value } };
  }
  return { done: undefined };
};

/** Waits for the next task, or for ever once nobody wants the result any more. */
const pausing = (isWanted: () => boolean) => (): Promise<void> => new Promise((resolve) => void setTimeout(() => isWanted() && resolve()));

/**
 * The result of work in steps: of little work at once, of much once it is done in turns with the rest of the page, until
 * which it is undefined. `make` must stay the same as long as the work does.
 */
export const useSteps = <T,>(make: () => Generator<void, T>): T | undefined => {
  const begun = useMemo(() => begin(make), [make]);
  const [later, setLater] = useState<{ readonly of: Begun<T>; readonly value: T }>();
  useEffect(() => {
    if (begun.done !== undefined) return undefined;
    let isWanted = true;
    void takeTurns(make(), pausing(() => isWanted)).then((value) => isWanted && setLater({ of: begun, value }));
    return () => {
      isWanted = false;
    };
  }, [begun, make]);
  if (begun.done !== undefined) return begun.done.value;
  return later?.of === begun ? later.value : undefined;
};
