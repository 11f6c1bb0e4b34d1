import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { IndicatorColumn, Subject } from '../../core/assessment';
import { VERDICTS } from '../../standards/terms';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import type { SchoolRow } from '../schoolRows';
import { VerdictIcon } from './VerdictMark';
import { WhyButton } from './WhyButton';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS, paddingBlock: tokens.spacingVerticalXXS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly column: IndicatorColumn;
  readonly row: SchoolRow;
  readonly subject: Subject;
  readonly outcome: Outcome;
}

/** One indicator of one school: figure against threshold, floor kept or not, and its why. */
export const IndicatorLine = ({ column, row, subject, outcome }: Props) => {
  const styles = useStyles();
  const { t, words, pick } = useLanguage();
  const rule = outcome.pack.rules.find(({ id }) => id === column.rule);
  const part = rule?.parts.find(({ id }) => id === column.part);
  if (rule === undefined || part?.kind !== 'indicator') return null;
  const { unit } = row;
  const verdict = VERDICTS[column.verdicts[unit] ?? -1] ?? 'unknown';
  const threshold = row.stage === undefined ? undefined : column.threshold[row.stage];
  const reason = column.reasons.get(unit);
  const value = column.values[unit];
  const figure = (): string => {
    if (verdict === 'unknown' || value === undefined || threshold === undefined) return reason === undefined ? t('pane:mark.unknown') : words.reason(reason);
    return words.comparison({ value, comparator: part.comparator, threshold, unit: part.unit, decimals: part.decimals });
  };
  return (
    <div className={styles.line}>
      <VerdictIcon mark={verdict} small />
      <div className={styles.text}>
        <Text size={200} block>
          {pick(rule.label)}
        </Text>
        <Text size={200} className={styles.quiet}>
          {figure()}
          {verdict === 'notMet' && ` · ${t(column.reachesFloor[unit] === 1 ? 'pane:schools.aboveFloor' : 'pane:schools.belowFloor')}`}
        </Text>
      </div>
      <WhyButton target={{ rule: rule.id, part: part.id, subject }} about={`${words.subject(subject)} ${pick(rule.label)}`} />
    </div>
  );
};
