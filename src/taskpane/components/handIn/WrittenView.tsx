import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Text, tokens } from '@fluentui/react-components';
import type { HandInCommands } from '../../handIn/handInCommands';
import type { SheetsPlan } from '../../handIn/sheetsPlan';
import { useLanguage } from '../../language';
import type { SheetOutcome } from '../../writing/writeSheets';
import { Paged } from '../Paged';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  link: { textAlign: 'start', overflowWrap: 'anywhere' },
});

interface Props {
  readonly plan: SheetsPlan;
  readonly outcome: SheetOutcome;
  readonly commands: HandInCommands;
  /** What is offered where sheets cannot be written. */
  readonly onFile: (() => void) | undefined;
}

const RestoreButton = ({ id, commands }: { readonly id: string; readonly commands: HandInCommands }) => {
  const { t } = useLanguage();
  return (
    <Button size="small" data-testid="hand-in-restore" onClick={() => commands.sheets?.restore(id)}>
      {t('conversion:restore')}
    </Button>
  );
};

const Refused = ({ outcome, onFile, commands }: { readonly outcome: Exclude<SheetOutcome, { kind: 'written' }>; readonly onFile: (() => void) | undefined; readonly commands: HandInCommands }) => {
  const { t } = useLanguage();
  const isCancelled = outcome.kind !== 'tooLarge' && outcome.issue.code === 'cancelled';
  return (
    <MessageBar intent={isCancelled ? 'info' : outcome.kind === 'partly' ? 'warning' : 'error'} layout="multiline" data-testid="hand-in-refused">
      <MessageBarBody>
        <MessageBarTitle>{t(outcome.kind === 'partly' ? 'handIn:partly' : 'handIn:refused')}</MessageBarTitle>
        {outcome.kind === 'tooLarge' ? t('handIn:tooLarge') : t(`host:${outcome.issue.code}`, { ...outcome.issue })}
      </MessageBarBody>
      <MessageBarActions>
        {outcome.kind === 'partly' && <RestoreButton id={outcome.operation.id} commands={commands} />}
        {!isCancelled && onFile !== undefined && (
          <Button size="small" data-testid="hand-in-file-instead" onClick={onFile}>
            {t('handIn:fileInstead')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
};

/** What was written, with a way to each sheet, and the way back. */
export const WrittenView = ({ plan: { sheets, models, ledgers }, outcome, commands, onFile }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  if (outcome.kind !== 'written') return <Refused outcome={outcome} onFile={onFile} commands={commands} />;
  const hidden = new Set(models.filter((model) => model.hidden === true).map(({ name }) => name));
  const shown = [...ledgers.map(({ sheet }) => sheet), ...sheets.map(({ name }) => name).filter((name) => !hidden.has(name))];
  return (
    <div className={styles.box}>
      <MessageBar intent="success" layout="multiline" data-testid="hand-in-written">
        <MessageBarBody>
          <MessageBarTitle>{t('handIn:written', { count: sheets.length + ledgers.length })}</MessageBarTitle>
          {t('handIn:writtenText')}
        </MessageBarBody>
        <MessageBarActions>
          <RestoreButton id={outcome.operation.id} commands={commands} />
        </MessageBarActions>
      </MessageBar>
      {[...outcome.missing].map(([trimming, names]) => (
        <Text key={trimming} size={200} block data-testid="hand-in-missing">
          {t(`handIn:missing.${trimming}`, { count: names.length })}
        </Text>
      ))}
      <ul className={styles.list}>
        <Paged
          items={shown}
          keyOf={(name) => name}
          render={(name) => (
            <li>
              <Link as="button" className={styles.link} data-testid="hand-in-sheet" onClick={() => commands.sheets?.show(name)}>
                {name}
              </Link>
            </li>
          )}
        />
      </ul>
    </div>
  );
};
