import type { Io } from '../../src/cli/io';
import { runCli } from '../../src/cli/runCli';

/** What a run left behind. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Files it wrote, by path. */
  readonly written: ReadonlyMap<string, string>;
}

export type Files = Readonly<Record<string, Uint8Array>>;

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** Runs `junheng` in this process, on files in memory. */
export const junheng = async (argv: readonly string[], files: Files = {}): Promise<Run> => {
  const stored = new Map(Object.entries(files));
  const written = new Map<string, string>();
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    readFile: (path) => {
      const bytes = stored.get(path);
      return bytes === undefined ? Promise.reject(systemError('ENOENT')) : Promise.resolve(bytes);
    },
    writeFile: (path, text) => {
      if (path.startsWith('/readonly/')) return Promise.reject(systemError('EACCES'));
      written.set(path, text);
      return Promise.resolve();
    },
    today: () => '2026-05-01',
  };
  return { code: await runCli(argv, io), out, err, written };
};
