import { readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import type { Io } from './io';

const twoDigits = (part: number): string => String(part).padStart(2, '0');

// Whoever reads the output may stop early (junheng … | head); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** The process this runs in. */
export const nodeIo: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readFile: async (path) => new Uint8Array(await readFile(path)),
  look: async (path) => {
    const id = await realpath(path);
    const found = await stat(id);
    return found.isDirectory() ? { kind: 'folder', id, names: await readdir(id) } : { kind: 'file', id, size: found.size };
  },
  ...(process.stderr.isTTY ? { progress: (line: string) => void process.stderr.write(`\r\u001b[K${line}`) } : {}),
  writeFile: (path, content, kind) => writeFile(path, content, { encoding: 'utf8', flag: kind === 'new' ? 'wx' : 'w' }),
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  },
};
