import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { memo, useState } from 'react';
import type { Severity } from '../../../core/assessment';
import { useLanguage } from '../../language';
import type { Counts, FileRow } from '../../merging/fileRows';
import { statusOf } from '../../merging/fileRows';
import { noteOf, refusalWords, sizeWords } from '../../merging/fileWords';
import type { MergingCommands } from '../../merging/commands';
import { SeverityMark } from '../SeverityMark';
import { FileStatus } from './FileStatus';
import { useMergingStyles } from './useMergingStyles';

const SEVERITIES: readonly Severity[] = ['error', 'query', 'hint'];

/** Names of schools that are shown without asking for more. */
const FEW = 3;

const useStyles = makeStyles({
  counts: { display: 'inline-flex', columnGap: tokens.spacingHorizontalS },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '2px', fontVariantNumeric: 'tabular-nums' },
  actions: { display: 'flex', flexShrink: 0, marginTop: '-4px', marginInlineEnd: '-8px' },
});

const Schools = ({ schools }: { readonly schools: readonly string[] }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  if (schools.length === 0) return null;
  const shown = all ? schools : schools.slice(0, FEW);
  return (
    <Text size={200} className={styles.quiet}>
      {shown.join(t('merging:comma'))}
      {schools.length > shown.length && (
        <>
          {' '}
          <Link as="button" inline onClick={() => setAll(true)}>
            {t('merging:file.allSchools', { count: schools.length })}
          </Link>
        </>
      )}
    </Text>
  );
};

const Findings = ({ counts }: { readonly counts: Counts }) => {
  const styles = useStyles();
  return (
    <span className={styles.counts}>
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span key={severity} className={styles.count}>
          <SeverityMark severity={severity} />
          <Text size={200}>{counts[severity]}</Text>
        </span>
      ))}
    </span>
  );
};

const Contents = ({ row: { state, report } }: { readonly row: FileRow }) => {
  const styles = useMergingStyles();
  const language = useLanguage();
  const { t } = language;
  if ('kind' in state || state.status === 'opened') return null;
  const note = report === undefined ? '' : noteOf(report, language);
  if (state.status === 'refused') return <Text size={200}>{report === undefined ? refusalWords(state.refusal, '', language) : note}</Text>;
  return (
    <>
      {state.status === 'read' && (
        <Text size={200} className={styles.quiet}>
          {t('merging:file.holds', { tables: state.sheets.filter(({ records }) => records > 0).length, schools: state.schools.length, records: state.records })}
        </Text>
      )}
      {state.status === 'read' && <Schools schools={state.schools} />}
      {note !== '' && <Text size={200}>{note}</Text>}
    </>
  );
};

interface Props {
  readonly row: FileRow;
  readonly counts: Counts | undefined;
  readonly commands: MergingCommands;
}

const FileRowContent = ({ row, counts, commands }: Props) => {
  const [styles, own] = [useMergingStyles(), useStyles()];
  const language = useLanguage();
  const { t } = language;
  const { file, state } = row;
  const again = 'kind' in state ? state.kind === 'cancelled' : state.status === 'refused';
  return (
    <li className={styles.row} data-testid="merged-file" data-file={file.name}>
      <div className={styles.between}>
        <Text weight="semibold" className={styles.name}>
          {file.name}
        </Text>
        <span className={own.actions}>
          {again && (
            <Button appearance="subtle" size="small" icon={<ArrowClockwiseRegular />} aria-label={t('merging:file.retry', { name: file.name })} title={t('merging:file.retryShort')} onClick={() => commands.retry(file.id)} />
          )}
          <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={t('merging:file.remove', { name: file.name })} title={t('merging:file.removeShort')} onClick={() => commands.remove(file.id)} />
        </span>
      </div>
      <div className={styles.line}>
        <FileStatus state={state} />
        <Text size={200} className={styles.quiet}>
          {sizeWords(file.file.size, language)}
        </Text>
        {counts !== undefined && <Findings counts={counts} />}
      </div>
      <Contents row={row} />
      {row.isMerged && (
        <Text size={200}>
          {statusOf(state) !== 'earlierMerge' && `${t('merging:file.isMerged')} `}
          <Link as="button" inline data-testid="use-as-earlier" onClick={() => commands.useAsEarlier(file.id)}>
            {t('merging:file.useAsEarlier')}
          </Link>
        </Text>
      )}
    </li>
  );
};

const isSame = (before: Props, after: Props): boolean =>
  before.row.file === after.row.file && before.row.report === after.row.report && before.counts === after.counts && before.commands === after.commands;

/** One file: its name, what became of it, what it holds and how many problems it has. Drawn anew only when something of it changes. */
export const FileRowView = memo(FileRowContent, isSame);
