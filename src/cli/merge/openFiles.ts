import { ownResultOf } from '../../functions/ownResults';
import { digestOf, readWorkbookFile } from '../../host/file';
import { HostError, type HostIssue } from '../../host/workbookHost';
import { isMerged } from '../../report/merged/readMerged';
import { beyondLimits, type MergeFile, type Refusal } from '../../workbook/merging/mergeFile';
import type { Io } from '../io';
import type { FoundFile } from './findFiles';

/** Extensions behind which a table may stand; those that cannot be read are named by the reader. */
const TABLE = /\.(?:xlsx|xlsm|xls|et|ett|csv|tsv|txt|xlsb|ods)$/iu;
const LOCK_FILE = /(?:^|[\\/])~\$/u;

const refused = ({ name, size }: FoundFile, refusal: Refusal | HostIssue, digest = ''): MergeFile => ({ name, size, digest, content: { kind: 'refused', refusal } });

const open = async (file: FoundFile, io: Io): Promise<MergeFile> => {
  const { name, path, size, isNamed } = file;
  const bytes = await io.readFile(path).catch(() => undefined);
  if (bytes === undefined) return refused(file, { code: 'unreadable', file: name, detail: '' });
  const digest = await digestOf(bytes);
  try {
    const grids = await readWorkbookFile(bytes, name, { ownResultOf });
    // One that lies in the folder is last time's result; one that is named is meant.
    if (!isNamed && isMerged(grids)) return { name, size, digest, content: { kind: 'earlierMerge' } };
    return { name, size, digest, content: { kind: 'grids', grids } };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refused(file, error.issue, digest);
  }
};

/** Opens files one by one; whatever is wrong with one of them does not keep the others from being read. */
export const openFiles = async (files: readonly FoundFile[], io: Io, onProgress: (done: number, total: number, what: string) => void): Promise<readonly MergeFile[]> => {
  const beyond = beyondLimits(files.map(({ size }) => size));
  const opened: MergeFile[] = [];
  for (const [at, file] of files.entries()) {
    const { name, size } = file;
    onProgress(at, files.length, name);
    const refusal = beyond[at];
    if (file.isMissing === true) opened.push(refused(file, { code: 'notFound', file: name }));
    else if (LOCK_FILE.test(name)) opened.push({ name, size, digest: '', content: { kind: 'lockFile' } });
    else if (!file.isNamed && !TABLE.test(name)) opened.push({ name, size, digest: '', content: { kind: 'notTable' } });
    else opened.push(refusal === undefined ? await open(file, io) : refused(file, refusal));
  }
  return opened;
};
