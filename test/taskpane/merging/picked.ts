import type { TableRead, TableReader } from '../../../src/taskpane/merging/reader/tableReader';
import type { ChosenFile } from '../../../src/taskpane/merging/listedFile';
import type { CellValue, Grid } from '../../../src/workbook/grid';

/** A chosen file by its name alone. */
export const chosen = (path: string, size = 10): ChosenFile => ({ path, file: { name: path, size, arrayBuffer: () => Promise.resolve(new ArrayBuffer(size)) } });

export const gridOf = (rows: readonly (readonly CellValue[])[], file: string): Grid => ({
  file,
  sheet: '学校',
  hidden: false,
  rows,
  columnCount: Math.max(0, ...rows.map((row) => row.length)),
  merges: [],
  hiddenRows: new Set(),
});

const HEAD: readonly CellValue[] = ['学校代码', '学校名称', '学校类型', '在校生数', '专任教师数'];

/** A file with a table of schools. */
export const schoolFile = (file: string, ...rows: readonly (readonly CellValue[])[]): readonly [string, TableRead] => [file, { kind: 'grids', grids: [gridOf([HEAD, ...rows], file)], digest: file }];

/** Knows in advance what is in each file; a file it does not know is refused. Tells which it was asked for. */
export const readerOf = (files: ReadonlyMap<string, TableRead>): TableReader & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    read: (_file, name) => {
      asked.push(name);
      return Promise.resolve(files.get(name) ?? { kind: 'refused', refusal: { code: 'emptyFile', file: name } as const });
    },
    close: () => undefined,
  };
};
