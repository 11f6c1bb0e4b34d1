import { MERGE_LIMITS } from '../../../src/workbook/merging/mergeFile';
import type { MergingAction } from '../../../src/taskpane/merging/actions';
import { reduceMerging } from '../../../src/taskpane/merging/reducer';
import type { MergingState } from '../../../src/taskpane/merging/state';
import { initialMerging, isReading, settledFiles } from '../../../src/taskpane/merging/state';
import { chosen, gridOf } from './picked';

const OPTIONS = { date: '2026-05-01', parameters: {}, profiles: [] };

const after = (...actions: readonly MergingAction[]): MergingState => actions.reduce(reduceMerging, initialMerging(OPTIONS, []));

const statesOf = ({ files }: MergingState): readonly (readonly [string, string])[] => files.map(({ name, state }) => [name, state.kind === 'settled' ? state.merged.content.kind : state.kind]);

const READ: Extract<MergingAction, { type: 'fileRead' }>['read'] = { kind: 'grids', grids: [], digest: 'd' };

test('files wait; notes of Excel, files of other programs and of the system are known by their names', () => {
  const state = after({ type: 'filesAdded', chosen: ['a.xlsx', '县/~$a.xlsx', '通知.docx', 'b.ET', '.DS_Store', '县/Thumbs.db', '县/'].map((name) => chosen(name)) });
  expect(statesOf(state)).toEqual([
    ['a.xlsx', 'waiting'],
    ['县/~$a.xlsx', 'lockFile'],
    ['通知.docx', 'notTable'],
    ['b.ET', 'waiting'],
    // A folder that could not be looked into: opening it says why.
    ['县/', 'waiting'],
  ]);
  expect(isReading(state)).toBe(true);
});

test('a second file of the same name is told apart, whenever it comes', () => {
  const state = after({ type: 'filesAdded', chosen: [chosen('报表.xlsx'), chosen('报表.xlsx')] }, { type: 'filesAdded', chosen: [chosen('报表.xlsx'), chosen('无扩展名'), chosen('无扩展名')] });
  expect(state.files.map(({ name }) => name)).toEqual(['报表.xlsx', '报表 (2).xlsx', '报表 (3).xlsx', '无扩展名', '无扩展名 (2)']);
  expect(new Set(state.files.map(({ id }) => id)).size).toBe(5);
});

test('what is beyond the limits is refused by name; what was there before stays', () => {
  const first = after({ type: 'filesAdded', chosen: [chosen('a.xlsx', MERGE_LIMITS.bytes)] });
  const state = reduceMerging(first, { type: 'filesAdded', chosen: [chosen('b.xlsx', 1)] });
  expect(statesOf(state)).toEqual([['a.xlsx', 'waiting'], ['b.xlsx', 'refused']]);
  expect(settledFiles(state)[0]?.content).toEqual({ kind: 'refused', refusal: { code: 'tooManyBytes', limit: MERGE_LIMITS.bytes } });
});

test('a cancel leaves what was read, and what was not read can be read again', () => {
  const cancelled = after(
    { type: 'filesAdded', chosen: [chosen('a.xlsx'), chosen('b.xlsx'), chosen('c.xlsx')] },
    { type: 'attachmentChosen', which: 'roster', file: chosen('名单.csv').file },
    { type: 'fileStarted', id: 1 },
    { type: 'fileRead', id: 1, read: READ },
    { type: 'fileStarted', id: 2 },
    { type: 'readingCancelled' },
  );
  expect(statesOf(cancelled)).toEqual([['a.xlsx', 'grids'], ['b.xlsx', 'cancelled'], ['c.xlsx', 'cancelled']]);
  expect(cancelled.roster).toEqual({ kind: 'none' });
  expect(isReading(cancelled)).toBe(false);
  expect(statesOf(reduceMerging(cancelled, { type: 'fileRetried', id: 2 }))[1]).toEqual(['b.xlsx', 'waiting']);
});

test('a merged workbook that lay in a folder is last time\'s result; one that was chosen is meant', () => {
  const own = (kind: string) => ({ ...gridOf([[`junheng/${kind}/1`]], ''), sheet: kind });
  const read = { kind: 'grids', grids: [own('sources'), own('files')], digest: '' } as const;
  const state = after({ type: 'filesAdded', chosen: [chosen('县/合并.xlsx'), chosen('合并.xlsx')] }, { type: 'fileRead', id: 1, read }, { type: 'fileRead', id: 2, read });
  expect(statesOf(state)).toEqual([['县/合并.xlsx', 'earlierMerge'], ['合并.xlsx', 'grids']]);
});

test('a file that was removed while it was read does not come back', () => {
  const state = after({ type: 'filesAdded', chosen: [chosen('a.xlsx')] }, { type: 'fileStarted', id: 1 }, { type: 'fileRemoved', id: 1 }, { type: 'fileRead', id: 1, read: READ });
  expect(state.files).toEqual([]);
});

test('a list that was replaced while it was read is not taken for the new one', () => {
  const state = after(
    { type: 'attachmentChosen', which: 'roster', file: chosen('旧名单.csv').file },
    { type: 'attachmentStarted', which: 'roster' },
    { type: 'attachmentChosen', which: 'roster', file: chosen('新名单.csv').file },
    { type: 'attachmentRead', which: 'roster', content: [{ name: '甲小学' }] },
  );
  expect(state.roster).toMatchObject({ kind: 'waiting', name: '新名单.csv' });
});

test('a new decision about the same thing takes the place of the one before', () => {
  const about = { school: { name: '甲小学', code: '1' }, stage: 'primary', field: 'pupils', candidates: [] } as const;
  const state = after(
    { type: 'decided', decision: { ...about, choice: { kind: 'entered', value: 1 } } },
    { type: 'decided', decision: { ...about, stage: 'junior', choice: { kind: 'entered', value: 2 } } },
    { type: 'decided', decision: { ...about, choice: { kind: 'entered', value: 3 } } },
  );
  expect(state.judgements.decisions.map(({ stage, choice }) => [stage, choice])).toEqual([
    ['junior', { kind: 'entered', value: 2 }],
    ['primary', { kind: 'entered', value: 3 }],
  ]);
});

test('removing all files keeps what people decided, and their numbers are not given again', () => {
  const state = after(
    { type: 'filesAdded', chosen: [chosen('a.xlsx')] },
    { type: 'judged', judgements: { explanations: [{ id: 'x', school: undefined, question: '?', answer: '已核实' }] } },
    { type: 'stepChosen', step: 'output' },
    { type: 'filesCleared' },
    { type: 'filesAdded', chosen: [chosen('a.xlsx')] },
  );
  expect(state.judgements.explanations).toHaveLength(1);
  expect(state.files.map(({ id }) => id)).toEqual([2]);
  expect(state.step).toBe('files');
});

test('the pages of the result lead to the steps of merging', () => {
  const at = (action: Extract<MergingAction, { type: 'page' }>['action']): string => after({ type: 'stepChosen', step: 'output' }, { type: 'page', action }).step;
  expect(at({ type: 'stepChosen', step: 'mapping' })).toBe('open');
  expect(at({ type: 'stepChosen', step: 'sheets' })).toBe('files');
  expect(at({ type: 'findingsAsked', filter: {} })).toBe('findings');
  expect(at({ type: 'resultViewChosen', view: 'schools' })).toBe('output');
});

test('a card that is opened takes the place of a cell that was looked at; closing it does not', () => {
  const cell = { file: 'a.xlsx', sheet: '学校', row: 1, column: 1 };
  const target = { rule: 'R1', part: 'indicator', subject: { kind: 'county' } } as const;
  expect(after({ type: 'peeked', cell }, { type: 'page', action: { type: 'overlayChosen', overlay: { kind: 'why', target } } }).peek).toBeUndefined();
  expect(after({ type: 'peeked', cell }, { type: 'page', action: { type: 'overlayChosen', overlay: { kind: 'none' } } }).peek).toBe(cell);
});
