import { ownResultOf } from '../../../functions/ownResults';
import { digestOf, readWorkbookFile } from '../../../host/file';
import type { SourceFile } from '../../../host/file';
import type { OnProgress } from '../../../host/workbookHost';
import { hostIssueOf } from '../../hostIssue';
import type { TableRead } from './tableReader';

interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

const bytesOf = async (file: SourceFile): Promise<Uint8Array<ArrayBuffer> | { readonly detail: string }> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // It was moved, deleted or locked after it was chosen.
    return { detail: error instanceof Error ? error.message : String(error) };
  }
};

/** Opens one file; never rejects. What the functions of this product computed in it is no data. */
export const readTable = async (file: SourceFile, name: string, watch: Watch = {}): Promise<TableRead> => {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return { kind: 'refused', refusal: { code: 'unreadable', file: name, ...bytes } as const };
  try {
    const digest = await digestOf(bytes);
    return { kind: 'grids', grids: await readWorkbookFile(bytes, name, { ...watch, ownResultOf }), digest };
  } catch (error) {
    return { kind: 'refused', refusal: hostIssueOf(error) };
  }
};
