import { WorkbookWatch } from '../../src/functions/workbookWatch';
import type { Change } from '../../src/host/excel';
import type { Grid } from '../../src/workbook/grid';
import { HostError } from '../../src/host/workbookHost';
import { CASE_A } from './formulas';

/** The workbook after an edit: a cell is another with each reading from here on. */
const edition = (pupils: number): readonly Grid[] => [{ ...CASE_A, rows: [...CASE_A.rows.slice(0, 5), ['小学5', pupils, 402, 7.3]] }];

/** A workbook whose changes the test makes. */
const workbook = () => {
  let tell: (change: Change) => void = () => undefined;
  let tellCalculated: () => void = () => undefined;
  let pupils = 55;
  const readGrids = jest.fn(() => Promise.resolve(edition(pupils)));
  const recalculate = jest.fn<Promise<void>, [readonly string[], boolean]>(() => Promise.resolve());
  const stop = jest.fn(() => Promise.resolve());
  const onChange = jest.fn((listener: (change: Change) => void) => {
    tell = listener;
    return Promise.resolve(stop);
  });
  const onCalculated = jest.fn((listener: () => void) => {
    tellCalculated = listener;
    return Promise.resolve(stop);
  });
  const errors: unknown[] = [];
  const watch = new WorkbookWatch({ readGrids, recalculate, onChange, onCalculated }, (thrown) => errors.push(thrown));
  /** Changes a figure, of which Excel tells at once. */
  const edit = (moved = false): Promise<void> => {
    pupils += 1;
    tell({ moved });
    return settled();
  };
  /** Tells of a change after which the data are what they were. */
  const touch = (moved = false): Promise<void> => {
    tell({ moved });
    return settled();
  };
  /** Formulas have results; of a figure of a school, or of something else. */
  const calculate = (figure: boolean): Promise<void> => {
    if (figure) pupils += 1;
    tellCalculated();
    return settled();
  };
  return { watch, readGrids, recalculate, onChange, onCalculated, stop, errors, edit, touch, calculate };
};

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('watches nothing before the first call, and once for all', async () => {
  const { watch, onChange, onCalculated, readGrids } = workbook();
  expect(onChange).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([watch.read('A!A1'), watch.read('A!A2')]);
  expect(first).toBe(second);
  expect([onChange, onCalculated, readGrids].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
});

test('after an edit the workbook is read once, the callers are marked, and find it read', async () => {
  const { watch, readGrids, recalculate, edit } = workbook();
  const before = await watch.read('A!A1');
  await watch.read('A!A2');
  await edit();
  expect(recalculate.mock.calls).toEqual([[['A!A1', 'A!A2'], false]]);
  const after = await watch.read('A!A1');
  expect(after).not.toEqual(before);
  expect(readGrids).toHaveBeenCalledTimes(2);
  // Only the cell that has asked again is marked again; moved cells are said to have moved.
  await edit(true);
  expect(recalculate.mock.calls[1]).toEqual([['A!A1'], true]);
});

test('a change after which the data are the same marks nothing, and the callers keep what they had', async () => {
  const { watch, recalculate, touch } = workbook();
  const before = await watch.read('A!A1');
  await touch();
  expect(recalculate).not.toHaveBeenCalled();
  expect(await watch.read('A!A1')).toBe(before);
});

test('where cells have moved, the callers are told even if the data are the same', async () => {
  const { watch, recalculate, touch } = workbook();
  await watch.read('A!A1');
  await touch(true);
  expect(recalculate.mock.calls).toEqual([[['A!A1'], true]]);
});

test('without a caller that is left nothing is read any more', async () => {
  const { watch, readGrids, recalculate, edit } = workbook();
  await watch.read('A!A1');
  await edit();
  // The formula was taken out: it does not ask again.
  await edit();
  await edit();
  expect(recalculate).toHaveBeenCalledTimes(1);
  expect(readGrids).toHaveBeenCalledTimes(2);
});

test('a figure that a formula brings late is followed; own results are not', async () => {
  const { watch, readGrids, recalculate, edit, calculate } = workbook();
  await watch.read('A!A1');
  await edit();
  await watch.read('A!A1');
  await calculate(true);
  expect(recalculate).toHaveBeenCalledTimes(2);
  await watch.read('A!A1');
  await calculate(false);
  expect(recalculate).toHaveBeenCalledTimes(2);
  expect(readGrids).toHaveBeenCalledTimes(4);
});

test('a cell with another result at every calculation does not go round for ever', async () => {
  const { watch, readGrids, recalculate, edit, calculate } = workbook();
  await watch.read('A!A1');
  for (let round = 0; round < 20; round += 1) {
    await calculate(true);
    await watch.read('A!A1');
  }
  const marked = recalculate.mock.calls.length;
  expect(marked).toBeLessThanOrEqual(3);
  const reads = readGrids.mock.calls.length;
  await calculate(true);
  expect(readGrids).toHaveBeenCalledTimes(reads);
  // The next edit is followed as ever.
  await edit();
  expect(recalculate).toHaveBeenCalledTimes(marked + 1);
});

test('an edit while the workbook is being read is not lost', async () => {
  const { watch, readGrids, recalculate, edit } = workbook();
  await watch.read('A!A1');
  let finish: (grids: readonly Grid[]) => void = () => undefined;
  readGrids.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
  await edit();
  const meanwhile = watch.read('A!A1');
  await edit();
  // The first look is still under way: the second waits for it.
  expect(readGrids).toHaveBeenCalledTimes(2);
  finish(edition(56));
  expect(await meanwhile).toEqual(edition(56));
  await settled();
  await settled();
  await watch.read('A!A1');
  expect(recalculate.mock.calls.length).toBeGreaterThanOrEqual(1);
  expect(await watch.read('A!A1')).toEqual(edition(57));
});

test('cells that could not be marked are marked at the next change, and the failure is told', async () => {
  const { watch, recalculate, errors, edit, touch } = workbook();
  await watch.read('A!A1');
  recalculate.mockRejectedValueOnce(new HostError({ code: 'cellEditMode' }));
  await edit();
  expect(errors).toHaveLength(1);
  await touch();
  expect(recalculate.mock.calls[1]?.[0]).toEqual(['A!A1']);
});

test('what cannot be read is for the cells to say, and is read again at the next change', async () => {
  const { watch, readGrids, recalculate, edit } = workbook();
  await watch.read('A!A1');
  readGrids.mockRejectedValueOnce(new HostError({ code: 'workbookProtected' }));
  await edit();
  expect(recalculate).toHaveBeenCalledTimes(1);
  readGrids.mockRejectedValueOnce(new HostError({ code: 'workbookProtected' }));
  await expect(watch.read('A!A1')).rejects.toBeInstanceOf(HostError);
  await edit();
  expect(recalculate).toHaveBeenCalledTimes(2);
  await expect(watch.read('A!A1')).resolves.toEqual(edition(57));
});

test('a failed reading is not kept', async () => {
  const { watch, readGrids } = workbook();
  readGrids.mockRejectedValueOnce(new HostError({ code: 'cellEditMode' }));
  await expect(watch.read('A!A1')).rejects.toBeInstanceOf(HostError);
  await expect(watch.read('A!A1')).resolves.toEqual(edition(55));
});

test.each(['onChange', 'onCalculated'] as const)('where %s cannot be watched, the value is still computed, and watching is tried again', async (which) => {
  const { watch, errors, stop, ...events } = workbook();
  events[which].mockRejectedValueOnce(new HostError({ code: 'unavailable', member: which }));
  await expect(watch.read('A!A1')).resolves.toEqual(edition(55));
  expect(errors).toHaveLength(1);
  await watch.read('A!A1');
  await watch.read('A!A1');
  // Never watched twice.
  expect(events.onChange.mock.calls.length - stop.mock.calls.length).toBe(which === 'onChange' ? 2 : 1);
  expect(events.onCalculated).toHaveBeenCalledTimes(which === 'onChange' ? 1 : 2);
});
