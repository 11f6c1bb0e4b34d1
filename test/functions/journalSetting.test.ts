import { JOURNAL_KEY, keepJournal, readJournal } from '../../src/functions/journalSetting';
import { EMPTY_JOURNAL } from '../../src/workbook/writeJournal';
import { fakeHost } from '../taskpane/fakeHost';
import { operationWith } from '../workbook/writtenOperation';

const operation = operationWith([
  { before: { formula: '=BALANCE.COUNTY()' }, contents: [['007', { error: '#N/A' }], [null, true]] },
  { before: null, contents: [[{ formula: '=BALANCE.CV(A1:A3)' }]], areResults: false },
]);
const [area] = operation.areas;

test('a journal comes back as it was kept', async () => {
  const host = fakeHost([]);
  const journal = { operations: [operation], results: area === undefined ? [] : [{ sheet: '表', row: 0, column: 0, rows: 1, columns: 1, after: area.after, shapes: '' }] };
  await keepJournal(host, journal);
  expect(readJournal(host)).toEqual(journal);
});

test.each<[unknown]>([[undefined], [null], ['{}'], [[]], [{ operations: {} }]])('what is no journal (%j) counts as none', (left) => {
  expect(readJournal({ readSetting: () => left })).toEqual(EMPTY_JOURNAL);
});

test('an operation that was spoilt does not take the others with it', async () => {
  const host = fakeHost([]);
  await host.writeSetting(JOURNAL_KEY, { operations: [{ ...operation, when: 'yesterday' }, operation, { ...operation, areas: [{ sheet: 1 }] }], results: [7] });
  expect(readJournal(host)).toEqual({ operations: [operation], results: [] });
});
