import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DispersionResult } from '../../core/assessment';
import type { Rule } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { STAGES } from '../../standards/terms';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import { Card } from './Card';
import { DispersionCell } from './DispersionCell';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: tokens.fontSizeBase300 },
  indicator: { width: '44%' },
  head: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, textAlign: 'start', fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, '::first-letter': { textTransform: 'uppercase' } },
  label: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, textAlign: 'start', fontWeight: tokens.fontWeightRegular, verticalAlign: 'top', overflowWrap: 'anywhere' },
  row: { ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  note: { display: 'block', color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalS },
});

interface Row {
  readonly rule: Rule;
  readonly results: ReadonlyMap<Stage, DispersionResult>;
}

const rowsOf = ({ pack, assessment: { county } }: Outcome): readonly Row[] =>
  pack.rules
    .filter(({ id }) => county.some(({ rule }) => rule === id))
    .map((rule) => ({ rule, results: new Map(county.filter((one) => one.rule === rule.id).map((one) => [one.stage, one])) }));

/** 表Ⅲ: how far the schools lie apart, by indicator and stage. */
export const DispersionView = ({ outcome }: { readonly outcome: Outcome }) => {
  const styles = useStyles();
  const { t, pick, words } = useLanguage();
  const limitOf = (stage: Stage): number | undefined => outcome.assessment.county.find((one) => one.stage === stage)?.limit;
  const rows = rowsOf(outcome);
  if (rows.length === 0) return <Text>{t('pane:dispersion.none')}</Text>;
  return (
    <>
      <Card>
        <table className={styles.table} aria-label={t('pane:dispersion.caption')}>
          <thead>
            <tr>
              <th scope="col" className={`${styles.head} ${styles.indicator}`}>
                {t('pane:dispersion.indicator')}
              </th>
              {STAGES.map((stage) => {
                const limit = limitOf(stage);
                return (
                  <th key={stage} scope="col" className={styles.head}>
                    {t(`term:stage.${stage}`)}
                    {limit !== undefined && (
                      <Text size={200} className={styles.quiet}>
                        {t('pane:dispersion.limit', { limit: words.number(limit, 'none', 2) })}
                      </Text>
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rule, results }) => (
              <tr key={rule.id} className={styles.row}>
                <th scope="row" className={styles.label}>
                  <Text size={200}>{pick(rule.label)}</Text>
                </th>
                {STAGES.map((stage) => {
                  const result = results.get(stage);
                  return <td key={stage}>{result !== undefined && <DispersionCell rule={rule} result={result} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Text size={200} className={styles.note}>
        {t('pane:dispersion.note')}
      </Text>
    </>
  );
};
