/** The outside world of a command: the process in earnest, memory in tests. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Rejects with a system error (ENOENT, EACCES …). */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Rejects with a system error. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** The local day, as YYYY-MM-DD. */
  readonly today: () => string;
}

/** 0: all met, or a value; 1: something not met or unknown, or an error value; 2: unreadable input or wrong usage. */
export type ExitCode = 0 | 1 | 2;
