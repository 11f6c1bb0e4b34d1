import { HostError } from './workbookHost';

/** Gives up a cancelled read. Throws HostError (cancelled). */
export const throwIfCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted === true) throw new HostError({ code: 'cancelled' });
};
