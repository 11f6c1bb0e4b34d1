import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Severity } from '../../core/assessment';
import type { EntryLabels } from '../entryLabels';
import type { Group } from '../state/grouping';
import { Card } from './Card';
import { Disclosure } from './Disclosure';
import { FindingRow } from './FindingRow';
import { Paged } from './Paged';
import { SeverityMark } from './SeverityMark';

const SEVERITIES: readonly Severity[] = ['error', 'query', 'hint'];

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  title: { overflowWrap: 'anywhere', minWidth: 0 },
  counts: { display: 'inline-flex', flexShrink: 0, columnGap: tokens.spacingHorizontalS },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '2px', fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  readonly group: Group;
  readonly title: string;
  readonly labels: EntryLabels;
  readonly initiallyOpen: boolean;
}

/** The lines of one item, school or department, with how many there are of each severity. */
export const FindingGroup = ({ group, title, labels, initiallyOpen }: Props) => {
  const styles = useStyles();
  const [open, setOpen] = useState(initiallyOpen);
  const summary = (
    <div className={styles.head}>
      <Text weight="semibold" className={styles.title}>
        {title}
      </Text>
      <span className={styles.counts}>
        {SEVERITIES.filter((severity) => group.counts[severity] > 0).map((severity) => (
          <span key={severity} className={styles.count}>
            <SeverityMark severity={severity} />
            <Text size={200}>{group.counts[severity]}</Text>
          </span>
        ))}
      </span>
    </div>
  );
  return (
    <Card>
      <Disclosure summary={summary} open={open} onToggle={() => setOpen(!open)} testId="finding-group">
        <Paged items={group.entries} keyOf={({ id }) => id} render={(entry) => <FindingRow entry={entry} labels={labels} />} />
      </Disclosure>
    </Card>
  );
};
