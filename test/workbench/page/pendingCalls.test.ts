import type { FunctionValue } from '../../../src/workbench/emulator';
import type { CallPlace } from '../../../src/workbench/page/pendingCalls';
import { PendingCalls } from '../../../src/workbench/page/pendingCalls';

const at = (row: number): CallPlace => ({ sheetId: 's', row, column: 0 });
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A function whose answers come when the test says so. */
const slow = () => {
  const answers: ((value: FunctionValue) => void)[] = [];
  return { answers, send: () => new Promise<FunctionValue>((resolve) => answers.push(resolve)) };
};

describe('PendingCalls', () => {
  it('sends a call, has the formula calculated again when the answer is there, and then gives it', async () => {
    const again: CallPlace[][] = [];
    const calls = new PendingCalls((places) => again.push([...places]));
    const { answers, send } = slow();
    expect(calls.answer(at(0), 'CV[1]', send)).toBeUndefined();
    answers[0]?.(0.5);
    await settled();
    expect(again).toEqual([[at(0)]]);
    expect(calls.answer(at(0), 'CV[1]', send)).toBe(0.5);
    expect(answers).toHaveLength(1);
  });

  it('uses an answer for one calculation only', async () => {
    const calls = new PendingCalls(() => undefined);
    const { answers, send } = slow();
    calls.answer(at(0), 'CV[1]', send);
    answers[0]?.(0.5);
    await settled();
    calls.answer(at(0), 'CV[1]', send);
    calls.calculationEnded();
    expect(calls.size).toBe(0);
    expect(calls.answer(at(0), 'CV[1]', send)).toBeUndefined();
    expect(answers).toHaveLength(2);
  });

  it('waits for all calls of a formula', async () => {
    const again: CallPlace[][] = [];
    const calls = new PendingCalls((places) => again.push([...places]));
    const { answers, send } = slow();
    calls.answer(at(0), 'CV[1]', send);
    calls.answer(at(0), 'CV[2]', send);
    answers[1]?.(2);
    await settled();
    expect(again).toEqual([]);
    answers[0]?.(1);
    await settled();
    expect(again).toEqual([[at(0)]]);
    expect([calls.answer(at(0), 'CV[1]', send), calls.answer(at(0), 'CV[2]', send)]).toEqual([1, 2]);
  });

  it('shows many answers in one calculation', async () => {
    const again: CallPlace[][] = [];
    const calls = new PendingCalls((places) => again.push([...places]));
    for (let row = 0; row < 100; row += 1) calls.answer(at(row), 'CV', () => Promise.resolve(row));
    await settled();
    expect(again).toHaveLength(1);
    expect(again[0]).toHaveLength(100);
  });

  it('shows the answer to the last call when the same call was sent twice', async () => {
    const calls = new PendingCalls(() => undefined);
    const { answers, send } = slow();
    calls.answer(at(0), 'CLASSSIZE[]', send);
    // The data changed meanwhile, and the function without arguments was marked dirty.
    calls.answer(at(0), 'CLASSSIZE[]', send);
    answers[0]?.('old');
    await settled();
    expect(calls.answer(at(0), 'CLASSSIZE[]', slow().send)).toBeUndefined();
    answers[1]?.('stale too');
    await settled();
    expect(calls.answer(at(0), 'CLASSSIZE[]', slow().send)).toBeUndefined();
  });

  it('asks anew when the arguments have changed', async () => {
    const calls = new PendingCalls(() => undefined);
    calls.answer(at(0), 'CV[1]', () => Promise.resolve(1));
    await settled();
    const { answers, send } = slow();
    expect(calls.answer(at(0), 'CV[2]', send)).toBeUndefined();
    expect(answers).toHaveLength(1);
  });

  it('goes on where one call needs the answer of another', async () => {
    const calls = new PendingCalls(() => undefined);
    calls.answer(at(0), 'inner', () => Promise.resolve(1));
    await settled();
    expect(calls.answer(at(0), 'inner', slow().send)).toBe(1);
    expect(calls.answer(at(0), 'outer[1]', () => Promise.resolve(2))).toBeUndefined();
    calls.calculationEnded();
    await settled();
    expect([calls.answer(at(0), 'inner', slow().send), calls.answer(at(0), 'outer[1]', slow().send)]).toEqual([1, 2]);
  });

  it('drops an answer that nobody takes', async () => {
    const calls = new PendingCalls(() => undefined);
    calls.answer(at(0), 'CV[1]', () => Promise.resolve(1));
    await settled();
    calls.calculationEnded();
    calls.calculationEnded();
    expect(calls.size).toBe(0);
  });
});
