import type { CellRef } from '../../../src/core/cellRef';
import type { WorkbookEditing } from '../../../src/host/workbookHost';
import type { CellContent, FormulaCell } from '../../../src/workbook/cellContent';
import type { Grid } from '../../../src/workbook/grid';
import type { FakeHost } from '../fakeHost';
import { fakeHost } from '../fakeHost';

export interface EditableFake extends FakeHost {
  readonly editing: WorkbookEditing;
  /** Where the person is. */
  cell: CellRef;
  /** Formulas that stand in the workbook, with what they show. */
  formulas: readonly FormulaCell[];
  readonly contentAt: (cell: CellRef) => CellContent;
}

const keyOf = ({ sheet, row, column }: CellRef): string => JSON.stringify([sheet, row, column]);

/** A workbook without a program around it, whose cells can be changed. */
export const editableHost = (grids: readonly Grid[], cell: CellRef): EditableFake => {
  const written = new Map<string, CellContent>();
  const contentAt = (at: CellRef): CellContent => {
    const key = keyOf(at);
    return written.has(key) ? (written.get(key) ?? null) : (grids.find(({ sheet }) => sheet === at.sheet)?.rows[at.row]?.[at.column] ?? null);
  };
  const over = <T>(rows: number, columns: number, value: (row: number, column: number) => T): readonly (readonly T[])[] =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => value(row, column)));
  const host: EditableFake = Object.assign(fakeHost(grids), {
    cell,
    formulas: [] as readonly FormulaCell[],
    contentAt,
    editing: {
      activeCell: () => Promise.resolve(host.cell),
      readFormulas: (_, isWanted) => Promise.resolve(host.formulas.filter(({ formula }) => isWanted(formula))),
      readContents: (areas) =>
        Promise.resolve(
          areas.map(({ sheet, row, column, rows, columns }) => ({
            contents: over(rows, columns, (down, right) => contentAt({ sheet, row: row + down, column: column + right })),
            formats: over(rows, columns, () => 'General'),
          })),
        ),
      write: (writes) => {
        for (const { sheet, row, column, contents } of writes)
          contents.forEach((line, down) => line.forEach((content, right) => written.set(keyOf({ sheet, row: row + down, column: column + right }), content)));
        return Promise.resolve();
      },
    } satisfies WorkbookEditing,
  });
  return host;
};
