import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellRef } from '../../../core/cellRef';
import { CellLink } from '../CellLink';
import { Paged } from '../Paged';

const useStyles = makeStyles({ list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS } });

/** Places of cells, each a way there. */
export const CellList = ({ cells }: { readonly cells: readonly CellRef[] }) => {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      <Paged items={cells} keyOf={(cell) => JSON.stringify([cell.sheet, cell.row, cell.column])} render={(cell) => <CellLink cell={cell} />} />
    </div>
  );
};
