import { useCallback, useEffect, useState } from 'react';
import type { CellRef } from '../../core/cellRef';
import type { WorkbookEditing } from '../../host/workbookHost';

/**
 * The cell a person is in, and how it is corrected by who knows better. Asked again whenever the pane gets the keyboard
 * back: in between they may have clicked elsewhere.
 */
export const useActiveCell = (editing: WorkbookEditing | undefined): readonly [CellRef | undefined, (cell: CellRef) => void] => {
  const [cell, setCell] = useState<CellRef>();
  const ask = useCallback((): void => {
    // Where it cannot be told now (a cell is being edited), it is asked again before anything is written.
    editing?.activeCell().then(setCell, () => undefined);
  }, [editing]);
  useEffect(() => {
    ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [ask]);
  return [cell, setCell];
};
