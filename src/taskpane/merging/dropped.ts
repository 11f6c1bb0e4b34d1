import type { ChosenFile } from './listedFile';

/** What a button for files or a folder gives. */
export const pickedFiles = (files: FileList | null): readonly ChosenFile[] => [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const contentsOf = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  // A browser tells at most a hundred at a time, until it tells none.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    found.push(...some);
  }
};

/** Stands for what the system refuses to show, so that the list names it. */
const withheld = (path: string, reason: unknown): ChosenFile => ({ path, file: { name: path, size: 0, arrayBuffer: () => Promise.reject(reason as Error) } });

/** A file or a folder with all that is in it, in the order of names. */
const filesBelow = async (entry: FileSystemEntry): Promise<readonly ChosenFile[]> => {
  const path = entry.fullPath.replace(/^\//u, '');
  if (isFile(entry)) {
    const file = new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [await file.then((found) => ({ path, file: found })).catch((reason: unknown) => withheld(path, reason))];
  }
  if (!isFolder(entry)) return [];
  const files: ChosenFile[] = [];
  try {
    const inside = await contentsOf(entry);
    for (const one of [...inside].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }))) files.push(...(await filesBelow(one)));
  } catch (reason) {
    files.push(withheld(`${path}/`, reason));
  }
  return files;
};

/** What was dropped: files, and folders with all that is in them. */
export const droppedFiles = async ({ items, files }: DataTransfer): Promise<readonly ChosenFile[]> => {
  // The list is emptied as soon as the event is over: entries are taken at once, and looked into afterwards.
  const entries = [...items].flatMap((item) => (item.kind === 'file' && typeof item.webkitGetAsEntry === 'function' ? (item.webkitGetAsEntry() ?? []) : []));
  if (entries.length === 0) return pickedFiles(files);
  const found: ChosenFile[] = [];
  for (const entry of entries) found.push(...(await filesBelow(entry)));
  return found;
};
