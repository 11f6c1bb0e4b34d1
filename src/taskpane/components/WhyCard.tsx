import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { SCHOOL_RULE } from '../../core';
import { useCommands } from '../commandsContext';
import { cellsBehind } from '../explainedCells';
import { useLanguage } from '../language';
import { markOf } from '../mark';
import type { Outcome } from '../outcome';
import { explainIn } from '../session';
import type { WhyTarget } from '../state/state';
import { whyTitle } from '../whyTitle';
import { CellLink } from './CellLink';
import { ErrorBoundary } from './ErrorBoundary';
import { Paged } from './Paged';
import { SidePanel } from './SidePanel';
import { VerdictIcon, VerdictText } from './VerdictMark';
import { WhyClauses } from './WhyClauses';
import { WhyGround } from './WhyGround';
import { WhyIndicators } from './WhyIndicators';
import { WhyParameters } from './WhyParameters';
import { WhySteps } from './WhySteps';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  verdict: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  heading: { display: 'block', marginBottom: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  cells: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXXS },
});

const Section = ({ heading, children }: { readonly heading: string; readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <section>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {heading}
      </Text>
      {children}
    </section>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>
          <Text>{line}</Text>
        </li>
      ))}
    </ul>
  );
};

interface Props {
  readonly target: WhyTarget;
  readonly outcome: Outcome;
}

const Content = ({ target, outcome }: Props) => {
  const styles = useStyles();
  const { t, words, pick } = useLanguage();
  const explanation = useMemo(() => explainIn(outcome, target), [outcome, target]);
  const cells = cellsBehind(explanation, outcome.assessment.findings);
  const rule = outcome.pack.rules.find(({ id }) => id === explanation.rule);
  const mark = markOf(explanation.verdict, rule?.judgedBy);
  return (
    <div className={styles.card}>
      <div className={styles.verdict}>
        <VerdictIcon mark={mark} />
        <VerdictText mark={mark} />
      </div>
      {target.rule === SCHOOL_RULE && target.subject.kind === 'unit' && (
        <WhyIndicators subject={target.subject} outcome={outcome} section={(children) => <Section heading={t('pane:why.indicators')}>{children}</Section>} />
      )}
      {explanation.steps.length > 0 && (
        <Section heading={t('pane:why.steps')}>
          <WhySteps steps={explanation.steps} />
        </Section>
      )}
      {explanation.remedies.length > 0 && (
        <Section heading={t(explanation.verdict === 'unknown' ? 'pane:why.needed' : 'pane:why.remedies')}>
          <Lines lines={explanation.remedies.map(words.remedy)} />
        </Section>
      )}
      {explanation.ground === undefined ? (
        <Section heading={t('pane:why.clauses')}>
          <WhyClauses clauses={explanation.clauses} pack={outcome.pack} />
        </Section>
      ) : (
        <Section heading={t('pane:why.ground')}>
          <WhyGround ground={explanation.ground} pack={outcome.pack} />
        </Section>
      )}
      {cells.length > 0 && (
        <Section heading={t('pane:why.cells', { count: cells.length })}>
          <div className={styles.cells}>
            <Paged items={cells} keyOf={words.cell} render={(cell) => <CellLink cell={cell} />} />
          </div>
        </Section>
      )}
      <WhyParameters explanation={explanation} pack={outcome.pack} section={(heading, children) => <Section heading={heading}>{children}</Section>} />
      {explanation.unmodelled.length > 0 && (
        <Section heading={t('pane:why.unmodelled')}>
          <Lines lines={explanation.unmodelled.map(pick)} />
        </Section>
      )}
    </div>
  );
};

/** 为什么: everything behind one verdict, from the cells to the wording of the standard. */
export const WhyCard = ({ target, outcome }: Props) => {
  const language = useLanguage();
  const { dispatch } = useCommands();
  return (
    <SidePanel title={whyTitle(target, language)} testId="why-card" onClose={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'none' } })}>
      {/* An explanation that cannot be given must not take the result with it. */}
      <ErrorBoundary t={language.t}>
        <Content target={target} outcome={outcome} />
      </ErrorBoundary>
    </SidePanel>
  );
};
