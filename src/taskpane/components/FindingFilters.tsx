import { Button, makeStyles, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { useMemo, useState } from 'react';
import type { Severity } from '../../core/assessment';
import { useCommands } from '../commandsContext';
import type { EntryLabels } from '../entryLabels';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import type { Entry } from '../../report/entry';
import type { Filter } from '../state/filter';
import { isFiltering, NO_FILTER } from '../state/filter';
import { FindingChoices } from './FindingChoices';
import { SeverityMark } from './SeverityMark';

const SEVERITIES: readonly Severity[] = ['error', 'query', 'hint'];

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, minWidth: '160px', maxWidth: 'none' },
  toggle: { minWidth: 'auto' },
});

const countsOf = (entries: readonly Entry[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, query: 0, hint: 0 };
  for (const { severity } of entries) counts[severity] += 1;
  return counts;
};

interface Props {
  readonly outcome: Outcome;
  readonly entries: readonly Entry[];
  readonly filter: Filter;
  readonly labels: EntryLabels;
}

/** Text and severity at hand; item, school and department behind a button. */
export const FindingFilters = ({ outcome, entries, filter, labels }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  const chosen = [filter.item, filter.school, filter.department].some((value) => value !== undefined);
  const [opened, setOpened] = useState(false);
  const change = (part: Partial<Filter>): void => dispatch({ type: 'filterChosen', filter: { ...filter, ...part } });
  const counts = useMemo(() => countsOf(entries), [entries]);
  return (
    <div className={styles.filters} role="search" aria-label={t('pane:findings.filter')}>
      <div className={styles.line}>
        <SearchBox size="small" className={styles.search} value={filter.text} placeholder={t('pane:findings.search')} aria-label={t('pane:findings.search')} onChange={(_, { value }) => change({ text: value })} />
        <ToggleButton size="small" icon={<FilterRegular />} checked={opened || chosen} aria-expanded={opened || chosen} onClick={() => setOpened(!opened)}>
          {t('pane:findings.more')}
        </ToggleButton>
      </div>
      <div className={styles.line}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.toggle}
            icon={<SeverityMark severity={severity} />}
            checked={filter.severity === severity}
            onClick={() => change({ severity: filter.severity === severity ? undefined : severity })}
          >
            {t('pane:findings.severity', { name: t(`term:severity.${severity}`), count: counts[severity] })}
          </ToggleButton>
        ))}
        {isFiltering(filter) && (
          <Button size="small" appearance="subtle" onClick={() => dispatch({ type: 'filterChosen', filter: NO_FILTER })}>
            {t('pane:findings.clear')}
          </Button>
        )}
      </div>
      {(opened || chosen) && <FindingChoices outcome={outcome} entries={entries} filter={filter} labels={labels} onChange={change} />}
    </div>
  );
};
