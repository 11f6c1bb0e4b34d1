import { Button, makeStyles, Text, ToggleButton } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../language';
import type { MergingCommands } from '../../merging/commands';
import type { FileRow } from '../../merging/fileRows';
import { fileRows, findingsByFile, statusOf } from '../../merging/fileRows';
import type { MergingState } from '../../merging/state';
import { doneOf } from '../../state/phase';
import { Card } from '../Card';
import { Paged } from '../Paged';
import { DropZone } from './DropZone';
import { FileRowView } from './FileRowView';
import { TemplateDownloads } from './TemplateDownloads';
import { useMergingStyles } from './useMergingStyles';

const useStyles = makeStyles({ toggle: { minWidth: 'auto' }, end: { marginInlineStart: 'auto' } });

/** Rows at a time: each has buttons, and the list is drawn anew while files are read. */
const ROWS = 20;

/** Files of which something is to be done, or at least to be known. */
const needsLooking = ({ state }: FileRow): boolean => !['read', 'opened', 'reading', 'waiting'].includes(statusOf(state)) || ('status' in state && state.status === 'read' && state.outdated === true);

/** Step 1: which files there are and what became of each. */
export const FilesStep = ({ state, commands }: { readonly state: MergingState; readonly commands: MergingCommands }) => {
  const [styles, own] = [useMergingStyles(), useStyles()];
  const { t } = useLanguage();
  const [onlyDoubtful, setOnlyDoubtful] = useState(false);
  const rows = useMemo(() => fileRows(state), [state]);
  const outcome = doneOf(state.page.phase)?.outcome;
  const counts = useMemo(() => (outcome === undefined ? undefined : findingsByFile(outcome)), [outcome]);
  const doubtful = rows.filter(needsLooking);
  const shown = onlyDoubtful ? doubtful : rows;
  const read = rows.filter(({ state: each }) => statusOf(each) === 'read').length;
  return (
    <div className={styles.step}>
      <DropZone more={rows.length > 0} onAdd={commands.add} />
      {rows.length === 0 && (
        <Text size={200} className={styles.quiet}>
          {t('merging:privacy')}
        </Text>
      )}
      {rows.length > 0 && (
        <>
          <div className={styles.line}>
            <Text data-testid="files-summary">{t('merging:files.summary', { count: rows.length, read, schools: outcome?.reading.dataset.schools.length ?? 0 })}</Text>
            {doubtful.length > 0 && (
              <ToggleButton size="small" appearance="subtle" className={own.toggle} checked={onlyDoubtful} onClick={() => setOnlyDoubtful(!onlyDoubtful)}>
                {t('merging:files.doubtful', { count: doubtful.length })}
              </ToggleButton>
            )}
            <Button size="small" appearance="subtle" className={own.end} data-testid="clear-files" onClick={commands.clear}>
              {t('merging:files.clear')}
            </Button>
          </div>
          <Card>
            <ul className={styles.list}>
              <Paged page={ROWS} items={shown} keyOf={({ file }) => String(file.id)} render={(row) => <FileRowView row={row} counts={counts?.get(row.file.name)} commands={commands} />} />
            </ul>
          </Card>
        </>
      )}
      <TemplateDownloads />
    </div>
  );
};
