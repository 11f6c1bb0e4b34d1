import { makeStyles, Spinner, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { SCHOOL_RULE } from '../../core';
import { useCommands } from '../commandsContext';
import { entryLabels } from '../entryLabels';
import type { EntryLabels } from '../entryLabels';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import { DATA_ITEM, entrySteps } from '../../report/entry';
import type { Entry } from '../../report/entry';
import type { Filter } from '../state/filter';
import { filterSteps, isFiltering } from '../state/filter';
import type { Group, Grouping } from '../state/grouping';
import { GROUPINGS, groupSteps } from '../state/grouping';
import { useSteps } from '../useSteps';
import { FindingFilters } from './FindingFilters';
import { FindingGroup } from './FindingGroup';
import { Paged } from './Paged';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly outcome: Outcome;
  readonly filter: Filter;
  readonly grouping: Grouping;
}

const NONE: readonly Entry[] = [];

/** So few lines are shown without opening group after group. */
const FEW = 12;

/** What decides comes first: the schools, the items, the conditions; doubts about the data come last. */
const itemOrder = ({ assessment: { items, conditions } }: Outcome): readonly string[] => [SCHOOL_RULE, ...[...items, ...conditions].map(({ rule }) => rule), DATA_ITEM];

interface Listed {
  readonly shown: readonly Entry[];
  readonly groups: readonly Group[];
}

const NOTHING: Listed = { shown: [], groups: [] };

interface Order {
  readonly grouping: Grouping;
  readonly order: readonly string[];
}

/** What passes the filter, in groups; undefined while it is not known what there is. */
function* listSteps(entries: readonly Entry[] | undefined, filter: Filter, { grouping, order }: Order, { searchText }: EntryLabels): Generator<void, Listed | undefined> {
  if (entries === undefined) return undefined;
  const shown = yield* filterSteps(entries, filter, searchText);
  return { shown, groups: yield* groupSteps(shown, grouping, order) };
}

/** Step 4: what is wrong, by item, school or department. */
export const FindingsStep = ({ outcome, filter, grouping }: Props) => {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const { dispatch } = useCommands();
  const labels = useMemo(() => entryLabels(outcome, language), [outcome, language]);
  const found = useSteps(useCallback(() => entrySteps(outcome), [outcome]));
  const entries = found ?? NONE;
  const wanted = useDeferredValue(filter);
  const order = useMemo(() => (grouping === 'item' ? itemOrder(outcome) : []), [outcome, grouping]);
  const listed = useSteps(useCallback(() => listSteps(found, wanted, { grouping, order }, labels), [found, wanted, grouping, order, labels]));
  const { shown, groups } = listed ?? NOTHING;
  return (
    <div className={styles.step}>
      <FindingFilters outcome={outcome} entries={entries} filter={filter} labels={labels} />
      <TabList
        size="small"
        appearance="subtle-circular"
        aria-label={t('pane:findings.groupBy')}
        selectedValue={grouping}
        onTabSelect={(_, { value }) => {
          const chosen = GROUPINGS.find((candidate) => candidate === value);
          if (chosen !== undefined) dispatch({ type: 'groupingChosen', grouping: chosen });
        }}
      >
        {GROUPINGS.map((id) => (
          <Tab key={id} value={id} id={`group-tab-${id}`} aria-controls="finding-groups" data-testid={`group-${id}`}>
            {t(`pane:findings.by.${id}`)}
          </Tab>
        ))}
      </TabList>
      <Text role="status" size={200}>
        {listed === undefined ? '' : isFiltering(wanted) ? t('pane:findings.filtered', { count: shown.length, of: entries.length }) : t('pane:findings.count', { count: entries.length })}
      </Text>
      {listed === undefined && <Spinner size="small" />}
      {listed !== undefined && shown.length === 0 && <Text>{t(entries.length === 0 ? 'pane:findings.none' : 'pane:findings.noneFiltered')}</Text>}
      <div role="tabpanel" id="finding-groups" aria-labelledby={`group-tab-${grouping}`} className={styles.groups}>
        <Paged
          key={`${grouping}/${JSON.stringify(wanted)}`}
          items={groups}
          keyOf={(group) => group.key ?? ''}
          render={(group) => (
            <FindingGroup group={group} title={labels.groupTitle(group.key, grouping)} labels={labels} initiallyOpen={shown.length <= FEW || group === groups[0]} />
          )}
        />
      </div>
    </div>
  );
};
