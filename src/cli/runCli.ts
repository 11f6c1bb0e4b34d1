import { CommanderError } from 'commander';
import { createTranslator, localeOf } from '../locale';
import { failureWords } from './failureWords';
import type { ExitCode, Io } from './io';
import { createProgram } from './program';

/** The language is needed before the arguments are parsed, because the parser's complaints are in it too. */
const languageIn = (argv: readonly string[]): string | undefined => {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  return at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
};

/** How commander ends a run that only told the usage or the version. */
const INFORMING: ReadonlySet<string> = new Set(['commander.helpDisplayed', 'commander.version']);

/** Runs `junheng` with the arguments after its name. Never rejects: every failure is one line on standard error. */
export const runCli = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const translator = createTranslator(localeOf(languageIn(argv)));
  let exitCode: ExitCode = 0;
  const program = createProgram({ io, translator, finish: (code) => (exitCode = code) });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && INFORMING.has(error.code)) return 0;
    io.err(`${failureWords(error, translator)}\n`);
    return 2;
  }
};
