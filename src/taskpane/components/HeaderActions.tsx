import { Button, makeStyles } from '@fluentui/react-components';
import { OptionsRegular } from '@fluentui/react-icons/svg/options';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';

const useStyles = makeStyles({ language: { minWidth: 'auto' } });

/** Options and language: the end of every page's header. */
export const HeaderActions = ({ onLanguage }: { readonly onLanguage: () => void }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<OptionsRegular />}
        aria-label={t('pane:options.open')}
        title={t('pane:options.open')}
        onClick={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'options' } })}
      />
      <Button appearance="subtle" size="small" className={styles.language} data-testid="language" aria-label={t('pane:language.label')} onClick={onLanguage}>
        {t('pane:language.other')}
      </Button>
    </>
  );
};
