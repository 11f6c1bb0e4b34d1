import { posix } from 'node:path';
import type { Io } from '../../src/cli/io';
import { runCli } from '../../src/cli/runCli';

/** What a run left behind. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Texts it wrote, by path. */
  readonly written: ReadonlyMap<string, string>;
  /** What it showed of its progress, a line each time. */
  readonly progress: string;
  /** Other files it wrote, by path. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

export type Files = Readonly<Record<string, Uint8Array>>;

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

const normalised = (path: string): string => posix.normalize(path).replace(/\/$/u, '');

/** Runs `junheng` in this process, on files in memory. */
export const junheng = async (argv: readonly string[], files: Files = {}): Promise<Run> => {
  const stored = new Map(Object.entries(files));
  const written = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  let out = '';
  let err = '';
  let progress = '';
  const io: Io = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    readFile: (path) => {
      const found = stored.get(path);
      return found === undefined ? Promise.reject(systemError('ENOENT')) : Promise.resolve(found);
    },
    // A path is a folder where files lie below it.
    look: (path) => {
      const id = normalised(path);
      const file = [...stored].find(([known]) => normalised(known) === id);
      if (file !== undefined) return Promise.resolve({ kind: 'file', id, size: file[1].length });
      const names = [...stored.keys()].map(normalised).flatMap((known) => (known.startsWith(`${id}/`) ? [known.slice(id.length + 1).split('/')[0] ?? ''] : []));
      return names.length === 0 ? Promise.reject(systemError('ENOENT')) : Promise.resolve({ kind: 'folder', id, names: [...new Set(names)] });
    },
    progress: (line) => void (progress += `${line}\n`),
    writeFile: (path, content, kind) => {
      if (path.startsWith('/readonly/')) return Promise.reject(systemError('EACCES'));
      if (kind === 'new' && stored.has(path)) return Promise.reject(systemError('EEXIST'));
      if (typeof content === 'string') written.set(path, content);
      else bytes.set(path, content);
      return Promise.resolve();
    },
    today: () => '2026-05-01',
    now: () => '2026-05-01 08:30',
  };
  return { code: await runCli(argv, io), out, err, written, bytes, progress };
};
