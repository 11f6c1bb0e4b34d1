import type { CellContent } from '../../src/workbook/cellContent';
import type { WriteKind, WriteOperation } from '../../src/workbook/writeJournal';
import { writtenArea } from '../../src/workbook/writeJournal';

interface Written {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly before: CellContent;
  readonly contents: readonly (readonly CellContent[])[];
  readonly areResults?: boolean;
  readonly format?: string;
}

/** An operation that wrote the given contents. */
export const operationWith = (written: readonly Written[], { id = 'a', kind = 'values' }: { readonly id?: string; readonly kind?: WriteKind } = {}): WriteOperation => ({
  id,
  when: '2026-01-02T03:04:05.000Z',
  kind,
  state: 'done',
  areas: written.map(({ sheet = '表', row = 0, column = 0, before, contents, areResults = true, format = 'General' }) => {
    const area = { sheet, row, column, rows: contents.length, columns: contents[0]?.length ?? 0 };
    return writtenArea({ area, before, contents, areResults }, contents.map((line) => line.map(() => format)));
  }),
});
