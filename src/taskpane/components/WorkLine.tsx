import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useLanguage } from '../language';
import { Card } from './Card';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly label: string;
  /** 0…1; undefined: not known, and the bar only moves. */
  readonly share: number | undefined;
  readonly onCancel: () => void;
  readonly testIds: { readonly line: string; readonly cancel: string };
}

/** What is going on, how far it is, and the way out. */
export const WorkLine = ({ label, share, onCancel, testIds }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <Card padded>
      <div data-testid={testIds.line}>
        <div className={styles.row}>
          <Text className={styles.text}>{label}</Text>
          <Button size="small" data-testid={testIds.cancel} onClick={onCancel}>
            {t('pane:work.cancel')}
          </Button>
        </div>
        <ProgressBar aria-label={label} {...(share === undefined ? {} : { value: share })} />
      </div>
    </Card>
  );
};
