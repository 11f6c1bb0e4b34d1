import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useLanguage } from '../../language';
import type { Phase } from '../../state/phase';
import { doneOf } from '../../state/phase';
import { HeaderActions } from '../HeaderActions';
import { ToolsMenu } from '../ToolsMenu';
import { ValidateButton } from '../ValidateButton';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly phase: Phase;
  readonly hasFiles: boolean;
  /** Back to the workbook; absent where there is none. */
  readonly onClose: (() => void) | undefined;
  readonly onLanguage: () => void;
}

/** Way back, name, the main button, options and language. */
export const MergingHeader = ({ phase, hasFiles, onClose, onLanguage }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <header className={styles.header}>
      {onClose !== undefined && <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} aria-label={t('merging:back')} title={t('merging:back')} data-testid="merging-back" onClick={onClose} />}
      <Text as="h1" size={400} weight="semibold" className={styles.title} truncate wrap={false} block>
        {t('merging:title')}
      </Text>
      {hasFiles && <ValidateButton again={doneOf(phase) !== undefined} busy={phase.kind === 'working'} />}
      {onClose === undefined && <ToolsMenu tools={['functions']} />}
      <HeaderActions onLanguage={onLanguage} />
    </header>
  );
};
