import { writeBatches } from '../../../src/host/excel/writeBatches';

const rows = (count: number, letters: number) => Array.from({ length: count }, (_, row) => ['字'.repeat(letters), row]);

test('small writes of one sheet go together, another sheet is another request', () => {
  const write = (sheet: string, row: number) => ({ sheet, row, column: 0, contents: [[1]] });
  const writes = [write('甲', 0), write('甲', 5), write('乙', 0), write('甲', 9)];
  expect(writeBatches(writes)).toEqual([[writes[0], writes[1]], [writes[2]], [writes[3]]]);
});

test('a large write is cut between rows; every row comes once, with its formats, where it belongs', () => {
  const contents = rows(5_000, 300);
  const formats = contents.map(() => ['@', null]);
  const batches = writeBatches([{ sheet: '甲', row: 10, column: 2, contents, formats }]);
  expect(batches.length).toBeGreaterThan(2);
  const pieces = batches.flat();
  expect(pieces.flatMap((piece) => piece.contents)).toEqual(contents);
  expect(pieces.flatMap((piece) => piece.formats ?? [])).toEqual(formats);
  pieces.forEach((piece) => expect(piece.contents[0]?.[1]).toBe(piece.row - 10));
  // Three bytes a letter, below the 5 MB that Excel on the web takes.
  batches.forEach((batch) => expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThan(2_000_000));
});

test('a single row that is larger than a request goes alone', () => {
  const contents = [['短'], ['字'.repeat(500_000)], ['短']];
  expect(writeBatches([{ sheet: '甲', row: 0, column: 0, contents }]).map((batch) => batch.map(({ row }) => row))).toEqual([[0], [1], [2]]);
});

test('nothing to write is no request', () => {
  expect(writeBatches([])).toEqual([]);
});
