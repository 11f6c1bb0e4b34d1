import { useEffect } from 'react';

/** Has the browser ask before the page is left, while there is something that would be lost. */
export const useUnsaved = (unsaved: boolean): void =>
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
