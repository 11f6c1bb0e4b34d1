import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { Progress } from '../state/phase';
import { Card } from './Card';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** What is going on, how far it is, and the way out. */
export const ProgressPanel = ({ progress }: { readonly progress: Progress }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { cancel } = useCommands();
  const { stage, done, total, what } = progress;
  const label = what === undefined ? t(`pane:work.${stage}`) : t('pane:work.readingSheet', { sheet: what, done, total });
  return (
    <Card padded>
      <div data-testid="progress">
        <div className={styles.row}>
          <Text className={styles.text}>{label}</Text>
          <Button size="small" data-testid="cancel" onClick={cancel}>
            {t('pane:work.cancel')}
          </Button>
        </div>
        {/* Nothing done yet: a bar that moves, for a share is not known. */}
        <ProgressBar aria-label={label} {...(done === 0 ? {} : { value: Math.min(done / Math.max(total, 1), 1) })} />
      </div>
    </Card>
  );
};
