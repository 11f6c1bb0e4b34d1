import { makeStyles, SearchBox, Switch, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import { schoolRows, searchSchools } from '../schoolRows';
import { Card } from './Card';
import { Paged } from './Paged';
import { SchoolRowView } from './SchoolRowView';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, minWidth: '140px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Every school and stage with its indicators; those that fail first. */
export const SchoolsView = ({ outcome }: { readonly outcome: Outcome }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [failingOnly, setFailingOnly] = useState(false);
  const all = useMemo(() => schoolRows(outcome.reading.dataset, outcome.assessment), [outcome]);
  const wanted = useDeferredValue(text);
  const rows = searchSchools(all, wanted).filter(({ verdict }) => !failingOnly || verdict === 'notMet' || verdict === 'unknown');
  const count = (verdict: string): number => all.filter((row) => row.verdict === verdict).length;
  return (
    <div className={styles.view}>
      <Text size={200} className={styles.quiet}>
        {t('pane:schools.summary', { met: count('met'), notMet: count('notMet'), unknown: count('unknown'), notApplicable: count('notApplicable') })}
      </Text>
      <div className={styles.tools}>
        <SearchBox size="small" className={styles.search} value={text} placeholder={t('pane:schools.search')} aria-label={t('pane:schools.search')} onChange={(_, { value }) => setText(value)} />
        <Switch checked={failingOnly} label={t('pane:schools.failingOnly')} onChange={(_, { checked }) => setFailingOnly(checked)} />
      </div>
      {rows.length === 0 ? (
        <Text>{t('pane:schools.none')}</Text>
      ) : (
        <Card>
          <Paged key={`${wanted}/${failingOnly}`} items={rows} keyOf={({ unit }) => String(unit)} render={(row) => <SchoolRowView row={row} outcome={outcome} />} />
        </Card>
      )}
    </div>
  );
};
