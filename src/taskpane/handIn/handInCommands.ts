import type { ReadOptions } from '../../host/workbookHost';
import { HostError } from '../../host/workbookHost';
import type { SheetModel } from '../../report/sheetModel';
import type { WriteOperation } from '../../workbook/writeJournal';
import { hostIssueOf } from '../hostIssue';
import type { Language } from '../language';
import type { Store } from '../merging/store';
import { discardKept } from '../writing/discardKept';
import { restoreOperation } from '../writing/restoreOperation';
import type { SheetHost } from '../writing/sheetStanding';
import { applyHandIn } from './applyHandIn';
import type { HandInChoice } from './choice';
import { planHandIn } from './handInPlan';
import type { HandInSource } from './makeReport';
import { planMerged } from './planMerged';
import { reportFile } from './reportFile';
import type { SheetsPlan } from './sheetsPlan';
import type { HandInAction, HandInPhase, HandInState, HandInWork } from './state';

/** What a person can set going. Commands report through the state; none rejects. */
export interface HandInCommands {
  readonly choose: (choice: HandInChoice) => void;
  /** Makes a file of the chosen parts. */
  readonly save: (source: HandInSource, name: string, language: Language) => void;
  readonly cancel: () => void;
  /** Back to the choice. */
  readonly leave: () => void;
  /** Absent where sheets cannot be added. */
  readonly sheets?: {
    readonly plan: (source: HandInSource, language: Language) => void;
    readonly planMerged: (models: () => Promise<readonly SheetModel[]>) => void;
    readonly write: (plan: SheetsPlan) => void;
    readonly restore: (id: string) => void;
    /** Takes away the sheets that are hidden for 还原 of an operation, which is not possible any more then. */
    readonly discard: (operation: WriteOperation) => void;
    /** Brings a sheet to the front. */
    readonly show: (sheet: string) => void;
  };
}

/** What commands need of the world around them. */
export interface HandInSurroundings {
  readonly host: SheetHost | undefined;
  readonly save: (bytes: Uint8Array, name: string) => void;
  /** Tells that the journal has changed. */
  readonly onJournal: () => void;
}

/** Lets the browser paint before a long stretch of work. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Rejects when it is cancelled: nobody waits for the end of what changes nothing. */
const cancelled = (signal: AbortSignal): Promise<never> => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new HostError({ code: 'cancelled' }))));

type Run = (work: HandInWork, job: (options: ReadOptions) => Promise<HandInPhase>) => Promise<void>;

/** One piece of work at a time. */
const createRun = ({ dispatch }: Store<HandInState, HandInAction>): { readonly run: Run; readonly cancel: () => void; readonly isRunning: () => boolean } => {
  let running: AbortController | undefined;
  const show = (phase: HandInPhase): void => dispatch({ type: 'phase', phase });
  const run: Run = async (work, job) => {
    if (running !== undefined) return;
    const own = new AbortController();
    running = own;
    const changesNothing = work === 'planning' || work === 'making';
    const progressed = (done: number, total: number, what: string): void => {
      if (running === own && (!changesNothing || !own.signal.aborted)) show({ kind: 'working', work, done, total, what });
    };
    progressed(0, 1, '');
    try {
      await breathe();
      const working = job({ signal: own.signal, onProgress: progressed });
      show(await (changesNothing ? Promise.race([working, cancelled(own.signal)]) : working));
    } catch (thrown) {
      show({ kind: 'failed', work, issue: hostIssueOf(thrown) });
    }
    running = undefined;
  };
  return { run, cancel: () => running?.abort(), isRunning: () => running !== undefined };
};

const sheetCommands = (host: SheetHost, { get }: Store<HandInState, HandInAction>, run: Run, onJournal: () => void): NonNullable<HandInCommands['sheets']> => ({
  plan: (source, language) => void run('planning', async (options) => ({ kind: 'preview', plan: await planHandIn(host, source, get().choice, language, options) })),
  planMerged: (models) => void run('planning', async (options) => ({ kind: 'preview', plan: await planMerged(host, await models(), options) })),
  write: (plan) =>
    void run('writing', async (options) => {
      const outcome = await applyHandIn(host, plan, options);
      onJournal();
      return { kind: 'written', plan, outcome };
    }),
  restore: (id) =>
    void run('restoring', async (options) => {
      const outcome = await restoreOperation(host, id, options).finally(onJournal);
      return outcome === undefined ? { kind: 'idle' } : { kind: 'restored', outcome };
    }),
  discard: (operation) =>
    void run('restoring', async () => {
      await discardKept(host, [operation]);
      onJournal();
      return { kind: 'idle' };
    }),
  // The first row of ours is hidden. A sheet that is gone meanwhile shows itself.
  show: (sheet) => void host.select({ sheet, row: 1, column: 0 }).catch(() => undefined),
});

export const createHandInCommands = (store: Store<HandInState, HandInAction>, { host, save, onJournal }: HandInSurroundings): HandInCommands => {
  const { run, cancel, isRunning } = createRun(store);
  return {
    choose: (choice) => {
      if (!isRunning()) store.dispatch({ type: 'chosen', choice });
    },
    save: (source, name, language) =>
      void run('making', async ({ signal }) => {
        const bytes = await reportFile(source, store.get().choice, language);
        if (signal?.aborted !== true) save(bytes, name);
        return { kind: 'saved', name };
      }),
    cancel,
    leave: () => {
      if (!isRunning()) store.dispatch({ type: 'phase', phase: { kind: 'idle' } });
    },
    ...(host === undefined ? {} : { sheets: sheetCommands(host, store, run, onJournal) }),
  };
};
