import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import { SidePanel } from './SidePanel';

export const FunctionsPanel = () => {
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  return (
    <SidePanel title={t('browser:title')} testId="functions" onClose={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'none' } })}>
      {null}
    </SidePanel>
  );
};
