import type { CellRef } from '../../src/core/cellRef';
import type { ReadOptions, WorkbookHost } from '../../src/host/workbookHost';
import type { Grid } from '../../src/workbook/grid';

export interface FakeHost extends WorkbookHost {
  readonly selected: CellRef[];
  /** As if the person had edited a cell. */
  readonly edit: () => void;
  /** What the next reads give. */
  grids: readonly Grid[];
  reads: number;
}

/** A workbook without a program around it. */
export const fakeHost = (grids: readonly Grid[]): FakeHost => {
  const settings = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  const selected: CellRef[] = [];
  const host: FakeHost = {
    kind: 'excel',
    selected,
    grids,
    reads: 0,
    edit: () => listeners.forEach((listener) => listener()),
    readGrids: ({ onProgress }: ReadOptions = {}) => {
      host.reads += 1;
      host.grids.forEach(({ sheet }, index) => onProgress?.(index + 1, host.grids.length, sheet));
      return Promise.resolve(host.grids);
    },
    select: (cell) => {
      selected.push(cell);
      return Promise.resolve();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return Promise.resolve(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },
    readSetting: (key) => settings.get(key),
    writeSetting: (key, value) => {
      // What Excel keeps is JSON.
      settings.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
  return host;
};
