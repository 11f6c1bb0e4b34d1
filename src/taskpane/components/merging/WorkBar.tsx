import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useLanguage } from '../../language';
import type { MergingCommands } from '../../merging/commands';
import type { MergingState } from '../../merging/state';
import { isReading } from '../../merging/state';
import { Card } from '../Card';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

interface BarProps {
  readonly label: string;
  /** 0…1; undefined: not known. */
  readonly share: number | undefined;
  readonly onCancel: () => void;
}

const Bar = ({ label, share, onCancel }: BarProps) => {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <Card padded>
      <div data-testid="merging-progress">
        <div className={styles.row}>
          <Text className={styles.text}>{label}</Text>
          <Button size="small" data-testid="merging-cancel" onClick={onCancel}>
            {t('pane:work.cancel')}
          </Button>
        </div>
        <ProgressBar aria-label={label} {...(share === undefined ? {} : { value: share })} />
      </div>
    </Card>
  );
};

/** What is going on: files being opened, or what was read being merged and judged. */
export const WorkBar = ({ state, commands }: { readonly state: MergingState; readonly commands: MergingCommands }) => {
  const { t } = useLanguage();
  const { files, roster, earlier, page } = state;
  if (isReading(state)) {
    const open = files.filter(({ state: { kind } }) => kind === 'waiting' || kind === 'reading').length;
    const current = files.find(({ state: { kind } }) => kind === 'reading');
    const attached = [roster, earlier].find(({ kind }) => kind === 'waiting' || kind === 'reading');
    const name = current?.name ?? (attached !== undefined && 'name' in attached ? attached.name : '');
    const within = current?.state.kind === 'reading' ? current.state.done / Math.max(1, current.state.total) : 0;
    const share = files.length === 0 ? undefined : (files.length - open + within) / files.length;
    return <Bar label={t('merging:work.opening', { name, done: files.length - open, total: files.length })} share={share} onCancel={commands.cancelReading} />;
  }
  if (page.phase.kind !== 'working') return null;
  const { stage, done, total } = page.phase.progress;
  const share = done === 0 ? undefined : Math.min(1, done / Math.max(1, total));
  return <Bar label={t(stage === 'assessing' ? 'pane:work.assessing' : 'merging:work.merging')} share={share} onCancel={commands.cancelMerging} />;
};
