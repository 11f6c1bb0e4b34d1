import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import { isRecognised } from '../sheetSummary';
import type { ResultView } from '../state/state';
import { RESULT_VIEWS } from '../state/state';
import { ChartsView } from './charts/ChartsView';
import { CountyVerdict } from './CountyVerdict';
import { DispersionView } from './DispersionView';
import { ItemsView } from './ItemsView';
import { SchoolsView } from './SchoolsView';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** Where no table was recognised, everything is unknown, and the reason is not in the figures. */
const NothingRead = ({ outcome }: { readonly outcome: Outcome }) => {
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  if (outcome.reading.sheets.some(isRecognised)) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('pane:sheets.noneTitle')}</MessageBarTitle>
        {t('pane:sheets.noneText')}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => dispatch({ type: 'stepChosen', step: 'sheets' })}>
          {t('pane:sheets.noneAction')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

const View = ({ view, outcome }: { readonly view: ResultView; readonly outcome: Outcome }) => {
  switch (view) {
    case 'items':
      return <ItemsView outcome={outcome} />;
    case 'dispersion':
      return <DispersionView outcome={outcome} />;
    case 'schools':
      return <SchoolsView outcome={outcome} />;
    case 'charts':
      return <ChartsView outcome={outcome} />;
  }
};

/** Step 3: the verdict and what it rests on. */
export const ResultStep = ({ outcome, view }: { readonly outcome: Outcome; readonly view: ResultView }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  return (
    <div className={styles.step}>
      <NothingRead outcome={outcome} />
      <CountyVerdict outcome={outcome} />
      <TabList
        size="small"
        appearance="subtle-circular"
        aria-label={t('pane:result.views')}
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          const chosen = RESULT_VIEWS.find((candidate) => candidate === value);
          if (chosen !== undefined) dispatch({ type: 'resultViewChosen', view: chosen });
        }}
      >
        {RESULT_VIEWS.map((id) => (
          <Tab key={id} value={id} id={`view-tab-${id}`} aria-controls="result-view" data-testid={`view-${id}`}>
            {t(`pane:result.${id}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="result-view" aria-labelledby={`view-tab-${view}`}>
        <View view={view} outcome={outcome} />
      </div>
    </div>
  );
};
