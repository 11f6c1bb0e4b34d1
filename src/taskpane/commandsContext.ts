import { createContext, useContext } from 'react';
import type { Commands } from './commands';

export const CommandsContext = createContext<Commands | undefined>(undefined);

export const useCommands = (): Commands => {
  const commands = useContext(CommandsContext);
  if (commands === undefined) throw new Error('CommandsContext has no provider');
  return commands;
};
