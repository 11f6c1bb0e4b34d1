/** What is at a path: `id` is the same for the same thing, by whatever path it is named. */
export type Looked =
  | { readonly kind: 'file'; readonly id: string; readonly size: number }
  | { readonly kind: 'folder'; readonly id: string; readonly names: readonly string[] };

/** The outside world of a command: the process in earnest, memory in tests. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Rejects with a system error (ENOENT, EACCES …). */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Rejects with a system error. */
  readonly look: (path: string) => Promise<Looked>;
  /** Shows how far it is, each time in the place of the last ('' for nothing); absent where nobody watches. */
  readonly progress?: (line: string) => void;
  /** Rejects with a system error; with EEXIST where the file must be new and is not. */
  readonly writeFile: (path: string, content: string | Uint8Array, kind?: 'new') => Promise<void>;
  /** The local day, as YYYY-MM-DD. */
  readonly today: () => string;
  /** The local time, as YYYY-MM-DD HH:MM. */
  readonly now: () => string;
}

/** 0: all met, or a value; 1: something not met or unknown, or an error value; 2: unreadable input or wrong usage. */
export type ExitCode = 0 | 1 | 2;
