import { useEffect, useState, useSyncExternalStore } from 'react';
import type { WorkbookHost } from '../../host/workbookHost';
import type { PaneState } from '../state/state';
import type { MergingAction } from './actions';
import type { MergingCommands } from './commands';
import { createMergingCommands } from './commands';
import { keepJudgements, readJudgements } from './judgementsSetting';
import type { TableReader } from './reader/tableReader';
import { createThreadReader } from './reader/threadReader';
import { reduceMerging } from './reducer';
import { saveFile } from './saveFile';
import type { MergingState } from './state';
import { initialMerging } from './state';
import { createStore } from './store';

/** Merging as components see it. */
export interface Merging {
  readonly state: MergingState;
  readonly commands: MergingCommands;
}

/** The state of merging beside that of the pane: it goes on while its page is closed, and follows the pane's choices. */
export const useMerging = (host: WorkbookHost, { options, choices }: PaneState, createReader: () => TableReader = createThreadReader): Merging => {
  const [{ store, commands }] = useState(() => {
    const made = createStore<MergingState, MergingAction>(reduceMerging, initialMerging(options, choices, readJudgements(host)));
    return { store: made, commands: createMergingCommands(made, { reader: createReader(), keep: (judgements) => keepJudgements(host, judgements), save: saveFile }) };
  });
  useEffect(() => commands.follow(choices, options), [commands, choices, options]);
  return { state: useSyncExternalStore(store.subscribe, store.get), commands };
};
