import { useMemo } from 'react';
import { answered, queriesOf } from '../../../report/merged/explanation';
import { useCommands } from '../../commandsContext';
import type { HandInSource } from '../../handIn/makeReport';
import { useLanguage } from '../../language';
import { mergedParts } from '../../merging/deliver';
import type { MergingState } from '../../merging/state';
import { doneOf } from '../../state/phase';
import { HandInPanel } from '../handIn/HandInPanel';

/** 上报材料 of the merged data: as a file, for the data are in files. */
export const MergedHandIn = ({ state }: { readonly state: MergingState }) => {
  const { words } = useLanguage();
  const { dispatch, validate } = useCommands();
  const source = useMemo((): HandInSource | undefined => {
    const parts = mergedParts(state);
    if (parts === undefined) return undefined;
    const { merge, outcome, judgements } = parts;
    // Without anything explained the queries need not be gathered: there may be a hundred thousand.
    const said = judgements.explanations.length === 0 ? [] : answered(queriesOf(outcome, words), judgements.explanations);
    const files = merge.files.filter(({ state: { status } }) => status === 'read').map(({ name, digest }) => ({ name, sha256: digest === '' ? undefined : digest }));
    const explanations = new Map(said.flatMap(({ id, answer }): readonly (readonly [string, string])[] => (answer === undefined ? [] : [[id, answer]])));
    return { outcome, files, explanations };
  }, [state, words]);
  const { phase } = state.page;
  return (
    <HandInPanel
      source={source}
      isStale={doneOf(phase)?.stale ?? false}
      busy={phase.kind === 'working'}
      isWorkbook={false}
      operations={[]}
      onValidate={validate}
      onClose={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'none' } })}
    />
  );
};
