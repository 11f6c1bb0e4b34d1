import { Button, makeStyles, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { HandInCommands } from '../../handIn/handInCommands';
import type { LedgerWriting } from '../../handIn/ledgerWriting';
import type { SheetsPlan } from '../../handIn/sheetsPlan';
import { useLanguage } from '../../language';
import type { PlannedSheet } from '../../writing/sheetPlan';
import { Paged } from '../Paged';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const SheetRow = ({ sheet: { wanted, name, rows, replaces, why } }: { readonly sheet: PlannedSheet }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <li className={styles.row} data-testid="planned-sheet">
      <Text weight="semibold">{name}</Text>
      <Text size={200} className={styles.quiet}>
        {[t(replaces ? 'handIn:plan.replaces' : 'handIn:plan.new', { count: rows }), ...(why === undefined ? [] : [t(`handIn:plan.why.${why}`, { sheet: wanted })])].join(t('pane:betweenSentences'))}
      </Text>
    </li>
  );
};

const LedgerRow = ({ ledger: { sheet, changed, appended, kept } }: { readonly ledger: LedgerWriting }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <li className={styles.row} data-testid="planned-ledger">
      <Text weight="semibold">{sheet}</Text>
      <Text size={200} className={styles.quiet}>
        {t('handIn:plan.ledger', { changed: changed.length, added: appended.length, kept })}
      </Text>
    </li>
  );
};

/** Every sheet that would be written, and what becomes of those that are there. */
export const PlanView = ({ plan, commands }: { readonly plan: SheetsPlan; readonly commands: HandInCommands }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { sheets, ledgers, gives } = plan;
  return (
    <section className={styles.box} data-testid="hand-in-plan">
      <Subtitle2 as="h3">{t('handIn:plan.title', { count: sheets.length + ledgers.length })}</Subtitle2>
      <Text>{t('handIn:plan.text')}</Text>
      {gives > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('handIn:plan.gives', { count: gives })}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" data-testid="hand-in-write" onClick={() => commands.sheets?.write(plan)}>
          {t('handIn:write')}
        </Button>
        <Button onClick={commands.leave}>{t('conversion:leave')}</Button>
      </div>
      <ul className={styles.list}>
        {ledgers.map((ledger) => (
          <LedgerRow key={ledger.sheet} ledger={ledger} />
        ))}
        <Paged items={sheets} keyOf={({ name }) => name} render={(sheet) => <SheetRow sheet={sheet} />} />
      </ul>
    </section>
  );
};
