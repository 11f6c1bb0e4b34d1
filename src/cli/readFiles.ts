import { ownResultOf } from '../functions/ownResults';
import { readWorkbookFile } from '../host/file';
import type { ReadFileOptions } from '../host/file';
import { HostError } from '../host/workbookHost';
import type { HostIssue } from '../host/workbookHost';
import type { Grid } from '../workbook/grid';
import { CliFailure } from './cliFailure';
import type { Io } from './io';

export type FileOutcome =
  | { readonly file: string; readonly grids: readonly Grid[] }
  | { readonly file: string; readonly issue: HostIssue };

const NOT_THERE: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

const openFailure = (error: unknown, file: string): Error => {
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EISDIR') return new CliFailure('isFolder', { file });
  return new HostError(NOT_THERE.has(code) ? { code: 'notFound', file } : { code: 'unreadable', file, detail });
};

/** What a file holds. Rejects with HostError, or CliFailure for a folder. */
export const readBytes = (path: string, io: Io): Promise<Uint8Array> =>
  io.readFile(path).catch((error: unknown) => {
    throw openFailure(error, path);
  });

/** Reads a file by its path, which is also its name in messages. Rejects with HostError, or CliFailure for a folder. */
export const readFile = async (path: string, io: Io, options: ReadFileOptions = {}): Promise<readonly Grid[]> => readWorkbookFile(await readBytes(path, io), path, options);

/** A file's data. What the functions of this product computed in it is none: read back, it would be taken for a table of schools. */
export const readData = (path: string, io: Io): Promise<readonly Grid[]> => readFile(path, io, { ownResultOf });

/** Reads the data of several files; one that cannot be read does not keep the others from being read. */
export const readFiles = async (paths: readonly string[], io: Io): Promise<readonly FileOutcome[]> => {
  const outcomes: FileOutcome[] = [];
  for (const file of new Set(paths)) {
    try {
      outcomes.push({ file, grids: await readData(file, io) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      outcomes.push({ file, issue: error.issue });
    }
  }
  return outcomes;
};
