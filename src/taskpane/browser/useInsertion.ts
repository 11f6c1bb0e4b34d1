import { useCallback, useState } from 'react';
import type { CellRef } from '../../core/cellRef';
import type { HostIssue, WorkbookEditing } from '../../host/workbookHost';
import { hostIssueOf } from '../hostIssue';
import type { Obstacle, Shape } from './obstacles';
import { obstaclesAt } from './obstacles';

/** What becomes of a formula that is to be put into the cell a person is in. */
export type Insertion =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  /** The person is in another sheet than the formula was made for, and addresses without a sheet now mean other cells. */
  | { readonly kind: 'moved'; readonly cell: CellRef }
  | { readonly kind: 'asking'; readonly cell: CellRef; readonly formula: string; readonly obstacles: readonly Obstacle[] }
  | { readonly kind: 'done'; readonly cell: CellRef; readonly formula: string }
  | { readonly kind: 'undone'; readonly cell: CellRef }
  | { readonly kind: 'failed'; readonly issue: HostIssue };

/** Puts one formula into a cell so that it can be taken back; gives the way back. */
export type WriteFormula = (cell: CellRef, formula: string) => Promise<() => Promise<void>>;

export interface InsertionControl {
  readonly insertion: Insertion;
  readonly insert: () => void;
  /** Writes what was asked about. */
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly undo: () => void;
}

interface Given {
  readonly editing: WorkbookEditing;
  readonly writeFormula: WriteFormula;
  /** The formula for a cell of a sheet; undefined: its addresses would mean other cells there. */
  readonly formulaFor: (sheet: string) => string | undefined;
  readonly shape: Shape;
  /** Where the person turned out to be. */
  readonly onCell: (cell: CellRef) => void;
}

/** Inserting with its questions. Nothing is written before they are answered. */
export const useInsertion = ({ editing, writeFormula, formulaFor, shape, onCell }: Given): InsertionControl => {
  const [insertion, setInsertion] = useState<Insertion>({ kind: 'idle' });
  const [back, setBack] = useState<() => Promise<void>>();
  /** A question, and a hint that is followed, end; what was done stays told. */
  const cancel = useCallback(() => setInsertion((last) => (last.kind === 'asking' || last.kind === 'failed' ? { kind: 'idle' } : last)), []);
  const run = (work: () => Promise<Insertion>): void => {
    setInsertion({ kind: 'working' });
    work().then(setInsertion, (error: unknown) => setInsertion({ kind: 'failed', issue: hostIssueOf(error) }));
  };
  const put = async (cell: CellRef, formula: string): Promise<Insertion> => {
    const wayBack = await writeFormula(cell, formula);
    setBack(() => wayBack);
    return { kind: 'done', cell, formula };
  };
  return {
    insertion,
    insert: () =>
      run(async () => {
        const cell = await editing.activeCell();
        onCell(cell);
        const formula = formulaFor(cell.sheet);
        if (formula === undefined) return { kind: 'moved', cell };
        const obstacles = await obstaclesAt(editing, cell, formula, shape);
        return obstacles.length > 0 ? { kind: 'asking', cell, formula, obstacles } : put(cell, formula);
      }),
    confirm: () => {
      if (insertion.kind === 'asking') run(() => put(insertion.cell, insertion.formula));
    },
    cancel,
    undo: () => {
      if (insertion.kind !== 'done' || back === undefined) return;
      run(async () => {
        await back();
        return { kind: 'undone', cell: insertion.cell };
      });
    },
  };
};
