import type { Io } from '../io';

/** A file that is to be merged, or that was named or is listed in a folder and cannot be got at. */
export interface FoundFile {
  readonly path: string;
  /** What messages and the merged workbook call it: its name, with the folders below the one that was given. */
  readonly name: string;
  readonly size: number;
  /** Given by itself, and not found in a folder. */
  readonly isNamed: boolean;
  readonly isMissing?: true;
}

/** Deeper folders are not looked into: nobody sends them, and links may go round in circles. */
const DEEPEST = 12;

const nameOf = (path: string): string => path.split(/[\\/]/u).findLast((part) => part !== '') ?? path;

const joined = (folder: string, name: string): string => (/[\\/]$/u.test(folder) ? folder : `${folder}/`) + name;

class Search {
  readonly found: FoundFile[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly io: Io,
    private readonly isLeftOut: (id: string) => boolean,
  ) {}

  async add(path: string, name: string, depth: number): Promise<void> {
    const looked = await this.io.look(path).catch(() => undefined);
    if (looked === undefined) {
      // A link that leads nowhere, a folder that may not be entered: a school may be in it, so it has a status too.
      this.found.push({ path, name, size: 0, isNamed: depth === 0, isMissing: true });
      return;
    }
    if (this.seen.has(looked.id)) return;
    this.seen.add(looked.id);
    if (looked.kind === 'file') {
      if (!this.isLeftOut(looked.id) || depth === 0) this.found.push({ path, name, size: looked.size, isNamed: depth === 0 });
      return;
    }
    if (depth > DEEPEST) return;
    for (const child of [...looked.names].sort()) await this.add(joined(path, child), depth === 0 ? child : `${name}/${child}`, depth + 1);
  }
}

/** Names that two files bear are told apart by their whole paths. */
const distinct = (files: readonly FoundFile[]): readonly FoundFile[] => {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1);
  return files.map((file) => (counts.get(file.name) === 1 ? file : { ...file, name: file.path }));
};

/** Every file that is named, or lies in a folder that is, each once; without those to be left out that only lie there. */
export const findFiles = async (paths: readonly string[], io: Io, isLeftOut: (id: string) => boolean): Promise<readonly FoundFile[]> => {
  const search = new Search(io, isLeftOut);
  for (const path of paths) await search.add(path, nameOf(path), 0);
  return distinct(search.found);
};
