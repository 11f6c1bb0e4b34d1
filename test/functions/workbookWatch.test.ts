import { WorkbookWatch } from '../../src/functions/workbookWatch';
import type { Change } from '../../src/host/excel';
import { HostError } from '../../src/host/workbookHost';
import { CASE_A } from './formulas';

/** A workbook whose changes the test makes. */
const workbook = () => {
  let tell: (change: Change) => void = () => undefined;
  const calls = { readGrids: jest.fn(() => Promise.resolve([CASE_A])), recalculate: jest.fn<Promise<void>, [readonly string[], boolean]>(() => Promise.resolve()) };
  const onChange = jest.fn((listener: (change: Change) => void) => {
    tell = listener;
    return Promise.resolve(() => Promise.resolve());
  });
  const errors: unknown[] = [];
  const watch = new WorkbookWatch({ ...calls, onChange }, (thrown) => errors.push(thrown));
  return { watch, ...calls, onChange, errors, change: (moved = false) => tell({ moved }) };
};

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('watches nothing before the first call, and once for all', async () => {
  const { watch, onChange, readGrids } = workbook();
  expect(onChange).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([watch.read('A!A1'), watch.read('A!A2')]);
  expect(first).toBe(second);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(readGrids).toHaveBeenCalledTimes(1);
});

test('after a change the callers are marked, and the workbook is read anew only when asked', async () => {
  const { watch, readGrids, recalculate, change } = workbook();
  await watch.read('A!A1');
  await watch.read('A!A2');
  change();
  await settled();
  expect(recalculate.mock.calls).toEqual([[['A!A1', 'A!A2'], false]]);
  expect(readGrids).toHaveBeenCalledTimes(1);
  await watch.read('A!A1');
  expect(readGrids).toHaveBeenCalledTimes(2);
  // Only the cell that has asked again is marked again; moved cells are said to have moved.
  change(true);
  await settled();
  expect(recalculate.mock.calls[1]).toEqual([['A!A1'], true]);
});

test('cells that could not be marked are marked at the next change, and the failure is told', async () => {
  const { watch, recalculate, errors, change } = workbook();
  await watch.read('A!A1');
  recalculate.mockRejectedValueOnce(new HostError({ code: 'cellEditMode' }));
  change();
  await settled();
  expect(errors).toHaveLength(1);
  change();
  await settled();
  expect(recalculate.mock.calls[1]?.[0]).toEqual(['A!A1']);
});

test('a failed reading is not kept', async () => {
  const { watch, readGrids } = workbook();
  readGrids.mockRejectedValueOnce(new HostError({ code: 'cellEditMode' }));
  await expect(watch.read('A!A1')).rejects.toBeInstanceOf(HostError);
  await expect(watch.read('A!A1')).resolves.toEqual([CASE_A]);
});

test('where changes cannot be watched, the value is still computed, and watching is tried again', async () => {
  const { watch, onChange, errors } = workbook();
  onChange.mockRejectedValueOnce(new HostError({ code: 'unavailable', member: 'onChanged' }));
  await expect(watch.read('A!A1')).resolves.toEqual([CASE_A]);
  expect(errors).toHaveLength(1);
  await watch.read('A!A1');
  expect(onChange).toHaveBeenCalledTimes(2);
});
