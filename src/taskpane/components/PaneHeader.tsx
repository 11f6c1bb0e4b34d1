import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLanguage } from '../language';
import type { Phase } from '../state/phase';
import { doneOf } from '../state/phase';
import { HeaderActions } from './HeaderActions';
import { ToolsMenu } from './ToolsMenu';
import { ValidateButton } from './ValidateButton';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly phase: Phase;
  readonly onLanguage: () => void;
}

/** Name, the main button once there is a result, options and language. */
export const PaneHeader = ({ phase, onLanguage }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const done = doneOf(phase);
  return (
    <header className={styles.header}>
      <Text as="h1" size={400} weight="semibold" className={styles.title} truncate wrap={false} block>
        {t('pane:title')}
      </Text>
      {phase.kind !== 'empty' && <ValidateButton again={done !== undefined && !done.stale} busy={phase.kind === 'working'} />}
      <ToolsMenu />
      <HeaderActions onLanguage={onLanguage} />
    </header>
  );
};
