import type { Grid } from '../../workbook/grid';
import type { OwnResultOf } from '../ownResult';
import type { WorkbookHost } from '../workbookHost';
import { readWorkbookFile } from './readWorkbookFile';

/** A file as a page or a test holds it: its name and a way to its bytes. A browser's File fits. */
export interface SourceFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface FileHostOptions {
  /** Which formulas are the add-in's own results: those are not read as data. */
  readonly ownResultOf?: OwnResultOf;
  /** Told which cell would be selected, for a page that can show it. */
  readonly onSelect?: WorkbookHost['select'];
}

/** Files standing in for the spreadsheet program. They do not change; settings last as long as the page. */
export const createFileHost = (files: readonly SourceFile[], { onSelect, ownResultOf }: FileHostOptions = {}): WorkbookHost => {
  const settings = new Map<string, unknown>();
  return {
    kind: 'files',
    readGrids: async (options = {}) => {
      const grids: Grid[] = [];
      for (const [index, file] of files.entries()) {
        options.onProgress?.(index, files.length, file.name);
        const bytes = new Uint8Array(await file.arrayBuffer());
        grids.push(...(await readWorkbookFile(bytes, file.name, { ...(options.signal && { signal: options.signal }), ...(ownResultOf && { ownResultOf }) })));
      }
      return grids;
    },
    select: async (cell) => onSelect?.(cell),
    onChange: () => Promise.resolve(() => Promise.resolve()),
    readSetting: (key) => settings.get(key),
    writeSetting: (key, value) => {
      settings.set(key, value);
      return Promise.resolve();
    },
  };
};
