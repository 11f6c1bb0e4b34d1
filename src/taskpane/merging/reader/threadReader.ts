import type { TableReader } from './tableReader';

const nextTask = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

/** Opens files in the page's own thread, where there are no workers. Others have their turn between two files. */
export const createThreadReader = (): TableReader => ({
  read: async (file, name, { signal, onProgress }) => {
    await nextTask();
    signal.throwIfAborted();
    const { readTable } = await import('./readTable');
    const read = await readTable(file, name, { signal, onProgress });
    signal.throwIfAborted();
    return read;
  },
  close: () => undefined,
});
