import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { verdictOf } from '../../core';
import type { IndicatorColumn, Subject } from '../../core/assessment';
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
  /** Given: the line carries a button to its own why-card. */
  readonly whySubject?: Subject;
  readonly outcome: Outcome;
}

/** One indicator of one school: figure against threshold and floor, and its why. */
export const IndicatorLine = ({ column, row, whySubject, outcome }: Props) => {
  const styles = useStyles();
  const { t, words, pick } = useLanguage();
  const rule = outcome.pack.rules.find(({ id }) => id === column.rule);
  const part = rule?.parts.find(({ id }) => id === column.part);
  if (rule === undefined || part?.kind !== 'indicator') return null;
  const { unit } = row;
  const verdict = verdictOf(column.verdicts[unit]);
  const threshold = row.stage === undefined ? undefined : column.threshold[row.stage];
  const reason = column.reasons.get(unit);
  const value = column.values[unit];
  const figure = (): string => {
    if (verdict === 'unknown' || value === undefined || threshold === undefined) return reason === undefined ? t('pane:mark.unknown') : words.reason(reason);
    return words.comparison({ value, comparator: part.comparator, threshold, unit: part.unit, decimals: part.decimals });
  };
  const floor = row.stage === undefined ? undefined : column.floor[row.stage];
  const floorText = (): string => {
    if (floor === undefined || verdict === 'notApplicable') return '';
    const standing = verdict === 'notMet' ? (column.reachesFloor[unit] === 1 ? 'aboveFloor' : 'belowFloor') : 'floor';
    // The standard states its floors with all their decimals: 6.375, not 6.38.
    const { threshold: stated } = words.figures({ value: floor, comparator: part.comparator, threshold: floor, unit: part.unit, decimals: part.decimals });
    return ` · ${t(`pane:schools.${standing}`, { floor: stated })}`;
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
          {floorText()}
        </Text>
      </div>
      {whySubject !== undefined && <WhyButton target={{ rule: rule.id, part: part.id, subject: whySubject }} about={`${words.subject(whySubject)} ${pick(rule.label)}`} />}
    </div>
  );
};
