import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import { readJournal } from '../../functions/journalSetting';
import type { WorkbookHost } from '../../host/workbookHost';
import { saveFile } from '../merging/saveFile';
import { createStore } from '../merging/store';
import type { Action } from '../state/actions';
import { canAddSheets } from '../writing/sheetStanding';
import type { SheetHost } from '../writing/sheetStanding';
import { isEditable } from '../writing/writeCells';
import type { HandInCommands } from './handInCommands';
import { createHandInCommands } from './handInCommands';
import type { HandInAction, HandInState } from './state';
import { initialHandIn, reduceHandIn } from './state';

/** Handing in as components see it. */
export interface HandIn {
  readonly state: HandInState;
  readonly commands: HandInCommands;
}

const sheetHostOf = (host: WorkbookHost): SheetHost | undefined => (isEditable(host) && canAddSheets(host) ? host : undefined);

/** The state of handing in beside that of the pane: writing goes on while its page is closed. */
export const useHandIn = (host: WorkbookHost, dispatch: (action: Action) => void): HandIn => {
  const [{ store, commands }] = useState(() => {
    const sheetHost = sheetHostOf(host);
    const made = createStore<HandInState, HandInAction>(reduceHandIn, initialHandIn(sheetHost === undefined ? 'file' : 'sheets'));
    const onJournal = (): void => dispatch({ type: 'operationsKept', operations: readJournal(host).operations });
    return { store: made, commands: createHandInCommands(made, { host: sheetHost, save: saveFile, onJournal }) };
  });
  return { state: useSyncExternalStore(store.subscribe, store.get), commands };
};

export const HandInContext = createContext<HandIn | undefined>(undefined);

export const useHandInContext = (): HandIn => {
  const handIn = useContext(HandInContext);
  if (handIn === undefined) throw new Error('HandInContext has no provider');
  return handIn;
};
