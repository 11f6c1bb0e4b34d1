/** Bundles of one runtime tell each other through the window. */
const WRITTEN = 'junheng:cells-written';

/** Tells that this add-in has put something into cells on a person's command. */
export const tellCellsWritten = (): void => void window.dispatchEvent(new Event(WRITTEN));

/** Calls back when this add-in has put something into cells. Returns how to stop. */
export const onCellsWritten = (listener: () => void): (() => void) => {
  window.addEventListener(WRITTEN, listener);
  return () => window.removeEventListener(WRITTEN, listener);
};
