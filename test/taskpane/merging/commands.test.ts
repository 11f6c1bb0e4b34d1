import { createMergingCommands } from '../../../src/taskpane/merging/commands';
import type { MergingCommands } from '../../../src/taskpane/merging/commands';
import { fileRows } from '../../../src/taskpane/merging/fileRows';
import type { MergingAction } from '../../../src/taskpane/merging/actions';
import type { TableRead, TableReader } from '../../../src/taskpane/merging/reader/tableReader';
import { reduceMerging } from '../../../src/taskpane/merging/reducer';
import type { Judgements, MergingState } from '../../../src/taskpane/merging/state';
import { knownRulings } from '../../../src/taskpane/merging/merger';
import { hasUnsaved, initialMerging, isReading } from '../../../src/taskpane/merging/state';
import type { Store } from '../../../src/taskpane/merging/store';
import { createStore } from '../../../src/taskpane/merging/store';
import { createLanguage } from '../../../src/taskpane/language';
import { doneOf } from '../../../src/taskpane/state/phase';
import { readWorkbookFile } from '../../../src/host/file';
import { readMerged } from '../../../src/report/merged/readMerged';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../../src/standards';
import { chosen, gridOf, readerOf, schoolFile } from './picked';

const OPTIONS = { date: '2026-05-01', parameters: {}, profiles: [] };

interface Bench {
  readonly store: Store<MergingState, MergingAction>;
  readonly commands: MergingCommands;
  readonly kept: Judgements[];
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
}

const benchWith = (reader: TableReader): Bench => {
  const store = createStore<MergingState, MergingAction>(reduceMerging, initialMerging(OPTIONS, []));
  const kept: Judgements[] = [];
  const saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const keep = (judgements: Judgements): Promise<void> => Promise.resolve(void kept.push(judgements));
  return { store, kept, saved, commands: createMergingCommands(store, { reader, keep, save: (bytes, name) => void saved.push({ name, bytes }) }) };
};

/** Waits for a state. */
const until = ({ get, subscribe }: Store<MergingState, MergingAction>, test: (state: MergingState) => boolean): Promise<MergingState> =>
  new Promise((resolve) => {
    if (test(get())) return resolve(get());
    const leave = subscribe(() => {
      if (!test(get())) return;
      leave();
      resolve(get());
    });
  });

const isMerged = (state: MergingState): boolean => !isReading(state) && state.page.phase.kind === 'done' && state.merge !== undefined;

const FILES = new Map([
  schoolFile('甲.xlsx', ['3501', '甲小学', '小学', 45, 3]),
  schoolFile('乙.xlsx', ['3502', '乙小学', '小学', 55, 4]),
  schoolFile('甲更正.xlsx', ['3501', '甲小学', '小学', 46, 3]),
]);

const NAMES = [...FILES.keys()];

const pupilsOf = ({ page }: MergingState, school: string): number | undefined => {
  const dataset = doneOf(page.phase)?.outcome.reading.dataset;
  const unit = dataset?.units.school.indexOf(dataset.schools.findIndex(({ name }) => name === school)) ?? -1;
  const figures = dataset?.units.figures.get('pupils');
  return figures?.states[unit] === 0 ? figures.values[unit] : undefined;
};

const opened = async (names: readonly string[] = NAMES): Promise<Bench> => {
  const bench = benchWith(readerOf(FILES));
  bench.commands.add(names.map((name) => chosen(name)));
  await until(bench.store, isMerged);
  return bench;
};

test('files are opened one after the other, then merged and judged; what is refused is named and keeps nothing from being merged', async () => {
  const reader = readerOf(FILES);
  const { store, commands } = benchWith(reader);
  commands.add(['甲.xlsx', '空.xlsx', '~$甲.xlsx'].map((name) => chosen(name)));
  commands.add([chosen('乙.xlsx')]);
  const { merge } = await until(store, isMerged);
  expect(reader.asked).toEqual(['甲.xlsx', '空.xlsx', '乙.xlsx']);
  expect(merge?.files.map(({ name, state }) => [name, state.status])).toEqual([['甲.xlsx', 'read'], ['空.xlsx', 'refused'], ['~$甲.xlsx', 'lockFile'], ['乙.xlsx', 'read']]);
  expect(merge?.reading.dataset.schools.map(({ name }) => name)).toEqual(['甲小学', '乙小学']);
});

test('what files say differently is unknown until it is decided, and the decision is kept', async () => {
  const { store, commands, kept } = await opened();
  expect(pupilsOf(store.get(), '甲小学')).toBeUndefined();
  const [conflict] = store.get().merge?.conflicts ?? [];
  if (conflict === undefined) throw new Error('no conflict');
  expect(conflict.candidates.map(({ value }) => value)).toEqual([45, 46]);
  commands.decide(conflict, { kind: 'entered', value: 47 }, ' 电话核实 ');
  const state = await until(store, (now) => now.merge?.conflicts[0]?.isDecided === true && now.page.phase.kind === 'done');
  expect(pupilsOf(state, '甲小学')).toBe(47);
  expect(kept.at(-1)?.decisions).toMatchObject([{ field: 'pupils', choice: { kind: 'entered', value: 47 }, reason: '电话核实' }]);
});

test('a file that is taken away is no longer in the result; without any there is none', async () => {
  const { store, commands } = await opened();
  const id = store.get().files.find(({ name }) => name === '甲更正.xlsx')?.id ?? 0;
  commands.remove(id);
  await until(store, (state) => state.merge?.files.length === 2 && state.page.phase.kind === 'done');
  expect(store.get().merge?.conflicts).toEqual([]);
  for (const file of store.get().files) commands.remove(file.id);
  const state = await until(store, ({ merge }) => merge === undefined);
  expect(state.page.phase.kind).toBe('empty');
});

test('a cancel leaves the file that is being opened and those that wait', async () => {
  const asked: AbortSignal[] = [];
  const reader: TableReader = {
    read: (_file, _name, { signal }) => {
      asked.push(signal);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    },
    close: () => undefined,
  };
  const { store, commands } = benchWith(reader);
  commands.add([chosen('甲.xlsx'), chosen('乙.xlsx')]);
  await until(store, ({ files }) => files[0]?.state.kind === 'reading');
  commands.cancelReading();
  expect(store.get().files.map(({ state }) => state.kind)).toEqual(['cancelled', 'cancelled']);
  await Promise.resolve();
  expect(asked.map(({ aborted }) => aborted)).toEqual([true]);
  // Taken away, a file is left at once too.
  commands.retry(2);
  await until(store, ({ files }) => files[1]?.state.kind === 'reading');
  commands.clear();
  expect(asked.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test('what opening takes is let go of once all files are open, and files that come later are opened too', async () => {
  const log: string[] = [];
  const files = readerOf(FILES);
  const reader: TableReader = { read: (file, name, options) => (log.push(name), files.read(file, name, options)), close: () => void log.push('closed') };
  const { store, commands } = benchWith(reader);
  commands.add([chosen('甲.xlsx'), chosen('乙.xlsx')]);
  await until(store, isMerged);
  expect(log).toEqual(['甲.xlsx', '乙.xlsx', 'closed']);
  commands.add([chosen('甲更正.xlsx')]);
  await until(store, (state) => isMerged(state) && state.merge?.files.length === 3);
  expect(log.slice(3)).toEqual(['甲更正.xlsx', 'closed']);
});

test('the list of schools is held against what was sent, and a ruling about a likely pair is kept', async () => {
  const roster: TableRead = { kind: 'grids', grids: [gridOf([['学校名称'], ['甲小学'], ['乙乙小学'], ['丙小学']], '名单.csv')], digest: '' };
  const { store, commands, kept } = benchWith(readerOf(new Map([...FILES, ['名单.csv', roster]])));
  commands.add([chosen('甲.xlsx'), chosen('乙.xlsx')]);
  commands.attach('roster', chosen('名单.csv').file);
  const { merge } = await until(store, (state) => isMerged(state) && state.merge?.roster !== undefined);
  const [pair] = merge?.roster?.likely ?? [];
  if (pair === undefined) throw new Error('no likely pair');
  expect([pair.listed.name, pair.school.name]).toEqual(['乙乙小学', '乙小学']);
  commands.rule({ one: pair.listed, other: pair.school }, true);
  expect(kept.at(-1)?.rulings).toEqual([{ one: { name: '乙乙小学' }, other: { name: '乙小学', code: '3502' }, same: true }]);
});

test('two names are said to be one school; the workbook that is made brings that back, and what was said of the list', async () => {
  const files = new Map([schoolFile('甲.xlsx', ['3501', '第一小学', '小学', 45, 3]), schoolFile('乙.xlsx', [null, '第1小学', '小学', 45, 3]), schoolFile('丙.xlsx', [null, '二小', '小学', 45, 3])]);
  const roster: TableRead = { kind: 'grids', grids: [gridOf([['学校名称'], ['第二小学'], ['第一小学']], '名单.csv')], digest: '' };
  const open = (more: readonly (readonly [string, TableRead])[]) => {
    const bench = benchWith(readerOf(new Map<string, TableRead>([...files, ['名单.csv', roster], ...more])));
    bench.commands.attach('roster', chosen('名单.csv').file);
    for (const [name] of more) bench.commands.attach('earlier', chosen(name).file);
    bench.commands.add([...files.keys()].map((name) => chosen(name)));
    return bench;
  };
  const first = open([]);
  const { merge } = await until(first.store, (state) => isMerged(state) && state.merge?.roster !== undefined);
  const [pair] = merge?.alike ?? [];
  const [likely] = merge?.roster?.likely ?? [];
  if (pair === undefined || likely === undefined) throw new Error('nothing was asked');
  first.commands.rule({ one: likely.listed, other: likely.school }, true);
  first.commands.rule(pair, true);
  const joined = await until(first.store, (state) => isMerged(state) && state.merge?.alike.length === 0);
  expect(joined.merge?.reading.dataset.schools.map(({ name }) => name)).toEqual(['第一小学', '二小']);
  expect(first.kept.at(-1)?.rulings).toEqual([{ one: { name: '第二小学' }, other: { name: '二小' }, same: true }, { one: { name: '第一小学', code: '3501' }, other: { name: '第1小学' }, same: true }]);
  first.commands.download('合并.xlsx', createLanguage('zh-CN', loadPack(DEFAULT_PACK)));
  await until(first.store, ({ delivery }) => delivery.kind === 'made');
  const grids = await readWorkbookFile(first.saved[0]?.bytes ?? new Uint8Array(), '合并.xlsx');

  const second = open([['合并.xlsx', { kind: 'grids', grids, digest: '' }]]);
  const state = await until(second.store, (now) => isMerged(now) && now.merge?.roster !== undefined && now.earlier.kind === 'ready');
  expect(state.judgements.rulings).toEqual([]);
  expect(state.merge?.alike).toEqual([]);
  expect(state.merge?.reading.dataset.schools).toHaveLength(2);
  expect(knownRulings(state)).toEqual(first.kept.at(-1)?.rulings);
  // Said otherwise now, it is two schools again.
  second.commands.rule({ one: { name: '第一小学', code: '3501' }, other: { name: '第1小学' } }, false);
  const parted = await until(second.store, (now) => isMerged(now) && now.merge?.reading.dataset.schools.length === 3);
  expect(parted.merge?.alike).toEqual([]);
});

test('a list without schools, and a workbook that is no merge, are refused by name', async () => {
  const other: TableRead = { kind: 'grids', grids: [gridOf([['通知', '第一条']], '通知.xlsx')], digest: '' };
  const { store, commands } = benchWith(readerOf(new Map([['通知.xlsx', other]])));
  commands.attach('roster', chosen('通知.xlsx').file);
  commands.attach('earlier', chosen('通知.xlsx').file);
  const { roster, earlier } = await until(store, (state) => state.earlier.kind === 'refused');
  expect([roster, earlier]).toMatchObject([{ refusal: { code: 'noSchools' } }, { refusal: { code: 'notMerged' } }]);
});

test('the merged workbook holds decisions and explanations; chosen as the one before, it brings them back and tells what is different', async () => {
  const language = createLanguage('zh-CN', loadPack(DEFAULT_PACK));
  const first = await opened();
  const [conflict] = first.store.get().merge?.conflicts ?? [];
  if (conflict === undefined) throw new Error('no conflict');
  first.commands.decide(conflict, { kind: 'entered', value: 47 }, '');
  await until(first.store, (now) => now.merge?.conflicts[0]?.isDecided === true && now.page.phase.kind === 'done');
  first.commands.explain({ id: 'data/x', school: undefined, question: '?', answer: '已核实' });
  first.commands.download('合并.xlsx', language);
  await until(first.store, ({ delivery }) => delivery.kind === 'made');
  const bytes = first.saved[0]?.bytes ?? new Uint8Array();
  const grids = await readWorkbookFile(bytes, '合并.xlsx');
  expect(readMerged(grids, FIELDS)?.explanations).toMatchObject([{ id: 'data/x', answer: '已核实' }]);

  const corrected = new Map([...FILES, schoolFile('乙.xlsx', ['3502', '乙小学', '小学', 60, 4]), ['合并.xlsx', { kind: 'grids', grids, digest: '' } as const] as const]);
  const second = benchWith(readerOf(corrected));
  second.commands.attach('earlier', chosen('合并.xlsx').file);
  second.commands.add(NAMES.map((name) => chosen(name)));
  const state = await until(second.store, isMerged);
  expect(pupilsOf(state, '甲小学')).toBe(47);
  expect([...(state.differences?.byFile ?? [])].map(([file, changes]) => [file, changes.map(({ field, before, after }) => [field, before?.value, after?.value])])).toEqual([['乙.xlsx', [['pupils', 55, 60]]]]);
});

test('a merged workbook among the files can be taken for the one before, and what was typed over in it is told', async () => {
  const first = await opened(['甲.xlsx', '乙.xlsx']);
  first.commands.download('合并.xlsx', createLanguage('zh-CN', loadPack(DEFAULT_PACK)));
  await until(first.store, ({ delivery }) => delivery.kind === 'made');
  const grids = await readWorkbookFile(first.saved[0]?.bytes ?? new Uint8Array(), '合并.xlsx');
  const typed = grids.map((grid, at) => (at === 0 ? { ...grid, rows: grid.rows.map((row) => row.map((cell) => (cell === 55 ? 56 : cell))) } : grid));
  const { store, commands } = benchWith(readerOf(new Map<string, TableRead>([...FILES, ['合并.xlsx', { kind: 'grids', grids: typed, digest: '' }]])));
  commands.add(['甲.xlsx', '合并.xlsx'].map((name) => chosen(name)));
  await until(store, isMerged);
  expect(fileRows(store.get()).map(({ file, isMerged: is }) => [file.name, is])).toEqual([['甲.xlsx', false], ['合并.xlsx', true]]);
  commands.useAsEarlier(store.get().files[1]?.id ?? 0);
  const { files, earlier } = await until(store, (state) => state.earlier.kind === 'ready' && isMerged(state));
  expect(files.map(({ name }) => name)).toEqual(['甲.xlsx']);
  expect(earlier.kind === 'ready' ? earlier.content.edits.map(({ field, merged, now }) => [field, merged, now]) : []).toEqual([['pupils', 55, 56]]);
});

test('what is decided after the workbook was made is not in it', async () => {
  const { store, commands } = await opened();
  expect(hasUnsaved(store.get())).toBe(false);
  commands.explain({ id: 'q', school: undefined, question: '?', answer: '一' });
  expect(hasUnsaved(store.get())).toBe(true);
  commands.download('合并.xlsx', createLanguage('zh-CN', loadPack(DEFAULT_PACK)));
  await until(store, ({ delivery }) => delivery.kind === 'made');
  expect(hasUnsaved(store.get())).toBe(false);
  commands.explain({ id: 'q', school: undefined, question: '?', answer: '二' });
  expect(hasUnsaved(store.get())).toBe(true);
});

test('an explanation is taken back by an empty one', async () => {
  const { store, commands, kept } = await opened(['甲.xlsx']);
  const query = { id: 'q', school: undefined, question: '?' };
  commands.explain({ ...query, answer: '一' });
  commands.explain({ ...query, answer: '二' });
  expect(store.get().judgements.explanations).toMatchObject([{ id: 'q', answer: '二' }]);
  commands.explain({ ...query, answer: ' ' });
  expect(kept.at(-1)?.explanations).toEqual([]);
});

test('other options judge again, other readings of headings merge again', async () => {
  const { store, commands } = await opened();
  const before = store.get().merge;
  commands.follow(store.get().page.choices, { ...OPTIONS, date: '2026-06-01' });
  await until(store, ({ page }) => page.phase.kind === 'done' && page.phase.outcome.assessment.date === '2026-06-01');
  expect(store.get().merge).toBe(before);
  commands.follow([], { ...OPTIONS, date: '2026-06-01' });
  await until(store, (state) => state.merge !== before && state.page.phase.kind === 'done');
  expect(doneOf(store.get().page.phase)?.outcome.assessment.date).toBe('2026-06-01');
});
