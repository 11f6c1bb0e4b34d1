import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Step } from '../../core/explanation';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  step: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderLeft: `3px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  holds: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  fails: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  unknown: { borderLeftColor: tokens.colorStatusWarningBorderActive },
});

/** The arithmetic, line by line, with the numbers put in. */
export const WhySteps = ({ steps }: { readonly steps: readonly Step[] }) => {
  const styles = useStyles();
  const { words } = useLanguage();
  const tone = (step: Step): string | undefined => {
    if (step.kind === 'compare') return step.holds ? styles.holds : styles.fails;
    if (step.kind === 'roundUp') return step.qualified >= step.required ? styles.holds : styles.fails;
    return step.kind === 'unknown' ? styles.unknown : undefined;
  };
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={index} className={mergeClasses(styles.step, tone(step))}>
          <Text weight={step.kind === 'compare' ? 'semibold' : 'regular'}>{words.step(step)}</Text>
        </li>
      ))}
    </ol>
  );
};
