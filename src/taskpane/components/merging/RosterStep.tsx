import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { RosterPair, RosterReport } from '../../../workbook/merging/rosterReport';
import { missingText } from '../../../workbook/merging/rosterReport';
import { ruledRoster } from '../../../workbook/merging/ruledRoster';
import { useLanguage } from '../../language';
import type { MergingCommands } from '../../merging/commands';
import { knownRulings } from '../../merging/merger';
import type { MergingState } from '../../merging/state';
import { CopyButton } from '../browser/CopyButton';
import { Card } from '../Card';
import { Disclosure } from '../Disclosure';
import { Paged } from '../Paged';
import { AttachmentCard } from './AttachmentCard';
import { SchoolName } from './SchoolName';
import { useMergingStyles } from './useMergingStyles';

interface GroupProps<T> {
  readonly id: string;
  readonly items: readonly T[];
  /** Shown at once. */
  readonly urgent?: boolean;
  readonly action?: ReactNode;
  readonly render: (item: T) => ReactNode;
}

/** Schools of one kind, with how many there are. */
const Group = <T,>({ id, items, urgent = false, action, render }: GroupProps<T>) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  const [open, setOpen] = useState(urgent);
  if (items.length === 0) return null;
  return (
    <Card>
      <Disclosure summary={<Text weight="semibold" className={styles.capital}>{t('merging:roster.group', { name: t(`merge:rosterStatus.${id}`), count: items.length })}</Text>} open={open} onToggle={() => setOpen(!open)} testId={`roster-${id}`}>
        {action !== undefined && <div className={styles.title}>{action}</div>}
        <ul className={styles.list}>
          <Paged
            items={items.map((item, at) => ({ item, at }))}
            keyOf={({ at }) => String(at)}
            render={({ item }) => <li className={styles.row}>{render(item)}</li>}
          />
        </ul>
      </Disclosure>
    </Card>
  );
};

const Pair = ({ pair: { listed, school, likeness } }: { readonly pair: RosterPair }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {t('merging:roster.listedAs')}
      </Text>
      <SchoolName school={listed} />
      <Text size={200} className={styles.quiet}>
        {t('merging:roster.sentAs', { likeness: Math.round(likeness * 100) })}
      </Text>
      <SchoolName school={school} />
    </>
  );
};

const Likely = ({ pair, commands }: { readonly pair: RosterPair; readonly commands: MergingCommands }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  return (
    <>
      <Pair pair={pair} />
      <div className={styles.line}>
        <Button size="small" appearance="primary" data-testid="same-school" onClick={() => commands.rule({ one: pair.listed, other: pair.school }, true)}>
          {t('merging:roster.same')}
        </Button>
        <Button size="small" data-testid="other-school" onClick={() => commands.rule({ one: pair.listed, other: pair.school }, false)}>
          {t('merging:roster.other')}
        </Button>
      </div>
    </>
  );
};

const Groups = ({ report, commands }: { readonly report: RosterReport; readonly commands: MergingCommands }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  return (
    <>
      <Text data-testid="roster-summary">{t('merging:roster.summary', { listed: report.listed, sent: report.sent.length, missing: report.missing.length })}</Text>
      <Group
        id="missing"
        urgent
        items={report.missing}
        action={<CopyButton text={missingText(report)} label={t('merging:roster.copyMissing')} />}
        render={(school) => <SchoolName school={school} />}
      />
      <Group id="likely" urgent items={report.likely} render={(pair) => <Likely pair={pair} commands={commands} />} />
      <Group id="ambiguous" urgent items={report.ambiguous} render={(school) => <SchoolName school={school} />} />
      <Group id="renamed" items={report.renamed} render={(pair) => <Pair pair={pair} />} />
      <Group
        id="twice"
        items={report.twice}
        render={({ school, files }) => (
          <>
            <SchoolName school={school} />
            {files.map((file) => (
              <Text key={file} size={200} className={styles.quiet}>
                {file}
              </Text>
            ))}
          </>
        )}
      />
      <Group id="unlisted" items={report.unlisted} render={(school) => <SchoolName school={school} />} />
      <Group id="sent" items={report.sent} render={({ school }) => <SchoolName school={school} />} />
    </>
  );
};

/** Step 2: who has sent, who has not, twice, or under another name. */
export const RosterStep = ({ state, commands }: { readonly state: MergingState; readonly commands: MergingCommands }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  const { roster, merge } = state;
  const report = merge?.roster;
  return (
    <div className={styles.step}>
      <AttachmentCard which="roster" attachment={roster} commands={commands} />
      {roster.kind === 'ready' && report === undefined && <Text>{t('merging:roster.waits', { count: roster.content.length })}</Text>}
      {roster.kind === 'ready' && report !== undefined && <Groups report={ruledRoster(report, knownRulings(state))} commands={commands} />}
    </div>
  );
};
