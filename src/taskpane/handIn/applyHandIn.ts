import type { ReadOptions } from '../../host/workbookHost';
import type { CellArea, CellContent } from '../../workbook/cellContent';
import type { SheetHost } from '../writing/sheetStanding';
import type { SheetOutcome } from '../writing/writeSheets';
import { writeSheets } from '../writing/writeSheets';
import type { SheetsPlan } from './sheetsPlan';
import type { LedgerWriting } from './ledgerWriting';
import { ledgerAreas } from './ledgerWriting';

/** What stands in the cells of a ledger that are to change. */
const contentsBefore = async (host: SheetHost, { sheet, changed }: LedgerWriting): Promise<readonly CellContent[]> => {
  const [read] = await host.editing.sheets.read([sheet]);
  return changed.map(({ row, column }) => read?.contents[row]?.[column] ?? null);
};

/** New rows look like those of a new ledger; their first column may be one that people put in. */
const dressed = (host: SheetHost, ledgers: readonly LedgerWriting[]) => async (): Promise<void> => {
  for (const { sheet, appended, roles } of ledgers) {
    const [first] = appended.flatMap((line) => line[0] ?? []);
    if (first !== undefined) await host.editing.sheets.dress({ sheet, row: first.row, column: 0, roles: appended.map(() => roles) });
  }
};

/** Writes what was planned. Never rejects; afterwards all of it can be taken back in one step. */
export const applyHandIn = async (host: SheetHost, { kind, sheets, models, ledgers }: SheetsPlan, options: ReadOptions = {}): Promise<SheetOutcome> => {
  const written = await Promise.all(ledgers.map(async (ledger) => ledgerAreas(ledger, await contentsBefore(host, ledger))));
  const areas = written.flatMap((each) => each.areas);
  // A look is given to whole rows, and taken from them again.
  const grown = written.flatMap((each, index) => each.grown.map((area): CellArea => ({ ...area, column: 0, columns: Math.max(area.column + area.columns, ledgers[index]?.roles.length ?? 0) })));
  return writeSheets(host, { kind, planned: sheets, models, areas, grown, dress: dressed(host, ledgers) }, options);
};
