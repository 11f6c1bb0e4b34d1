import { Button } from '@fluentui/react-components';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { WhyTarget } from '../state/state';

/** Opens the why-card. `about`: what is explained, for those who hear the button without seeing its line. */
export const WhyButton = ({ target, about }: { readonly target: WhyTarget; readonly about: string }) => {
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  return (
    <Button
      size="small"
      appearance="subtle"
      style={{ minWidth: 'auto', flexShrink: 0 }}
      aria-label={t('pane:why.about', { about })}
      onClick={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'why', target } })}
    >
      {t('pane:why.button')}
    </Button>
  );
};
