import { answerRequest } from '../../../src/taskpane/merging/reader/protocol';
import type { ReaderAnswer, ReaderRequest } from '../../../src/taskpane/merging/reader/protocol';
import type { TableRead, TableReader } from '../../../src/taskpane/merging/reader/tableReader';
import { createThreadReader } from '../../../src/taskpane/merging/reader/threadReader';
import { createWorkerReader, secondsFor } from '../../../src/taskpane/merging/reader/workerReader';
import type { ReadingWorker } from '../../../src/taskpane/merging/reader/workerReader';
import type { Grid } from '../../../src/workbook/grid';
import { gridOf } from './picked';

const FILE = new File(['学校名称,在校生数\n甲小学,45\n'], '甲.csv');

type Open = (name: string) => Promise<TableRead>;

/** A worker in this thread: everything it is told goes through what a true one can be told. */
class SameThread implements ReadingWorker {
  onmessage: ReadingWorker['onmessage'] = null;
  onerror: ReadingWorker['onerror'] = null;
  ended = false;
  constructor(private readonly open: Open) {}
  readonly postMessage = (request: ReaderRequest): void => {
    const send = (answer: ReaderAnswer): void => {
      if (!this.ended) this.onmessage?.({ data: structuredClone(answer) } as MessageEvent<ReaderAnswer>);
    };
    send({ kind: 'up' });
    void answerRequest(request, send, (_file, name) => this.open(name));
  };
  readonly terminate = (): void => {
    this.ended = true;
  };
}

const NOBODY: TableReader = { read: () => Promise.reject(new Error('not asked')), close: () => undefined };

const watch = (controller = new AbortController()) => ({ signal: controller.signal, onProgress: () => undefined });

const grids = (read: TableRead): readonly Grid[] => (read.kind === 'grids' ? read.grids : []);

test('a large sheet comes in pieces and is whole again, with all that is known of it', async () => {
  const grid: Grid = { ...gridOf(Array.from({ length: 30_001 }, (_, at) => [at, `第${at}行`, null]), '大.xlsx'), hiddenRows: new Set([7]), percentCells: new Set([3]), merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] };
  let pieces = 0;
  await answerRequest({ file: FILE, name: '大.xlsx' }, ({ kind }) => (pieces += kind === 'rows' ? 1 : 0), () => Promise.resolve({ kind: 'grids', grids: [grid], digest: 'abc' }));
  expect(pieces).toBeGreaterThan(1);
  const reader = createWorkerReader({ start: () => new SameThread(() => Promise.resolve({ kind: 'grids', grids: [grid, gridOf([], '大.xlsx')], digest: 'abc' })), otherwise: NOBODY });
  expect(await reader.read(FILE, '大.xlsx', watch())).toEqual({ kind: 'grids', grids: [grid, gridOf([], '大.xlsx')], digest: 'abc' });
});

test('one worker opens one file after the other; a refusal is an answer like any other', async () => {
  let started = 0;
  const open: Open = (name) => Promise.resolve(name === '坏.xlsx' ? { kind: 'refused', refusal: { code: 'damaged' } } : { kind: 'grids', grids: [gridOf([[name]], name)], digest: '' });
  const reader = createWorkerReader({
    start: () => {
      started += 1;
      return new SameThread(open);
    },
    otherwise: NOBODY,
  });
  expect(await reader.read(FILE, '坏.xlsx', watch())).toEqual({ kind: 'refused', refusal: { code: 'damaged' } });
  expect(grids(await reader.read(FILE, '好.xlsx', watch()))[0]?.rows).toEqual([['好.xlsx']]);
  expect(started).toBe(1);
});

describe('a worker that does not answer', () => {
  const silent = (): { readonly reader: TableReader; readonly workers: SameThread[] } => {
    const workers: SameThread[] = [];
    const open: Open = (name) => (name === '慢.xlsx' ? new Promise(() => undefined) : Promise.resolve({ kind: 'grids', grids: [], digest: '' }));
    const start = (): SameThread => {
      const worker = new SameThread(open);
      workers.push(worker);
      return worker;
    };
    return { workers, reader: createWorkerReader({ start, otherwise: NOBODY }) };
  };

  test('is given up after its time, by name, and replaced', async () => {
    jest.useFakeTimers();
    try {
      const { reader, workers } = silent();
      const asked = reader.read(FILE, '慢.xlsx', watch());
      await jest.advanceTimersByTimeAsync(secondsFor(FILE.size) * 1000);
      expect(await asked).toEqual({ kind: 'refused', refusal: { code: 'tooSlow', file: '慢.xlsx', seconds: secondsFor(FILE.size) } });
      expect((await reader.read(FILE, '快.xlsx', watch())).kind).toBe('grids');
      expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    } finally {
      jest.useRealTimers();
    }
  });

  test('is ended at once by a cancel', async () => {
    const { reader, workers } = silent();
    const controller = new AbortController();
    const asked = reader.read(FILE, '慢.xlsx', watch(controller));
    controller.abort();
    await expect(asked).rejects.toBe(controller.signal.reason);
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
  });
});

describe('where there is no worker', () => {
  const otherwise: TableReader = { read: (_file, name) => Promise.resolve({ kind: 'grids', grids: [gridOf([[name]], name)], digest: 'here' }), close: () => undefined };
  const broken = (isUp: boolean): ReadingWorker => {
    const worker: ReadingWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: () => {
        if (isUp) worker.onmessage?.({ data: { kind: 'up' } } as MessageEvent<ReaderAnswer>);
        worker.onerror?.({ message: 'blocked' } as ErrorEvent);
      },
    };
    return worker;
  };

  test.each([
    ['may not be made', () => { throw new Error('forbidden'); }],
    ['does not come up', () => broken(false)],
  ])('because it %s, files are opened here', async (_, start) => {
    expect(await createWorkerReader({ start, otherwise }).read(FILE, '甲.csv', watch())).toMatchObject({ digest: 'here' });
  });

  test('a worker that came up and broke down over a file is not followed by the page', async () => {
    expect(await createWorkerReader({ start: () => broken(true), otherwise }).read(FILE, '炸弹.xlsx', watch())).toEqual({ kind: 'refused', refusal: { code: 'readerLost', file: '炸弹.xlsx' } });
  });

  test('what is no true file is not handed to a worker', async () => {
    const reader = createWorkerReader({ start: () => { throw new Error('not asked'); }, otherwise });
    expect(await reader.read({ name: 'x', size: 0, arrayBuffer: () => Promise.reject(new Error('withheld')) }, '夹/', watch())).toMatchObject({ digest: 'here' });
  });
});

describe('in the same thread', () => {
  test('a file is opened by what it holds, with a digest of its bytes', async () => {
    const read = await createThreadReader().read(FILE, '甲.csv', watch());
    expect(grids(read)[0]?.rows).toEqual([['学校名称', '在校生数'], ['甲小学', 45]]);
    expect(read).toMatchObject({ digest: expect.stringMatching(/^[\da-f]{64}$/u) as unknown });
  });

  test('a file that cannot be had any more is refused by name', async () => {
    const gone = { name: 'x.csv', size: 1, arrayBuffer: () => Promise.reject(new Error('moved')) };
    expect(await createThreadReader().read(gone, 'x.csv', watch())).toEqual({ kind: 'refused', refusal: { code: 'unreadable', file: 'x.csv', detail: 'moved' } });
  });
});
