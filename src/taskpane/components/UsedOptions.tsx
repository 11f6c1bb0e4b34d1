import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { changedParameters } from '../../report/words';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';

const useStyles = makeStyles({
  line: { display: 'block', marginTop: tokens.spacingVerticalM, color: tokens.colorNeutralForeground3 },
  link: { fontSize: 'inherit' },
});

/** By which standard, on which day and with which choices this result was reached. */
export const UsedOptions = ({ outcome: { pack, assessment } }: { readonly outcome: Outcome }) => {
  const styles = useStyles();
  const { t, pick } = useLanguage();
  const { dispatch } = useCommands();
  const changes = changedParameters(pack, assessment.parameters).length;
  const reliefs = pack.profiles.filter(({ id }) => assessment.profiles.includes(id)).map(({ label }) => pick(label));
  const sentences = [
    t('pane:used.standard', { standard: pick(pack.label), date: assessment.date }),
    changes === 0 ? t('pane:used.defaults') : t('pane:used.changed', { count: changes }),
    ...(reliefs.length === 0 ? [] : [t('pane:used.reliefs', { reliefs: reliefs.join(t('term:listSeparator')) })]),
  ];
  return (
    <Text size={200} className={styles.line}>
      {sentences.join(t('pane:betweenSentences'))}{' '}
      <Link as="button" inline className={styles.link} onClick={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'options' } })}>
        {t('pane:used.show')}
      </Link>
    </Text>
  );
};
