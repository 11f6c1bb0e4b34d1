import { Link, makeStyles } from '@fluentui/react-components';
import type { CellRef } from '../../core/cellRef';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';

const useStyles = makeStyles({ link: { fontSize: 'inherit', overflowWrap: 'anywhere', textAlign: 'start' } });

/** The place of a cell; a click shows it in the sheet. */
export const CellLink = ({ cell }: { readonly cell: CellRef }) => {
  const styles = useStyles();
  const { t, words } = useLanguage();
  const { select } = useCommands();
  const place = words.cell(cell);
  return (
    <Link as="button" className={styles.link} onClick={() => select(cell)} title={t('pane:cell.show', { cell: place })}>
      {place}
    </Link>
  );
};
