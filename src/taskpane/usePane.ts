import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { WorkbookHost } from '../host/workbookHost';
import type { Commands } from './commands';
import { createCommands } from './commands';
import { hostIssueOf } from './hostIssue';
import { readJournal } from '../functions/journalSetting';
import type { Options } from '../functions/workbookSettings';
import { readChoices, readOptions } from '../functions/workbookSettings';
import { reduce } from './state/reducer';
import type { PaneState } from './state/state';
import { initialState } from './state/state';

/** The state of the pane over a workbook, and what can be done with it. */
export const usePane = (host: WorkbookHost, defaults: Options): { readonly state: PaneState; readonly commands: Commands } => {
  const [state, dispatch] = useReducer(reduce, undefined, () => initialState(readOptions(host) ?? defaults, readChoices(host), readJournal(host).operations));
  const shown = useRef(state);
  useEffect(() => {
    shown.current = state;
  });
  const commands = useMemo(() => createCommands(host, () => shown.current, dispatch), [host]);

  useEffect(() => {
    const subscription = host.onChange(() => dispatch({ type: 'workbookChanged' }));
    subscription.catch((error: unknown) => dispatch({ type: 'hostRefused', issue: hostIssueOf(error) }));
    return () => {
      // Leaving: a subscription that was refused, or cannot be ended any more, concerns nobody.
      subscription.then((unsubscribe) => unsubscribe()).catch(() => undefined);
    };
  }, [host]);

  return { state, commands };
};
