import { bytesOf, extended, MOST_BYTES, MOST_OPERATIONS, replaced } from '../../src/workbook/journalBounds';
import { EMPTY_JOURNAL } from '../../src/workbook/writeJournal';
import type { WriteOperation } from '../../src/workbook/writeJournal';
import { operationWith } from './writtenOperation';

const small = (id: string): WriteOperation => operationWith([{ before: { formula: `=BALANCE.CV(${id})` }, contents: [[1]] }], { id });
const large = (id: string, cells: number): WriteOperation => operationWith([{ before: { formula: '=BALANCE.COUNTY()' }, contents: Array.from({ length: cells }, () => [1]) }], { id });

const add = (journal: typeof EMPTY_JOURNAL, operation: WriteOperation) => {
  const more = extended(journal, operation);
  if (more === undefined) throw new Error('too large');
  return more;
};

test('the newest operation comes last', () => {
  const { journal, dropped } = add(add(EMPTY_JOURNAL, small('a')).journal, small('b'));
  expect(journal.operations.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(dropped).toEqual([]);
});

test('beyond the number the oldest makes way, is named, and its results are still known', () => {
  let journal = EMPTY_JOURNAL;
  for (let index = 0; index < MOST_OPERATIONS; index += 1) journal = add(journal, small(String(index))).journal;
  const more = add(journal, small('new'));
  expect(more.dropped.map(({ id }) => id)).toEqual(['0']);
  expect(more.journal.operations).toHaveLength(MOST_OPERATIONS);
  expect(more.journal.results).toEqual([expect.objectContaining({ sheet: '表', row: 0, column: 0, after: small('0').areas[0]?.after })]);
  expect(more.journal.results[0]).not.toHaveProperty('before');
});

test('cells that were data are not kept as results', () => {
  const figures = operationWith([{ before: { formula: '=BALANCE.PERPUPIL(A1,B1)' }, contents: [[1]], areResults: false }], { id: 'figures' });
  let journal = add(EMPTY_JOURNAL, figures).journal;
  for (let index = 0; index < MOST_OPERATIONS; index += 1) journal = add(journal, small(String(index))).journal;
  expect(journal.results).toEqual([]);
});

test('the whole stays below its bytes', () => {
  const cells = Math.floor(MOST_BYTES / 8 / 3);
  let journal = EMPTY_JOURNAL;
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) journal = add(journal, large(id, cells)).journal;
  expect(bytesOf(journal)).toBeLessThanOrEqual(MOST_BYTES);
  expect(journal.operations.at(-1)?.id).toBe('f');
});

test('what cannot be kept at all is refused', () => {
  expect(extended(add(EMPTY_JOURNAL, small('a')).journal, large('b', MOST_BYTES / 8))).toBeUndefined();
});

test('bytes are those of the text as it is kept', () => {
  const operation = operationWith([{ before: '字é€😀', contents: [[1]] }]);
  expect(bytesOf(operation)).toBe(Buffer.byteLength(JSON.stringify(operation)));
});

test('an operation of which nothing is left goes', () => {
  const [a, b] = [small('a'), small('b')];
  const journal = { operations: [a, b], results: [] };
  expect(replaced(journal, { ...a, areas: [] }).operations).toEqual([b]);
  expect(replaced(journal, { ...a, state: 'writing' }).operations).toEqual([{ ...a, state: 'writing' }, b]);
});
