import { Command } from 'commander';
import packageFile from '../../package.json';
import { checkCommand } from './check/checkCommand';
import { evalCommand } from './eval/evalCommand';
import { functionsCommand } from './functions/functionsCommand';
import { mergeCommand } from './merge/mergeCommand';
import { reportCommand } from './report/reportCommand';
import type { Session } from './session';
import { standardsCommand } from './standards/standardsCommand';
import { templateCommand } from './template/templateCommand';

/** Headings of commander's help, by its own English words. */
const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
};

/** The command line: one file a command, added here. */
export const createProgram = (session: Session): Command => {
  const { io, translator } = session;
  const { t } = translator;
  const program = new Command('junheng')
    .description(t('cli:help.description'))
    .version(packageFile.version, '-V, --version', t('cli:help.version'))
    .helpOption('-h, --help', t('cli:help.help'))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => {
        const key = HELP_TITLES[title];
        return key === undefined ? title : t(`cli:help.${key}`);
      },
    });
  for (const add of [evalCommand, checkCommand, mergeCommand, reportCommand, functionsCommand, templateCommand, standardsCommand]) add(program, session);
  return program;
};
