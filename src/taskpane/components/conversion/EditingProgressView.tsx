import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useLanguage } from '../../language';
import type { EditingProgress } from '../../state/editing';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** How far searching, writing or putting back is, and the way out. */
export const EditingProgressView = ({ progress: { work, done, total, what }, onCancel }: { readonly progress: EditingProgress; readonly onCancel: () => void }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const label = t(`conversion:work.${work}`);
  return (
    <div data-testid="editing-progress">
      <div className={styles.row}>
        <Text className={styles.text}>{what === '' ? label : t('conversion:work.sheet', { work: label, sheet: what })}</Text>
        <Button size="small" onClick={onCancel}>
          {t('pane:work.cancel')}
        </Button>
      </div>
      {/* Nothing done yet: a bar that moves, for a share is not known. */}
      <ProgressBar aria-label={label} {...(done === 0 ? {} : { value: Math.min(done / Math.max(total, 1), 1) })} />
    </div>
  );
};
