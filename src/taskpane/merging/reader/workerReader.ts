import { collectAnswers } from './protocol';
import type { ReaderAnswer, ReaderRequest } from './protocol';
import type { TableRead, TableReader, TableReaderOptions } from './tableReader';

/** What is needed of a Worker. */
export interface ReadingWorker {
  readonly postMessage: (request: ReaderRequest) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<ReaderAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A file may take this long: honest ones of 100,000 rows need a few seconds, and large ones get more. */
export const secondsFor = (bytes: number): number => 20 + Math.ceil(bytes / 1_000_000);

interface Needs {
  readonly start: () => ReadingWorker;
  /** For places where no worker comes up. */
  readonly otherwise: TableReader;
}

/** A worker, and whether it has ever said anything. */
interface Started {
  readonly worker: ReadingWorker;
  isUp: boolean;
}

/** Asks a worker about one file. */
const ask = (started: Started, request: ReaderRequest, limit: number, { signal, onProgress }: TableReaderOptions): Promise<TableRead | 'lost' | 'tooSlow'> =>
  new Promise((resolve, reject) => {
    const { worker } = started;
    const { take, grids } = collectAnswers();
    const settle = (result: TableRead | 'lost' | 'tooSlow'): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(result);
    };
    const timer = setTimeout(() => settle('tooSlow'), limit * 1000);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.onmessage = ({ data }) => {
      started.isUp = true;
      if (data.kind === 'up') return;
      if (data.kind === 'progress') onProgress(data.done, data.total);
      else if (data.kind === 'refused') settle(data);
      else if (data.kind === 'read') settle({ kind: 'grids', grids: grids(), digest: data.digest });
      else take(data);
    };
    worker.onerror = () => settle('lost');
    worker.postMessage(request);
  });

/**
 * Opens files in a worker, one at a time. A worker that takes too long over a file, or is cancelled, is ended and
 * replaced: nothing else stops a reader that hangs.
 */
export const createWorkerReader = ({ start, otherwise }: Needs): TableReader => {
  let current: Started | undefined;
  let works = true;
  const end = (): void => {
    current?.worker.terminate();
    current = undefined;
  };
  const started = (): Started | undefined => {
    try {
      current ??= { worker: start(), isUp: false };
    } catch {
      works = false;
    }
    return current;
  };
  return {
    read: async (file, name, options) => {
      options.signal.throwIfAborted();
      // Only a true file can be handed to a worker.
      const own = works && file instanceof Blob ? started() : undefined;
      if (own === undefined) return otherwise.read(file, name, options);
      const limit = secondsFor(file.size);
      const read = await ask(own, { file, name }, limit, options).catch((reason: unknown) => {
        end();
        throw reason;
      });
      if (typeof read === 'object') return read;
      end();
      if (read === 'tooSlow') return { kind: 'refused', refusal: { code: 'tooSlow', file: name, seconds: limit } as const };
      // A worker that worked and broke down did so over this file; the page must not break down over it too.
      if (own.isUp) return { kind: 'refused', refusal: { code: 'readerLost', file: name } as const };
      works = false;
      return otherwise.read(file, name, options);
    },
    close: end,
  };
};
