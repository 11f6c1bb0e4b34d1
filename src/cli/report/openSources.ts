import { ownResultOf } from '../../functions/ownResults';
import { digestOf, readWorkbookFile } from '../../host/file';
import { HostError } from '../../host/workbookHost';
import type { HostIssue } from '../../host/workbookHost';
import type { SourceFile } from '../../report/handIn/reportContext';
import type { Grid } from '../../workbook';
import type { Io } from '../io';
import { readBytes } from '../readFiles';

export type OpenedSource = { readonly kind: 'read'; readonly file: SourceFile; readonly grids: readonly Grid[] } | { readonly kind: 'refused'; readonly issue: HostIssue };

const baseName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

/** What files are called in a report: by their names alone, unless two of them have the same. */
const namesOf = (paths: readonly string[]): ReadonlyMap<string, string> => {
  const isTold = new Set(paths.map(baseName)).size === paths.length;
  return new Map(paths.map((path) => [path, isTold ? baseName(path) : path]));
};

const open = async (path: string, name: string, io: Io): Promise<OpenedSource> => {
  try {
    const bytes = await readBytes(path, io);
    const [sha256, grids] = [await digestOf(bytes), await readWorkbookFile(bytes, name, { ownResultOf })];
    return { kind: 'read', file: { name, sha256: sha256 === '' ? undefined : sha256 }, grids };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { kind: 'refused', issue: error.issue };
  }
};

/** Opens what a report is made of, each file once. Rejects with CliFailure for a folder. */
export const openSources = async (paths: readonly string[], io: Io): Promise<readonly OpenedSource[]> => {
  const named = namesOf([...new Set(paths)]);
  const opened: OpenedSource[] = [];
  for (const [path, name] of named) opened.push(await open(path, name, io));
  return opened;
};
