import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { CellRef } from '../../../core/cellRef';
import { columnLetters } from '../../../workbook';
import type { CellValue, Grid } from '../../../workbook/grid';
import { useLanguage } from '../../language';
import { SidePanel } from '../SidePanel';

/** Cells that are shown around the one that is meant. */
const ABOVE = 4;
const BELOW = 3;
const LEFT = 2;
const RIGHT = 2;

const useStyles = makeStyles({
  frame: { overflowX: 'auto', marginBlock: tokens.spacingVerticalM },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, width: '100%' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '2px 6px', maxWidth: '14em', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  head: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  meant: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
});

const span = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

const textOf = (value: CellValue | undefined): string => (value === null || value === undefined ? '' : typeof value === 'object' ? value.error : String(value));

const Neighbourhood = ({ grid, cell }: { readonly grid: Grid; readonly cell: CellRef }) => {
  const styles = useStyles();
  const rows = span(Math.max(0, cell.row - ABOVE), Math.min(grid.rows.length - 1, cell.row + BELOW));
  const columns = span(Math.max(0, cell.column - LEFT), Math.min(Math.max(cell.column, grid.columnCount - 1), cell.column + RIGHT));
  return (
    <div className={styles.frame} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={mergeClasses(styles.cell, styles.head)} />
            {columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.head)}>
                {row + 1}
              </th>
              {columns.map((column) => {
                const value = grid.rows[row]?.[column];
                const meant = row === cell.row && column === cell.column;
                return (
                  <td key={column} title={textOf(value)} className={mergeClasses(styles.cell, typeof value === 'number' && styles.number, meant && styles.meant)} {...(meant ? { 'aria-current': true } : {})}>
                    {textOf(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface Props {
  readonly cell: CellRef;
  readonly grids: readonly Grid[];
  readonly onClose: () => void;
}

/** A cell of a file that is not open anywhere, with what stands around it. */
export const CellPeek = ({ cell, grids, onClose }: Props) => {
  const { t, words } = useLanguage();
  const grid = grids.find(({ file, sheet }) => file === cell.file && sheet === cell.sheet);
  return (
    <SidePanel title={words.cell(cell)} testId="cell-peek" onClose={onClose}>
      {grid === undefined ? <Text>{t('merging:peek.gone')}</Text> : <Neighbourhood grid={grid} cell={cell} />}
      <Text size={200}>{t('merging:peek.note')}</Text>
    </SidePanel>
  );
};
