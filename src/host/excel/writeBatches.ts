import { isFormula } from '../../workbook/cellContent';
import type { CellContent, CellContents } from '../../workbook/cellContent';

/** Letters in one request, with some for each cell and range: Chinese ones take three bytes, and Excel on the web takes 5 MB. */
const LETTERS_A_BATCH = 400_000;
const LETTERS_A_CELL = 20;
const LETTERS_A_RANGE = 600;

const lettersOf = (content: CellContent): number => {
  if (typeof content === 'string') return content.length;
  return content !== null && typeof content === 'object' && isFormula(content) ? content.formula.length : 0;
};

const weightOf = (line: readonly CellContent[]): number => line.reduce<number>((sum, content) => sum + LETTERS_A_CELL + lettersOf(content), 0);

/** The rows of a piece from one on, up to another. */
const rowsOf = ({ contents, formats, ...place }: CellContents, from: number, to: number): CellContents => ({
  ...place,
  row: place.row + from,
  contents: contents.slice(from, to),
  ...(formats === undefined ? {} : { formats: formats.slice(from, to) }),
});

/** Cuts a rectangle into pieces of whole rows (at least one), each with its weight. */
function* piecesOf(write: CellContents): Generator<{ readonly piece: CellContents; readonly weight: number }> {
  let from = 0;
  let weight = LETTERS_A_RANGE;
  for (const [index, line] of write.contents.entries()) {
    const more = weightOf(line);
    if (index > from && weight + more > LETTERS_A_BATCH) {
      yield { piece: rowsOf(write, from, index), weight };
      from = index;
      weight = LETTERS_A_RANGE;
    }
    weight += more;
  }
  yield { piece: rowsOf(write, from, write.contents.length), weight };
}

/** Puts contents together, in order, so that each batch is one request of one sheet: what goes wrong has a name then. */
export const writeBatches = (writes: readonly CellContents[]): readonly (readonly CellContents[])[] => {
  const batches: CellContents[][] = [];
  let room = 0;
  for (const write of writes) {
    for (const { piece, weight } of piecesOf(write)) {
      const last = batches.at(-1);
      if (last === undefined || weight > room || last[0]?.sheet !== piece.sheet) {
        batches.push([piece]);
        room = LETTERS_A_BATCH - weight;
      } else {
        last.push(piece);
        room -= weight;
      }
    }
  }
  return batches;
};
