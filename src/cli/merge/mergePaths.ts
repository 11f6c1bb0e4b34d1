import { ownResultOf } from '../../functions/ownResults';
import { readWorkbookFile } from '../../host/file';
import { handEdits, type HandEdit } from '../../report/merged/handEdits';
import { readMerged, type EarlierMerge } from '../../report/merged/readMerged';
import { FIELDS } from '../../standards';
import type { Grid } from '../../workbook';
import { CliFailure } from '../cliFailure';
import type { Io, Looked } from '../io';
import { readFile } from '../readFiles';

export interface MergePaths {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly roster: string | undefined;
  readonly previous: string | undefined;
  readonly json: string | undefined;
  readonly isForced: boolean;
}

/** undefined: nothing is there. */
const looked = (path: string, io: Io): Promise<Looked | undefined> => io.look(path).catch(() => undefined);

const idOf = async (path: string | undefined, io: Io): Promise<string | undefined> => (path === undefined ? undefined : (await looked(path, io))?.id);

/** Throws CliFailure where the result would destroy what it is made of. Returns what is at the result's path already. */
export const sparePaths = async ({ inputs, out, roster, json }: MergePaths, io: Io): Promise<Looked | undefined> => {
  if (!/\.xlsx$/iu.test(out)) throw new CliFailure('mergeNotXlsx', { file: out });
  if (json !== undefined && (json === out || /\.(?:xlsx|xlsm|xls|et|csv|txt)$/iu.test(json))) throw new CliFailure('overWorkbook', { file: json });
  const there = await looked(out, io);
  if (there === undefined) return undefined;
  if (there.kind === 'folder') throw new CliFailure('isFolder', { file: out });
  for (const input of [...inputs, roster]) if (input !== undefined && (await idOf(input, io)) === there.id) throw new CliFailure('overInput', { file: out });
  return there;
};

/** An earlier merge, and what was typed over in its data since. */
export interface Earlier extends EarlierMerge {
  readonly edits: readonly HandEdit[];
}

const earlierIn = (grids: readonly Grid[]): Earlier | undefined => {
  const merged = readMerged(grids, FIELDS);
  return merged === undefined ? undefined : { ...merged, edits: handEdits(grids, FIELDS) };
};

/** What is at the result's path: a merge of ours is taken over; anything else is spared unless it is to be overwritten. */
export const earlierAt = async ({ out, isForced }: MergePaths, io: Io): Promise<Earlier | undefined> => {
  const grids = await io
    .readFile(out)
    .then((bytes) => readWorkbookFile(bytes, out, { ownResultOf }))
    .catch(() => []);
  const earlier = earlierIn(grids);
  if (isForced) return earlier;
  if (earlier === undefined) throw new CliFailure('notOurs', { file: out });
  if (earlier.edits.length > 0) throw new CliFailure(earlier.edits.some(({ isSure }) => isSure) ? 'handEdited' : 'perhapsEdited', { file: out, count: earlier.edits.length, school: earlier.edits[0]?.school?.name ?? '' });
  return earlier;
};

/** The merge to compare with. Rejects with HostError, or CliFailure for a workbook that is none. */
export const previousMerge = async (path: string, io: Io): Promise<Earlier> => {
  const earlier = earlierIn(await readFile(path, io, { ownResultOf }));
  if (earlier === undefined) throw new CliFailure('notMerged', { file: path });
  return earlier;
};
