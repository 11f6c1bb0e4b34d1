import type { SourceFile } from '../../../host/file';
import type { Refusal } from '../../../workbook/merging/mergeFile';
import type { Grid } from '../../../workbook/grid';

/** A file as a person chose it. A browser's File fits. */
export interface PickedFile extends SourceFile {
  readonly size: number;
}

/** What is found in a file: its sheets, or why there are none. `digest` is '' where this place cannot make one. */
export type TableRead =
  | { readonly kind: 'grids'; readonly grids: readonly Grid[]; readonly digest: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface TableReaderOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Opens files one after the other, wherever the work is done. Rejects only with the signal's reason. */
export interface TableReader {
  readonly read: (file: PickedFile, name: string, options: TableReaderOptions) => Promise<TableRead>;
  /** Lets go of what opening files takes; files may still be read afterwards. */
  readonly close: () => void;
}
