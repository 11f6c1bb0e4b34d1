import { Button, makeStyles, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
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
import { SeverityMark } from './SeverityMark';

const SEVERITIES: readonly Severity[] = ['error', 'query', 'hint'];

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, minWidth: '160px', maxWidth: 'none' },
  toggle: { minWidth: 'auto' },
});

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string | undefined) => void;
}

const Choice = ({ label, value, options, onChoose }: ChoiceProps) => (
  <Select
    size="small"
    aria-label={label}
    // Index, not id: the id of a school is its name, and a name may be empty.
    value={String(options.findIndex(({ id }) => id === value))}
    onChange={(_, data) => onChoose(options[Number(data.value)]?.id)}
  >
    <option value="-1">{label}</option>
    {options.map(({ id, name }, index) => (
      <option key={id} value={String(index)}>
        {name}
      </option>
    ))}
  </Select>
);

const distinct = (values: readonly (string | undefined)[]): readonly string[] => [...new Set(values.filter((value) => value !== undefined))];

interface Props {
  readonly outcome: Outcome;
  readonly entries: readonly Entry[];
  readonly filter: Filter;
  readonly labels: EntryLabels;
}

/** Text and severity at hand; item, school and department behind a button. */
export const FindingFilters = ({ outcome, entries, filter, labels }: Props) => {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  const { dispatch } = useCommands();
  const chosen = [filter.item, filter.school, filter.department].some((value) => value !== undefined);
  const [opened, setOpened] = useState(false);
  const change = (part: Partial<Filter>): void => dispatch({ type: 'filterChosen', filter: { ...filter, ...part } });
  const counts = useMemo(() => new Map(SEVERITIES.map((severity) => [severity, entries.filter((entry) => entry.severity === severity).length])), [entries]);
  const options = useMemo(() => {
    const rank = new Map(outcome.pack.rules.map(({ id }, index) => [id, index]));
    const place = (id: string): number => rank.get(id) ?? rank.size;
    const named = (ids: readonly string[], name: (id: string) => string) => ids.map((id) => ({ id, name: name(id) }));
    return {
      items: named([...distinct(entries.map(({ item }) => item))].sort((left, right) => place(left) - place(right)), labels.item),
      schools: named([...distinct(entries.map(({ school }) => school))].sort((left, right) => left.localeCompare(right, locale)), (name) => name),
      departments: named(distinct(entries.flatMap(({ departments }) => departments)), labels.department),
    };
  }, [entries, labels, locale, outcome]);
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
            {t('pane:findings.severity', { name: t(`term:severity.${severity}`), count: counts.get(severity) ?? 0 })}
          </ToggleButton>
        ))}
        {isFiltering(filter) && (
          <Button size="small" appearance="subtle" onClick={() => dispatch({ type: 'filterChosen', filter: NO_FILTER })}>
            {t('pane:findings.clear')}
          </Button>
        )}
      </div>
      {(opened || chosen) && (
        <>
          <Choice label={t('pane:findings.any.item')} value={filter.item} options={options.items} onChoose={(item) => change({ item })} />
          <Choice label={t('pane:findings.any.school')} value={filter.school} options={options.schools} onChoose={(school) => change({ school })} />
          <Choice label={t('pane:findings.any.department')} value={filter.department} options={options.departments} onChoose={(department) => change({ department })} />
        </>
      )}
    </div>
  );
};
