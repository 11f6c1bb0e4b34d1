import { useEffect, useMemo, useState } from 'react';
import { takeTurns } from '../workbook/merging/takeTurns';

/** Work that takes no longer than this is done before the page is shown. */
const AT_ONCE_MILLISECONDS = 30;

interface Begun<T> {
  /** undefined: there is more to do than can be done at once. */
  readonly done: { readonly value: T } | undefined;
}

const begin = <T,>(make: () => Generator<void, T>): Begun<T> => {
  const steps = make();
  const until = performance.now() + AT_ONCE_MILLISECONDS;
  do {
    const step = steps.next();
    if (step.done === true) return { done: { value: step.value } };
  } while (performance.now() < until);
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
