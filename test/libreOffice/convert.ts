import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice, NO_LIBREOFFICE } from '../findLibreOffice.mjs';

/** Beyond this it hangs. */
const MOST_MILLISECONDS = 150_000;

/** One process that ends by itself, or is ended together with what it started. */
const run = (command: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (chunk: Buffer): void => void (said += chunk.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const stop = setTimeout(() => {
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
      reject(new Error(`LibreOffice did not end within ${MOST_MILLISECONDS / 1000} s. It said: ${said}`));
    }, MOST_MILLISECONDS);
    child.on('error', (error) => (clearTimeout(stop), reject(error)));
    child.on('close', () => (clearTimeout(stop), resolve(said)));
  });

/**
 * Opens files in LibreOffice and has it save them as .xlsx: what comes back is what it understood. All in one process, with
 * a profile of its own, so that neither a person's settings nor another run matters.
 */
export const throughLibreOffice = async (files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>> => {
  const office = findLibreOffice();
  if (office === undefined) throw new Error(NO_LIBREOFFICE);
  const folder = await mkdtemp(path.join(tmpdir(), 'junheng-libreoffice-'));
  try {
    const paths = [...files.keys()].map((name) => path.join(folder, `${name}.xlsx`));
    await Promise.all([...files].map(([name, bytes]) => writeFile(path.join(folder, `${name}.xlsx`), bytes)));
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const out = path.join(folder, 'out');
    const said = await run(office, [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nolockcheck', '--convert-to', 'xlsx', '--outdir', out, ...paths]);
    return new Map(
      await Promise.all(
        [...files.keys()].map(async (name) => {
          const bytes = await readFile(path.join(out, `${name}.xlsx`)).catch(() => {
            throw new Error(`LibreOffice made nothing of ${name}. It said: ${said}`);
          });
          return [name, new Uint8Array(bytes)] as const;
        }),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
