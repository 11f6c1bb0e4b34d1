/** @jest-environment jsdom */
import { addNotes, removeNotes } from '../../../src/host/excel/marking/markNotes';

/**
 * Notes came with ExcelApi 1.18, which the packaged Office.js does not know yet: what is asked of Excel here is held against
 * a stand-in with the documented members alone (NoteCollection.add, items, Note.content, getLocation, delete).
 */
interface StandIn {
  readonly address: string;
  content: string;
}

const notes = new Map<string, StandIn>();
const comments: readonly string[] = ['学校!$C$3'];

const rangeAt = (address: string) => ({ address, load: () => undefined });
const worksheet = {
  notes: {
    load: () => undefined,
    get items() {
      return [...notes.values()].map(({ address, content }) => ({ content, getLocation: () => rangeAt(`学校!${address}`), delete: () => notes.delete(address) }));
    },
    add: (address: string, content: string) => notes.set(address, { address, content }),
  },
  comments: { load: () => undefined, items: comments.map((address) => ({ getLocation: () => rangeAt(address) })) },
};

beforeAll(() => {
  const context = { workbook: { worksheets: { getItem: () => worksheet } }, sync: () => Promise.resolve() };
  Reflect.set(globalThis, 'Excel', { run: (_: unknown, batch: (given: typeof context) => Promise<unknown>) => batch(context) });
});

beforeEach(() => {
  notes.clear();
  notes.set('A1', { address: 'A1', content: '人写的' });
});

const mark = (row: number, column: number) => ({ sheet: '学校', row, column, severity: 'error' as const, note: `说明${row}` });

test('a note is written where there is neither a note nor a comment', async () => {
  expect(await addNotes('学校', [mark(0, 0), mark(1, 1), mark(2, 2)])).toBe(1);
  expect([...notes.values()]).toEqual([
    { address: 'A1', content: '人写的' },
    { address: 'B2', content: '说明1' },
  ]);
});

test('only ours go; one that somebody wrote on is theirs', async () => {
  await addNotes('学校', [mark(1, 1), mark(3, 1), mark(4, 1)]);
  const edited = notes.get('B4');
  if (edited !== undefined) edited.content = '说明3，已核实';
  expect(await removeNotes(['学校'], (text) => /^说明\d$/u.test(text))).toBe(2);
  expect([...notes.values()].map(({ content }) => content)).toEqual(['人写的', '说明3，已核实']);
});
