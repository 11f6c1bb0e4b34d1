import type { Translator } from '../../locale';
import type { Grid } from '../../workbook/grid';
import type { FileReport, FileStatus } from '../../workbook/merging/mergeFile';
import type { CellRole, SheetModel } from '../sheetModel';
import { ownTable, readOwnTable, textIn, type OwnColumn, type OwnRow } from './ownTable';

type Key = 'file' | 'status' | 'schools' | 'records' | 'note' | 'size' | 'digest';

const COLUMNS: readonly OwnColumn<Key>[] = [
  { key: 'file', width: 36 },
  { key: 'status', width: 14 },
  { key: 'schools', width: 10 },
  { key: 'records', width: 10 },
  { key: 'note', width: 60 },
  { key: 'size', width: 12 },
  { key: 'digest', width: 20 },
];

const ROLES: Readonly<Record<FileStatus, CellRole>> = { read: 'plain', empty: 'doubt', unrecognised: 'doubt', duplicate: 'note', lockFile: 'note', notTable: 'note', earlierMerge: 'note', refused: 'bad' };

/** What is to be said about a file besides its status. */
export const fileNote = ({ name, state }: FileReport, { t, has }: Translator): string => {
  switch (state.status) {
    case 'refused': {
      const key = has(`merge:refusal.${state.refusal.code}`) ? `merge:refusal.${state.refusal.code}` : `host:${state.refusal.code}`;
      return t(key, { file: name, ...state.refusal });
    }
    case 'duplicate':
      return t('merge:note.duplicate', { of: state.of });
    case 'read':
      return state.outdated === true ? t('merge:note.outdated', { version: state.stamp?.version }) : '';
    case 'empty':
    case 'unrecognised':
    case 'lockFile':
    case 'notTable':
    case 'earlierMerge':
      return t(`merge:note.${state.status}`);
  }
};

const rowOf = (file: FileReport, translator: Translator): OwnRow<Key> => {
  const { state } = file;
  return {
    file: file.name,
    status: { content: translator.t(`merge:status.${state.status}`), role: ROLES[state.status] },
    ...(state.status === 'read' ? { schools: state.schools.length, records: state.records } : {}),
    note: fileNote(file, translator) || null,
    size: file.size,
    digest: file.digest || null,
  };
};

/** 文件: every file with what became of it. */
export const fileSheets = (files: readonly FileReport[], translator: Translator): readonly SheetModel[] => ownTable({ kind: 'files', columns: COLUMNS, rows: files.map((file) => rowOf(file, translator)) }, translator);

/** Digests of the files of an earlier merge, by name. */
export const readDigests = (grids: readonly Grid[]): ReadonlyMap<string, string> => new Map(readOwnTable(grids, 'files', COLUMNS).map((row) => [textIn(row.file), textIn(row.digest)]));
