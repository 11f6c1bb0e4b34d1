import { useMemo } from 'react';
import { useCommands } from '../../commandsContext';
import type { HandInSource } from '../../handIn/makeReport';
import { useLanguage } from '../../language';
import { doneOf } from '../../state/phase';
import type { PaneState } from '../../state/state';
import { HandInPanel } from './HandInPanel';

/** 上报材料 of the open workbook. */
export const WorkbookHandIn = ({ state: { phase, editing } }: { readonly state: PaneState }) => {
  const { t } = useLanguage();
  const { dispatch, validate } = useCommands();
  const done = doneOf(phase);
  const outcome = done?.outcome;
  const source = useMemo((): HandInSource | undefined => (outcome === undefined ? undefined : { outcome, files: [{ name: t('handIn:thisWorkbook'), sha256: undefined }] }), [outcome, t]);
  return (
    <HandInPanel
      source={source}
      isStale={done?.stale ?? false}
      busy={phase.kind === 'working'}
      isWorkbook
      operations={editing.operations}
      onValidate={validate}
      onClose={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'none' } })}
    />
  );
};
