/** A paste or an import fires many events: what follows waits until they have come to rest. */
export const QUIET_MILLISECONDS = 300;

/** Calls back once nothing more has been added for a quiet moment. */
export const onceQuiet = (listener: () => void): { readonly add: () => void; readonly close: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  return {
    add: () => {
      // An event may be under way while the handlers are taken off.
      if (closed) return;
      clearTimeout(timer);
      timer = setTimeout(listener, QUIET_MILLISECONDS);
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
};
