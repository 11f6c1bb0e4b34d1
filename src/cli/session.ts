import type { Translator } from '../locale';
import type { ExitCode, Io } from './io';

/** One run of the command line. */
export interface Session {
  readonly io: Io;
  readonly translator: Translator;
  /** Sets the exit code of the run; the last word counts. */
  readonly finish: (code: ExitCode) => void;
}
