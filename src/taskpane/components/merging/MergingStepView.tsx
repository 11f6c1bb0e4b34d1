import { useDeferredValue } from 'react';
import { ExplanationsContext } from '../../explanationsContext';
import { useLanguage } from '../../language';
import type { Merging } from '../../merging/useMerging';
import { useMergedExplanations } from '../../merging/useMergedExplanations';
import { doneOf } from '../../state/phase';
import { FindingsStep } from '../FindingsStep';
import { ResultStep } from '../ResultStep';
import { FilesStep } from './FilesStep';
import { NothingYet } from './NothingYet';
import { OpenStep } from './OpenStep';
import { OutputStep } from './OutputStep';
import { RosterStep } from './RosterStep';

const Findings = ({ merging }: { readonly merging: Merging }) => {
  const explanations = useMergedExplanations(merging, useLanguage());
  const { page } = merging.state;
  const outcome = doneOf(page.phase)?.outcome;
  if (outcome === undefined) return <NothingYet />;
  return (
    <ExplanationsContext value={explanations}>
      <FindingsStep outcome={outcome} filter={page.filter} grouping={page.grouping} />
    </ExplanationsContext>
  );
};

/** The step that was chosen. */
export const MergingStepView = ({ merging, inExcel }: { readonly merging: Merging; readonly inExcel: boolean }) => {
  const { state, commands } = merging;
  const outcome = doneOf(state.page.phase)?.outcome;
  // A step with much in it is drawn in turns, while the tabs answer at once.
  const step = useDeferredValue(state.step);
  switch (step) {
    case 'files':
      return <FilesStep state={state} commands={commands} />;
    case 'roster':
      return <RosterStep state={state} commands={commands} />;
    case 'open':
      return <OpenStep state={state} commands={commands} inExcel={inExcel} />;
    case 'result':
      return outcome === undefined ? <NothingYet /> : <ResultStep outcome={outcome} view={state.page.resultView} />;
    case 'findings':
      return <Findings merging={merging} />;
    case 'output':
      return <OutputStep state={state} commands={commands} />;
  }
};
