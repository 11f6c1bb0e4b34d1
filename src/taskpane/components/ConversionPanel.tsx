import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import { SidePanel } from './SidePanel';

export const ConversionPanel = () => {
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  return (
    <SidePanel title={t('conversion:title')} testId="conversion" onClose={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'none' } })}>
      {null}
    </SidePanel>
  );
};
