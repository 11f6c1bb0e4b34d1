import type { FileReport, MergeFile } from '../../workbook/merging/mergeFile';
import type { PickedFile } from './reader/tableReader';

/** A file that a person chose, with its way from the folder that was chosen. */
export interface ChosenFile {
  readonly path: string;
  readonly file: PickedFile;
}

/** A file of the list and how far it is. */
export interface ListedFile {
  readonly id: number;
  /** Its own name in this list: messages and sources call it so. */
  readonly name: string;
  readonly file: PickedFile;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'reading'; readonly done: number; readonly total: number }
    /** Left unread because the person cancelled. */
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'settled'; readonly merged: MergeFile };
}

/** What the list says of a file. */
export type ListedState = Exclude<ListedFile['state'], { kind: 'settled' }> | FileReport['state'] | { readonly status: 'opened' };

/** Files of other programs by their names: they are listed, and not opened. Whatever claims to be a table is. */
const TABLE_NAMES = /\.(?:xlsx|xlsm|xlsb|xltx|xltm|xls|xlt|et|ett|ods|csv|tsv|txt)$/iu;

const LOCK_NAMES = /(?:^|[\\/])~\$/u;

/** What is known of a file by its name alone. */
export const contentByName = (name: string): Extract<MergeFile['content'], { kind: 'lockFile' | 'notTable' }> | undefined => {
  if (LOCK_NAMES.test(name)) return { kind: 'lockFile' };
  // A folder that could not be looked into: opening it says why.
  if (name.endsWith('/')) return undefined;
  return TABLE_NAMES.test(name) ? undefined : { kind: 'notTable' };
};

/** A name that no other file has: a second 报表.xlsx becomes 报表 (2).xlsx. */
export const uniqueName = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted;
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  for (let number = 2; ; number += 1) {
    const name = `${stem} (${number})${ending}`;
    if (!taken.has(name)) return name;
  }
};

/** Hidden files of the system that nobody means to send. */
const SYSTEM_FILES = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/iu;

/** Chosen files as they go into the list, after those that are there. */
export const listFiles = (chosen: readonly ChosenFile[], before: readonly ListedFile[], firstId: number): readonly ListedFile[] => {
  const taken = new Set(before.map(({ name }) => name));
  const wanted = chosen.filter(({ path }) => !SYSTEM_FILES.test(path));
  return wanted.map(({ path, file }, at): ListedFile => {
    const name = uniqueName(path, taken);
    taken.add(name);
    const content = contentByName(path);
    const state: ListedFile['state'] = content === undefined ? { kind: 'waiting' } : { kind: 'settled', merged: { name, size: file.size, digest: '', content } };
    return { id: firstId + at, name, file, state };
  });
};
