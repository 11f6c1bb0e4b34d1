import type { SourceFile } from '../../../host/file';
import type { Grid } from '../../../workbook/grid';
import type { Refusal } from '../../../workbook/merging/mergeFile';
import type { TableRead } from './tableReader';

/** What a page asks a worker. A file is handed over as it is: its bytes are never held by the page. */
export interface ReaderRequest {
  readonly file: SourceFile;
  readonly name: string;
}

/** What the worker answers, in this order; rows in pieces, so that taking them never holds up the page. */
export type ReaderAnswer =
  /** The worker is there. */
  | { readonly kind: 'up' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'sheet'; readonly sheet: Omit<Grid, 'rows'> }
  /** More rows of the sheet named last. */
  | { readonly kind: 'rows'; readonly rows: Grid['rows'] }
  | { readonly kind: 'read'; readonly digest: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Cells in one piece: some milliseconds to take over. */
const PIECE = 50_000;

const sendGrid = (grid: Grid, send: (answer: ReaderAnswer) => void): void => {
  const { rows, ...sheet } = grid;
  send({ kind: 'sheet', sheet });
  const step = Math.max(1, Math.floor(PIECE / Math.max(1, sheet.columnCount)));
  for (let from = 0; from < rows.length; from += step) send({ kind: 'rows', rows: rows.slice(from, from + step) });
};

/** Takes the answers of one request together. */
export const collectAnswers = () => {
  const grids: { readonly sheet: Omit<Grid, 'rows'>; readonly rows: Grid['rows'][number][] }[] = [];
  return {
    take: (answer: Extract<ReaderAnswer, { kind: 'sheet' | 'rows' }>): void => {
      if (answer.kind === 'sheet') grids.push({ sheet: answer.sheet, rows: [] });
      else for (const row of answer.rows) grids.at(-1)?.rows.push(row);
    },
    grids: (): readonly Grid[] => grids.map(({ sheet, rows }) => ({ ...sheet, rows })),
  };
};

/** The worker's side: opens the file and tells what is in it. */
export const answerRequest = async (
  { file, name }: ReaderRequest,
  send: (answer: ReaderAnswer) => void,
  open: (file: SourceFile, name: string, watch: { readonly onProgress: (done: number, total: number) => void }) => Promise<TableRead>,
): Promise<void> => {
  const read = await open(file, name, { onProgress: (done, total) => send({ kind: 'progress', done, total }) });
  if (read.kind === 'refused') {
    send(read);
    return;
  }
  for (const grid of read.grids) sendGrid(grid, send);
  send({ kind: 'read', digest: read.digest });
};
