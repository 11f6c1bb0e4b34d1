import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import type { JudgedItem } from '../tally';
import { decisivePart } from '../tally';
import { Disclosure } from './Disclosure';
import { PartRow } from './PartRow';
import { PartSummary } from './PartSummary';
import { VerdictIcon, VerdictText } from './VerdictMark';

const useStyles = makeStyles({
  line: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0 },
  code: { color: tokens.colorNeutralForeground3, marginInlineEnd: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums' },
  second: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  body: { paddingInlineStart: '40px', paddingInlineEnd: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalS, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly item: JudgedItem;
  readonly outcome: Outcome;
}

/** An item of the standard: its verdict and the figure that decides; open, its parts. */
export const ItemRow = ({ item: { rule, result, mark }, outcome }: Props) => {
  const styles = useStyles();
  const { t, pick } = useLanguage();
  const { dispatch } = useCommands();
  const [open, setOpen] = useState(false);
  const decisive = decisivePart(result);
  const findings = outcome.assessment.findings.filter((finding) => finding.rule === rule.id).length;
  const summary = (
    <div className={styles.line}>
      <VerdictIcon mark={mark} />
      <div className={styles.text}>
        <Text block>
          <span className={styles.code}>{rule.id}</span>
          {pick(rule.label)}
        </Text>
        <Text block size={200} className={styles.second}>
          <VerdictText mark={mark} group={rule.group} />
          {decisive !== undefined && <PartSummary rule={rule} result={decisive} />}
        </Text>
      </div>
    </div>
  );
  return (
    <Disclosure summary={summary} open={open} onToggle={() => setOpen(!open)} testId={`item-${rule.id}`}>
      <div className={styles.body}>
        {result.parts.map((part) => (
          <PartRow key={part.part} rule={rule} result={part} outcome={outcome} />
        ))}
        {findings > 0 && (
          <Link as="button" onClick={() => dispatch({ type: 'findingsAsked', filter: { item: rule.id }, grouping: 'school' })}>
            {t('pane:result.findings', { count: findings })}
          </Link>
        )}
      </div>
    </Disclosure>
  );
};
