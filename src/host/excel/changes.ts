import type { Unsubscribe } from '../workbookHost';
import { hostErrorOf } from './errors';
import { runExcel } from './run';

/** A paste or an import fires many events: what follows waits until they have come to rest. */
export const QUIET_MILLISECONDS = 300;

/** What this add-in writes itself is no news to it. */
const OWN = 'ThisLocalAddin';

/** Calls `listener` once the calls to the returned function have paused for `quiet` milliseconds. */
export const debounced = (listener: () => void, quiet: number): { readonly call: () => void; readonly cancel: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  return {
    cancel,
    call: () => {
      cancel();
      timer = setTimeout(listener, quiet);
    },
  };
};

type Handler = OfficeExtension.EventHandlerResult<unknown>;

const remove = async (handlers: readonly Handler[]): Promise<void> => {
  const [first] = handlers;
  if (first === undefined) return;
  await Excel.run(first.context, async (context) => {
    handlers.forEach((handler) => handler.remove());
    await context.sync();
  });
};

/**
 * Tells, after a quiet moment, that cells were edited or sheets came or went; nothing while nothing changes. Results of
 * formulas are no edits. Rejects with a HostError.
 */
export const onChange = async (listener: () => void): Promise<Unsubscribe> => {
  const quiet = debounced(listener, QUIET_MILLISECONDS);
  const told = (): Promise<void> => {
    quiet.call();
    return Promise.resolve();
  };
  try {
    const handlers = await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      const added: Handler[] = [
        worksheets.onChanged.add((event) => (event.triggerSource === OWN ? Promise.resolve() : told())),
        worksheets.onAdded.add(told),
        worksheets.onDeleted.add(told),
      ];
      await context.sync();
      return added;
    });
    return async () => {
      quiet.cancel();
      await remove(handlers);
    };
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};
