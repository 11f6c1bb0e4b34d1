import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Clause, Pack } from '../../standards/schema';
import { documentTitle } from '../documentTitle';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  clause: { margin: 0, marginBottom: tokens.spacingVerticalM },
  quote: { margin: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderLeft: `3px solid ${tokens.colorBrandStroke1}`, overflowWrap: 'anywhere' },
  quiet: { display: 'block', marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
});

/** The wording, where it stands, and how sure we are of it. */
export const WhyClauses = ({ clauses, pack }: { readonly clauses: readonly Clause[]; readonly pack: Pack }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  return clauses.map((clause, index) => (
    <figure key={index} className={styles.clause}>
      <blockquote className={styles.quote} lang="zh-CN">
        <Text>{clause.quote}</Text>
      </blockquote>
      <figcaption>
        <Text size={200} className={styles.quiet}>
          {t('pane:why.place', { document: documentTitle(pack, clause.source, t), item: clause.item })}
        </Text>
        <Text size={200} className={styles.quiet}>
          {t(`pane:confidence.${clause.confidence}`)}
        </Text>
        {clause.note !== undefined && (
          <Text size={200} className={styles.quiet}>
            {clause.note}
          </Text>
        )}
      </figcaption>
    </figure>
  ));
};
