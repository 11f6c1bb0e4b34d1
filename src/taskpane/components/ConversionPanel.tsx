import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useCommands } from '../commandsContext';
import type { ConversionChoice } from '../conversion/conversionPreview';
import { useLanguage } from '../language';
import type { EditingState } from '../state/editing';
import { ConversionForm } from './conversion/ConversionForm';
import { ConversionPhase } from './conversion/ConversionPhase';
import { WriteHistory } from './conversion/WriteHistory';
import { SidePanel } from './SidePanel';

const useStyles = makeStyles({ page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL } });

const FIRST_CHOICE: ConversionChoice = { extent: 'selection', target: 'native' };

/** 转换公式: what to convert and to what, what would become of each formula, what was done, and the way back. Nothing is written before 应用. */
export const ConversionPanel = ({ state }: { readonly state: EditingState }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { dispatch, editing } = useCommands();
  const [choice, setChoice] = useState(state.phase.kind === 'preview' ? state.phase.preview.choice : FIRST_CHOICE);
  const choose = (chosen: ConversionChoice): void => {
    setChoice(chosen);
    // What was found for another choice is no longer asked about.
    editing?.leave();
  };
  const close = (): void => {
    editing?.leave();
    dispatch({ type: 'overlayChosen', overlay: { kind: 'none' } });
  };
  return (
    <SidePanel title={t('conversion:title')} testId="conversion" onClose={close}>
      <div className={styles.page}>
        <Text>{t('conversion:intro')}</Text>
        {editing === undefined ? (
          <Text>{t('conversion:unavailable')}</Text>
        ) : (
          <>
            <ConversionForm choice={choice} busy={state.phase.kind === 'working'} editing={editing} onChoose={choose} />
            <ConversionPhase phase={state.phase} editing={editing} />
            <WriteHistory operations={state.operations} busy={state.phase.kind === 'working'} editing={editing} />
          </>
        )}
      </div>
    </SidePanel>
  );
};
