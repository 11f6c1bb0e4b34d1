import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PartResult } from '../../core/assessment';
import type { Rule } from '../../standards/schema';
import { useLanguage } from '../language';
import { markOf } from '../mark';
import type { Outcome } from '../outcome';
import { PartSummary } from './PartSummary';
import { RecordHint } from './RecordHint';
import { VerdictIcon, VerdictText } from './VerdictMark';
import { WhyButton } from './WhyButton';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  label: { flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props {
  readonly rule: Rule;
  readonly result: PartResult;
  readonly outcome: Outcome;
}

/** One requirement of an item, with its own verdict and its why; dispersions stage by stage. */
export const PartRow = ({ rule, result, outcome }: Props) => {
  const styles = useStyles();
  const { t, words, pick } = useLanguage();
  const part = rule.parts.find(({ id }) => id === result.part);
  if (part === undefined) return null;
  const mark = markOf(result.verdict, part.kind === 'evidence' || part.kind === 'delivered' ? part.kind : 'computable');
  const stages = outcome.assessment.county.filter((one) => one.rule === rule.id && one.part === part.id);
  const comparator = part.kind === 'dispersion' ? part.comparator : '<=';
  return (
    <div className={styles.part}>
      <div className={styles.line}>
        <VerdictIcon mark={mark} small />
        <Text className={styles.label}>{pick(part.label)}</Text>
        {stages.length === 0 && <WhyButton target={{ rule: rule.id, part: part.id, subject: { kind: 'county' } }} about={pick(part.label)} />}
      </div>
      <Text size={200} className={styles.quiet}>
        <VerdictText mark={mark} group={rule.group} />
        <PartSummary rule={{ ...rule, parts: [part] }} result={result} />
      </Text>
      {mark !== 'met' && mark !== 'notMet' && <RecordHint part={part} />}
      {stages.map((one) => (
        <div key={one.stage} className={styles.line}>
          <VerdictIcon mark={one.verdict} small />
          <Text size={200} className={styles.label}>
            {t(`term:stage.${one.stage}`)}
            {t('pane:colon')}
            {one.cv !== undefined && one.limit !== undefined
              ? words.comparison({ value: one.cv, comparator, threshold: one.limit, unit: 'none', decimals: 3 })
              : one.reasons.map(words.reason).join(t('pane:semicolon'))}
          </Text>
          <WhyButton target={{ rule: rule.id, part: part.id, subject: { kind: 'county', stage: one.stage } }} about={`${pick(part.label)} ${t(`term:stage.${one.stage}`)}`} />
        </div>
      ))}
    </div>
  );
};
