import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { WriteOperation } from '../../../workbook/writeJournal';
import type { HandInCommands } from '../../handIn/handInCommands';
import { useLanguage } from '../../language';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexShrink: 0, flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

interface Props {
  readonly operations: readonly WriteOperation[];
  readonly busy: boolean;
  readonly commands: HandInCommands;
}

const Entry = ({ operation, busy, commands }: Omit<Props, 'operations'> & { readonly operation: WriteOperation }) => {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  const { id, when, kind, state, sheets } = operation;
  const time = new Date(when).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const hidden = sheets?.replaced.length ?? 0;
  return (
    <div className={styles.row} data-testid="hand-in-operation">
      <div className={styles.text}>
        <Text>{t(`conversion:kind.${kind}`)}</Text>
        <Text size={200} className={styles.quiet}>
          {state === 'done' ? time : t('conversion:unfinished', { time })}
        </Text>
        {hidden > 0 && (
          <Text size={200} className={styles.quiet}>
            {t('handIn:hidden', { count: hidden })}
          </Text>
        )}
      </div>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={busy} aria-label={t('conversion:restoreThis', { kind: t(`conversion:kind.${kind}`), time })} onClick={() => commands.sheets?.restore(id)}>
          {t('conversion:restore')}
        </Button>
        {hidden > 0 && (
          <Button size="small" appearance="subtle" disabledFocusable={busy} data-testid="hand-in-discard" onClick={() => commands.sheets?.discard(operation)}>
            {t('handIn:discard')}
          </Button>
        )}
      </div>
    </div>
  );
};

/** Writings of sheets that can be taken back, the last first; and the way to be rid of the sheets that are hidden for it. */
export const HandInHistory = ({ operations, busy, commands }: Props) => {
  const { t } = useLanguage();
  const own = operations.filter(({ sheets }) => sheets !== undefined);
  if (own.length === 0 || commands.sheets === undefined) return null;
  return (
    <section data-testid="hand-in-history">
      <Subtitle2 as="h3">{t('conversion:history')}</Subtitle2>
      {[...own].reverse().map((operation) => (
        <Entry key={operation.id} operation={operation} busy={busy} commands={commands} />
      ))}
    </section>
  );
};
