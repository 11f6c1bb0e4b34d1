import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import { questionsOf } from '../questions';
import { DATA_ITEM } from '../../report/entry';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, marginTop: tokens.spacingVerticalM, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: '2px', fontSize: '16px', color: tokens.colorStatusWarningForeground1 },
});

const Caveat = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <WarningFilled className={styles.icon} aria-hidden />
      <Text>{children}</Text>
    </li>
  );
};

/** What keeps the result from being complete: headings that wait for an answer, cells that could not be used. */
export const Caveats = ({ outcome: { reading } }: { readonly outcome: Outcome }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  const questions = questionsOf(reading).length;
  const errors = reading.issues.filter(({ severity }) => severity === 'error').length;
  if (questions === 0 && errors === 0) return null;
  return (
    <ul className={styles.list}>
      {questions > 0 && (
        <Caveat>
          {t('pane:caveat.questions', { count: questions })}{' '}
          <Link as="button" inline onClick={() => dispatch({ type: 'stepChosen', step: 'mapping' })}>
            {t('pane:caveat.answer')}
          </Link>
        </Caveat>
      )}
      {errors > 0 && (
        <Caveat>
          {t('pane:caveat.data', { count: errors })}{' '}
          <Link as="button" inline onClick={() => dispatch({ type: 'findingsAsked', filter: { item: DATA_ITEM } })}>
            {t('pane:caveat.show')}
          </Link>
        </Caveat>
      )}
    </ul>
  );
};
