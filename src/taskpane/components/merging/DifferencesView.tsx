import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { thingName } from '../../../report/merged/valueWords';
import type { SchoolRef } from '../../../workbook/dispute';
import type { Differences, ValueChange } from '../../../workbook/merging/differences';
import { changeCount } from '../../../workbook/merging/differences';
import type { MergedValue } from '../../../workbook/merging/mergedValues';
import { useLanguage } from '../../language';
import { claimWords } from '../../merging/conflictWords';
import { Card } from '../Card';
import { Disclosure } from '../Disclosure';
import { Paged } from '../Paged';
import { useMergingStyles } from './useMergingStyles';

const Schools = ({ kind, schools }: { readonly kind: 'added' | 'removed'; readonly schools: readonly SchoolRef[] }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  if (schools.length === 0) return null;
  return (
    <div className={styles.row}>
      <Text weight="semibold">{t('merging:roster.group', { name: t(`merge:difference.${kind}`), count: schools.length })}</Text>
      <Text size={200} className={styles.quiet}>
        {schools.map(({ name }) => name).join(t('merging:comma'))}
      </Text>
    </div>
  );
};

const Change = ({ change: { school, stage, field, detail, before, after } }: { readonly change: ValueChange }) => {
  const styles = useMergingStyles();
  const language = useLanguage();
  const { t, names } = language;
  const about = [school === undefined ? t('term:county') : school.name, stage === undefined ? '' : t(`term:stage.${stage}`), thingName(field, names, t), detail ?? ''];
  const shown = (value: MergedValue | undefined): string => {
    if (value === undefined) return t('merging:differences.nothing');
    return value.value === undefined ? (value.original ?? '') : claimWords({ value: value.value }, field, language);
  };
  return (
    <li className={styles.row}>
      <Text>{about.filter((part) => part !== '').join(' · ')}</Text>
      <Text size={200} className={styles.quiet}>
        {t('merging:differences.change', { before: shown(before), after: shown(after) })}
      </Text>
    </li>
  );
};

const File = ({ file, changes }: { readonly file: string; readonly changes: readonly ValueChange[] }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const name = file === '' ? t('merge:difference.byPerson') : file;
  return (
    <Disclosure summary={<Text className={styles.name}>{t('merging:differences.ofFile', { name, count: changes.length })}</Text>} open={open} onToggle={() => setOpen(!open)} testId="changed-file">
      <ul className={styles.list}>
        <Paged items={changes.map((change, at) => ({ change, at }))} keyOf={({ at }) => String(at)} render={({ change }) => <Change change={change} />} />
      </ul>
    </Disclosure>
  );
};

/** 差异: what is different from the earlier merge, by the file that changed it. */
export const DifferencesView = ({ differences }: { readonly differences: Differences }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  const { added, removed, renamed, byFile } = differences;
  const count = changeCount(differences);
  return (
    <Card>
      <div className={styles.title} data-testid="differences">
        <Text as="h2" weight="semibold" block>
          {t(count + added.length + removed.length + renamed.length === 0 ? 'merging:differences.none' : 'merging:differences.title', { count })}
        </Text>
      </div>
      <Schools kind="added" schools={added} />
      <Schools kind="removed" schools={removed} />
      {renamed.map(({ before, after }) => (
        <div key={`${before.name}/${after.name}`} className={styles.row}>
          <Text>{t('merging:differences.renamed', { before: before.name, after: after.name })}</Text>
        </div>
      ))}
      {[...byFile].map(([file, changes]) => (
        <File key={file} file={file} changes={changes} />
      ))}
    </Card>
  );
};
