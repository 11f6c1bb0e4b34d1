import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { WriteOperation } from '../../../workbook/writeJournal';
import { useLanguage } from '../../language';
import type { EditingCommands } from '../../writing/editingCommands';
import { CellLink } from '../CellLink';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { flexShrink: 0 },
});

interface Props {
  readonly operations: readonly WriteOperation[];
  readonly busy: boolean;
  readonly editing: EditingCommands;
}

const timeOf = (when: string, locale: string): string => new Date(when).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });

const Entry = ({ operation: { id, when, kind, state, areas, sheets }, busy, editing }: Omit<Props, 'operations'> & { readonly operation: WriteOperation }) => {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  const [first] = areas;
  const time = timeOf(when, locale);
  return (
    <div className={styles.row} data-testid="operation">
      <div className={styles.text}>
        <Text>{t(`conversion:kind.${kind}`)}</Text>
        <Text size={200} className={styles.quiet}>
          {state === 'done' ? time : t('conversion:unfinished', { time })}
        </Text>
        {sheets !== undefined && <Text size={200}>{sheets.added.map(({ name }) => name).join(t('conversion:betweenSheets'))}</Text>}
        {first !== undefined && (
          <Text size={200}>
            <CellLink cell={first} />
            {areas.length > 1 && t('conversion:andOthers', { count: areas.length })}
          </Text>
        )}
      </div>
      <Button size="small" className={styles.button} disabledFocusable={busy} aria-label={t('conversion:restoreThis', { kind: t(`conversion:kind.${kind}`), time })} onClick={() => editing.restore(id)}>
        {t('conversion:restore')}
      </Button>
    </div>
  );
};

/** What was written into the workbook and can be taken back, the last first. */
export const WriteHistory = ({ operations, busy, editing }: Props) => {
  const { t } = useLanguage();
  if (operations.length === 0) return null;
  return (
    <section data-testid="write-history">
      <Subtitle2 as="h3">{t('conversion:history')}</Subtitle2>
      {[...operations].reverse().map((operation) => (
        <Entry key={operation.id} operation={operation} busy={busy} editing={editing} />
      ))}
    </section>
  );
};
