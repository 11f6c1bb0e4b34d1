import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Part } from '../../standards/schema';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  hint: { display: 'block', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderLeft: `3px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2, overflowWrap: 'anywhere' },
});

/** How to record what no data can decide. */
export const RecordHint = ({ part }: { readonly part: Part }) => {
  const styles = useStyles();
  const { t, names } = useLanguage();
  if (part.kind === 'evidence')
    return (
      <Text size={200} className={styles.hint}>
        {/* Of a fault one says that it is present or absent. */}
        {t(part.metWhen ? 'pane:record.evidence' : 'pane:record.adverse', { field: names.field(part.field) })}
      </Text>
    );
  if (part.kind === 'delivered')
    return (
      <Text size={200} className={styles.hint}>
        {t('pane:record.delivered', { fields: part.subjects.flatMap(({ level, gap }) => [names.field(level), names.field(gap)]).slice(0, 2).join(t('term:listSeparator')) })}
      </Text>
    );
  return null;
};
