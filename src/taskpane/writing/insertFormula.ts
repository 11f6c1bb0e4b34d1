import type { CellRef } from '../../core/cellRef';
import { HostError } from '../../host/workbookHost';
import { cellAddress } from '../../workbook/address';
import { restoreOperation } from './restoreOperation';
import type { EditableHost, WriteOutcome } from './writeCells';
import { writeCells } from './writeCells';

const idOf = (outcome: WriteOutcome, cell: CellRef): string => {
  switch (outcome.kind) {
    case 'written':
      return outcome.operation.id;
    case 'partly':
    case 'refused':
      throw new HostError(outcome.issue);
    case 'tooLarge':
      throw new HostError({ code: 'unexpected', detail: cellAddress(cell) });
  }
};

/** Takes a formula back that was put into a cell. Rejects with a HostError, `changedSince` where it does not stand there any more. */
export type TakeBack = () => Promise<void>;

/** Puts a formula into a cell, with an entry in the journal; resolves with the way back. Rejects with a HostError. */
export const insertFormula = async (host: EditableHost, cell: CellRef, formula: string): Promise<TakeBack> => {
  const area = { sheet: cell.sheet, row: cell.row, column: cell.column, rows: 1, columns: 1 };
  const [read] = await host.editing.readContents([area]);
  if (read === undefined) throw new HostError({ code: 'sheetMissing', sheet: cell.sheet });
  const id = idOf(await writeCells(host, 'insert', [{ area, before: read.contents[0]?.[0] ?? null, contents: [[{ formula }]], areResults: false }]), cell);
  return async () => {
    const outcome = await restoreOperation(host, id);
    if (outcome === undefined || outcome.left.length > 0) throw new HostError({ code: 'changedSince', cell: cellAddress(cell) });
  };
};
