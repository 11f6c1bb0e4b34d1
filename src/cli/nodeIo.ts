import { readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Io } from './io';

const twoDigits = (part: number): string => String(part).padStart(2, '0');
const dayOf = (date: Date): string => `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

// Whoever reads the output may stop early (junheng … | head); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Puts a file in the place of another all at once: what people wrote in the old one is not lost half way. */
const replaceFile = async (path: string, content: Uint8Array): Promise<void> => {
  const part = `${path}.part`;
  try {
    await writeFile(part, content);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};

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
  writeFile: (path, content, kind) => (kind === 'new' || typeof content === 'string' ? writeFile(path, content, { encoding: 'utf8', flag: kind === 'new' ? 'wx' : 'w' }) : replaceFile(path, content)),
  today: () => dayOf(new Date()),
  now: () => {
    const now = new Date();
    return `${dayOf(now)} ${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
  },
};
