import { HostError } from '../../host/workbookHost';
import type { WorkbookEditing } from '../../host/workbookHost';
import type { WriteFormula } from './useInsertion';

/** Puts a formula into a cell and remembers what stood there. */
export const writeIntoCell =
  (editing: WorkbookEditing): WriteFormula =>
  async (cell, formula) => {
    const [before] = await editing.readContents([{ ...cell, rows: 1, columns: 1 }]);
    if (before === undefined) throw new HostError({ code: 'sheetMissing', sheet: cell.sheet });
    await editing.write([{ ...cell, contents: [[{ formula }]] }]);
    return () => editing.write([{ ...cell, ...before }]);
  };
