import { hostIssueOf } from './hostIssue';
import type { Outcome } from './outcome';
import type { Watch } from './session';
import type { Action } from './state/actions';
import type { StepId } from './state/state';

export interface Job {
  readonly work: (watch: Watch) => Promise<Outcome>;
  /** Whether the cells themselves are read anew. */
  readonly fresh: boolean;
  readonly landOn?: StepId;
}

/** One piece of work at a time: a new one ends the one before, and only the newest may report. */
export const createRunner = (dispatch: (action: Action) => void) => {
  let running: { readonly controller: AbortController; readonly fresh: boolean } | undefined;
  return {
    isReading: (): boolean => running?.fresh === true,
    run: async ({ work, fresh, landOn }: Job): Promise<void> => {
      running?.controller.abort();
      const own = new AbortController();
      running = { controller: own, fresh };
      const report = (action: Action): void => {
        if (!own.signal.aborted) dispatch(action);
      };
      report({ type: 'started', progress: { stage: fresh ? 'reading' : 'assessing', done: 0, total: 1 } });
      try {
        const outcome = await work({ signal: own.signal, onProgress: (progress) => report({ type: 'progressed', progress }) });
        report({ type: 'finished', outcome, fresh, ...(landOn === undefined ? {} : { landOn }) });
      } catch (error) {
        const issue = hostIssueOf(error);
        report(issue.code === 'cancelled' ? { type: 'cancelled' } : { type: 'failed', issue });
      }
      if (running?.controller === own) running = undefined;
    },
    cancel: (): void => {
      running?.controller.abort();
      running = undefined;
      dispatch({ type: 'cancelled' });
    },
  };
};
