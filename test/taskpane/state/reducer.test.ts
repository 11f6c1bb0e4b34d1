import type { Action } from '../../../src/taskpane/state/actions';
import { NO_FILTER } from '../../../src/taskpane/state/filter';
import { doneOf } from '../../../src/taskpane/state/phase';
import { reduce } from '../../../src/taskpane/state/reducer';
import type { PaneState } from '../../../src/taskpane/state/state';
import { initialState } from '../../../src/taskpane/state/state';
import { outcome } from '../outcome';

const start = initialState({ date: '2025-09-01', parameters: {}, profiles: [] }, []);
const started: Action = { type: 'started', progress: { stage: 'reading', done: 0, total: 1 } };
const first = outcome();
const second = outcome();
const finished: Action = { type: 'finished', outcome: first, fresh: true, landOn: 'result' };
const failed: Action = { type: 'failed', issue: { code: 'cellEditMode' } };

const after = (...actions: readonly Action[]): PaneState => actions.reduce(reduce, start);

describe('a validation', () => {
  test('lands on the result', () => {
    const state = after({ type: 'stepChosen', step: 'sheets' }, started, finished);
    expect(state.step).toBe('result');
    expect(state.phase).toEqual({ kind: 'done', outcome: first, stale: false });
  });

  test('that is cancelled leads back to the result that was there', () => {
    const state = after(started, finished, started, { type: 'cancelled' });
    expect(state.phase).toEqual({ kind: 'done', outcome: first, stale: false });
    expect(state.notice).toEqual({ code: 'cancelled' });
  });

  test('that fails keeps the last result to look at', () => {
    const state = after(started, finished, started, failed);
    expect(state.phase).toMatchObject({ kind: 'failed', issue: { code: 'cellEditMode' } });
    expect(doneOf(state.phase)?.outcome).toBe(first);
  });

  test('that fails twice still keeps it, and a new start clears the failure', () => {
    const state = after(started, finished, started, failed, started, failed, started);
    expect(state.phase.kind).toBe('working');
    expect(doneOf(state.phase)?.outcome).toBe(first);
  });
});

describe('a change of the workbook', () => {
  const changed: Action = { type: 'workbookChanged' };

  test('makes the result stale until it is read anew', () => {
    expect(doneOf(after(started, finished, changed).phase)?.stale).toBe(true);
    expect(doneOf(after(started, finished, changed, started, { ...finished, outcome: second }).phase)?.stale).toBe(false);
  });

  test('while reading makes the coming result stale', () => {
    expect(doneOf(after(started, changed, finished).phase)?.stale).toBe(true);
  });

  test('while reading makes the result stale to which a cancel leads back', () => {
    expect(doneOf(after(started, finished, started, changed, { type: 'cancelled' }).phase)?.stale).toBe(true);
  });

  test('is not forgotten when old cells are judged again', () => {
    expect(doneOf(after(started, finished, changed, started, { type: 'finished', outcome: second, fresh: false }).phase)?.stale).toBe(true);
  });

  test('means nothing before there is a result', () => {
    expect(after(changed).phase).toEqual({ kind: 'empty' });
  });
});

test('asking for the findings of an item drops every other filter and closes the card', () => {
  const state = after(
    { type: 'filterChosen', filter: { ...NO_FILTER, text: 'x' } },
    { type: 'overlayChosen', overlay: { kind: 'options' } },
    { type: 'findingsAsked', filter: { item: 'A' }, grouping: 'school' },
  );
  expect(state).toMatchObject({ step: 'findings', filter: { ...NO_FILTER, item: 'A' }, grouping: 'school', overlay: { kind: 'none' } });
});

test('judging again stays where the person is', () => {
  expect(after(started, finished, { type: 'stepChosen', step: 'mapping' }, started, { type: 'finished', outcome: second, fresh: false }).step).toBe('mapping');
});
