import type { WorkbookHost } from '../../src/host/workbookHost';
import { HostError } from '../../src/host/workbookHost';
import { questionsOf } from '../../src/taskpane/questions';
import type { Request, Watch } from '../../src/taskpane/session';
import { reassess, reread, validate } from '../../src/taskpane/session';
import type { Progress } from '../../src/taskpane/state/phase';
import { withChoice } from '../../src/taskpane/mappingChoice';
import { county, notes, schools } from './countyGrids';
import { fakeHost } from './fakeHost';

const request: Request = { options: { date: '2025-09-01', parameters: {}, profiles: [] }, choices: [] };
const watch = (seen: Progress[] = []): Watch => ({ signal: new AbortController().signal, onProgress: (progress) => seen.push(progress) });

test('reads, recognises and judges, telling each stage', async () => {
  const seen: Progress[] = [];
  const { assessment } = await validate(fakeHost([schools, county, notes]), request, watch(seen));
  expect(assessment.verdict).toBe('notMet');
  expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['reading', 'recognising', 'assessing']);
  expect(seen).toContainEqual({ stage: 'reading', done: 2, total: 3, what: '县级数据' });
});

test('computes the published example', async () => {
  const { assessment } = await validate(fakeHost([schools]), request, watch());
  const cvs = assessment.county.flatMap(({ cv }) => cv ?? []);
  // cases A: 0.515256630, weighted by pupils.
  expect(Math.max(...cvs)).toBeCloseTo(0.51525663, 8);
});

test('a corrected mapping needs no second read of the workbook', async () => {
  const host = fakeHost([schools]);
  const before = await validate(host, request, watch());
  const [question] = questionsOf(before.reading);
  if (question === undefined) throw new Error('no question');
  const choices = withChoice([], question.sheet, question.match, { field: 'sportArea' });
  const after = await reread(before.grids, { ...request, choices }, watch());
  expect(questionsOf(after.reading)).toEqual([]);
  expect(host.reads).toBe(1);
  const known = (outcome: typeof before): number => outcome.assessment.county.filter(({ cv }) => cv !== undefined).length;
  expect(known(after)).toBe(known(before) + 1);
});

test('other options are judged on the same reading', async () => {
  const before = await validate(fakeHost([schools]), request, watch());
  const after = await reassess(before, { ...request.options, date: '2016-01-01' }, watch());
  expect(after.reading).toBe(before.reading);
  expect(after.assessment.date).toBe('2016-01-01');
  // The standard of 2017 was not in force then: nothing may pass or fail by it.
  expect(after.assessment.items.every(({ verdict }) => verdict === 'unknown')).toBe(true);
});

test('passes on why the host could not read', async () => {
  const host: WorkbookHost = { ...fakeHost([]), readGrids: () => Promise.reject(new HostError({ code: 'cellEditMode' })) };
  await expect(validate(host, request, watch())).rejects.toMatchObject({ issue: { code: 'cellEditMode' } });
});

test('a cancel during the read ends the work, even where the host goes on', async () => {
  const controller = new AbortController();
  const seen: Progress[] = [];
  const host: WorkbookHost = {
    ...fakeHost([]),
    readGrids: () => {
      controller.abort();
      return Promise.resolve([schools]);
    },
  };
  await expect(validate(host, request, { signal: controller.signal, onProgress: (progress) => seen.push(progress) })).rejects.toMatchObject({ name: 'AbortError' });
  expect(seen.map(({ stage }) => stage)).toEqual(['reading']);
});

test('a cancel between the stages ends the work', async () => {
  const controller = new AbortController();
  const onProgress = ({ stage }: Progress): void => {
    if (stage === 'assessing') controller.abort();
  };
  await expect(validate(fakeHost([schools]), request, { signal: controller.signal, onProgress })).rejects.toMatchObject({ name: 'AbortError' });
});
