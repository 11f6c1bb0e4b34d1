import type { CellRef } from '../../core/cellRef';
import { readJournal } from '../../functions/journalSetting';
import { scopeOf } from '../../functions/scope';
import type { Scope } from '../../functions/scope';
import type { ReadOptions } from '../../host/workbookHost';
import { HostError } from '../../host/workbookHost';
import type { Translator } from '../../locale';
import type { ConversionChoice, ConversionPreview } from '../conversion/conversionPreview';
import { applyConversion, previewConversion } from '../conversion/conversionSession';
import { hostIssueOf } from '../hostIssue';
import type { Action } from '../state/actions';
import type { EditingPhase, EditingWork } from '../state/editing';
import type { PaneState } from '../state/state';
import type { TakeBack } from './insertFormula';
import { insertFormula } from './insertFormula';
import { restoreOperation } from './restoreOperation';
import type { EditableHost } from './writeCells';

/** What changes the workbook. All but insertFormula report through the state, and do not reject. */
export interface EditingCommands {
  readonly preview: (choice: ConversionChoice, translator: Translator) => void;
  readonly convert: (preview: ConversionPreview, translator: Translator) => void;
  /** 还原 of an operation of the journal. */
  readonly restore: (id: string) => void;
  readonly cancel: () => void;
  /** Back to the choice. */
  readonly leave: () => void;
  /** Puts one formula into a cell; resolves with the way back. Both reject with a HostError. */
  readonly insertFormula: (cell: CellRef, formula: string) => Promise<TakeBack>;
}

const cancelled = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new HostError({ code: 'cancelled' }))));

/** One piece of work at a time; what is cancelled still tells how far it came. */
export const createEditingCommands = (host: EditableHost, latest: () => PaneState, dispatch: (action: Action) => void): EditingCommands => {
  let running: AbortController | undefined;
  const show = (phase: EditingPhase): void => dispatch({ type: 'editingPhase', phase });
  const tellOperations = (): void => dispatch({ type: 'operationsKept', operations: readJournal(host).operations });
  const scope = (translator: Translator): Scope => {
    const { options, choices } = latest();
    return scopeOf({ ...options, choices, translator, readWorkbook: () => host.readGrids() });
  };
  const run = async (work: EditingWork, job: (options: ReadOptions) => Promise<EditingPhase>): Promise<void> => {
    if (running !== undefined) return;
    const own = new AbortController();
    running = own;
    const progressed = (done: number, total: number, what: string): void => {
      if (work !== 'searching' || !own.signal.aborted) show({ kind: 'working', progress: { work, done, total, what } });
    };
    progressed(0, 1, '');
    try {
      const working = job({ signal: own.signal, onProgress: progressed });
      // Searching changes nothing: nobody waits for its end, e.g. while a cell is being edited.
      show(await (work === 'searching' ? Promise.race([working, cancelled(own.signal)]) : working));
    } catch (thrown) {
      show({ kind: 'failed', work, issue: hostIssueOf(thrown) });
    }
    running = undefined;
    tellOperations();
  };
  return {
    preview: (choice, translator) =>
      void run('searching', async (options) => ({ kind: 'preview', preview: await previewConversion(host, choice, scope(translator), options) })),
    convert: (preview, translator) =>
      void run('writing', async (options) => ({ kind: 'converted', outcome: await applyConversion(host, preview, scope(translator), options) })),
    restore: (id) =>
      void run('restoring', async (options) => {
        const outcome = await restoreOperation(host, id, options);
        return outcome === undefined ? { kind: 'idle' } : { kind: 'restored', outcome };
      }),
    cancel: () => running?.abort(),
    leave: () => {
      if (running === undefined) show({ kind: 'idle' });
    },
    insertFormula: async (cell, formula) => {
      try {
        const takeBack = await insertFormula(host, cell, formula);
        return () => takeBack().finally(tellOperations);
      } finally {
        tellOperations();
      }
    },
  };
};
