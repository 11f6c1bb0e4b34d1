import { readWorkbookFile } from '../../../src/host/file';
import type { ReadFileOptions } from '../../../src/host/file';
import { HostError } from '../../../src/host/workbookHost';
import type { HostIssue } from '../../../src/host/workbookHost';

/** The issue with which a file is refused. Fails if it is read, or refused in another way. */
export const refusalOf = async (bytes: Uint8Array, name = '某校.xlsx', options: ReadFileOptions = {}): Promise<HostIssue> => {
  const outcome = await readWorkbookFile(bytes, name, options).catch((error: unknown) => error);
  if (outcome instanceof HostError) return outcome.issue;
  throw new Error(`expected a HostError, got ${String(outcome)}`);
};
