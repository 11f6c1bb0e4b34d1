import { keepJournal, readJournal } from '../../functions/journalSetting';
import { replaced } from '../../workbook/journalBounds';
import type { WriteOperation } from '../../workbook/writeJournal';
import type { EditableHost } from './writeCells';

/** The names under which the sheets are hidden that an operation replaced. */
export const keptNames = ({ sheets }: WriteOperation): readonly string[] => (sheets?.replaced ?? []).map(({ keptAs }) => keptAs);

/**
 * Takes away the hidden sheets that operations keep for their 还原; then these cannot be taken back any more, and are no
 * longer told. What cannot be taken away now stays, and is no harm. Does not reject.
 */
export const discardKept = async (host: EditableHost, operations: readonly WriteOperation[]): Promise<void> => {
  const keeping = operations.filter((operation) => keptNames(operation).length > 0);
  if (keeping.length === 0) return;
  try {
    await host.editing.sheets?.remove(keeping.flatMap(keptNames));
    const journal = keeping.reduce((kept, operation) => replaced(kept, { ...operation, areas: [], sheets: { added: [], replaced: [], grown: [] } }), readJournal(host));
    await keepJournal(host, journal);
  } catch {
    // A protected structure, a cell that is being edited: they can be taken away with the next writing.
  }
};
