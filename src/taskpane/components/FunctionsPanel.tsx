import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { findFunction } from '../../functions/catalogue';
import type { Pack } from '../../standards/schema';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { PaneState } from '../state/state';
import { FunctionList } from './browser/FunctionList';
import { InsertForm } from './browser/InsertForm';
import { SidePanel } from './SidePanel';

interface Props {
  readonly state: PaneState;
  readonly pack: Pack;
}

/** 函数: the browser of functions, and the form that puts one into a cell. */
export const FunctionsPanel = ({ state, pack }: Props) => {
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string>();
  const [inserting, setInserting] = useState<string>();
  const declaration = inserting === undefined ? undefined : findFunction(inserting);
  /** Escape leaves one thing at a time: the form, the details, the search, and only then the panel. */
  const leave = (): boolean => {
    if (inserting !== undefined) setInserting(undefined);
    else if (open !== undefined) setOpen(undefined);
    else if (text !== '') setText('');
    else return false;
    return true;
  };
  const leaveByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing || !leave()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const goTo = (name: string): void => {
    setOpen(name);
    setInserting(name);
  };
  return (
    <SidePanel title={t('browser:title')} testId="functions" onClose={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'none' } })}>
      <div onKeyDown={leaveByKey}>
        {declaration === undefined ? (
          <FunctionList text={text} open={open} onSearch={setText} onOpen={setOpen} onInsert={goTo} />
        ) : (
          <InsertForm key={declaration.name} declaration={declaration} state={state} pack={pack} onBack={() => setInserting(undefined)} onInstead={goTo} />
        )}
      </div>
    </SidePanel>
  );
};
