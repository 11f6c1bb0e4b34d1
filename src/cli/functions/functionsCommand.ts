import type { Command } from 'commander';
import { CATALOGUE, findFunction } from '../../functions/catalogue';
import { helpPage, signatureOf } from '../../functions/help/helpPage';
import { helpPages } from '../../functions/help/helpPages';
import { inLocale } from '../../locale';
import { CliFailure } from '../cliFailure';
import type { Session } from '../session';

interface FunctionsOptions {
  readonly markdown?: string;
}

const writePages = async (folder: string, { io }: Session): Promise<void> => {
  for (const [name, text] of await helpPages()) {
    const file = `${folder}/${name}`;
    await io.writeFile(file, text).catch(() => {
      throw new CliFailure('cannotWrite', { file });
    });
  }
};

const show = async (name: string | undefined, { markdown }: FunctionsOptions, session: Session): Promise<void> => {
  const { io, translator } = session;
  if (markdown !== undefined) return writePages(markdown, session);
  if (name === undefined) {
    io.out(CATALOGUE.map((definition) => `${signatureOf(definition, translator.locale)}\n    ${inLocale(definition.description, translator.locale)}\n`).join(''));
    return undefined;
  }
  const definition = findFunction(name.replace(/^=/, ''));
  if (definition === undefined) throw new CliFailure('unknownFunction', { name });
  io.out(await helpPage(definition));
  return undefined;
};

/** `junheng functions [NAME]`: what functions there are, or the help page of one. */
export const functionsCommand = (program: Command, session: Session): void => {
  const { t } = session.translator;
  program
    .command('functions')
    .description(t('cli:functions.description'))
    .argument('[name]', t('cli:functions.name'))
    .option('--markdown <folder>', t('cli:functions.markdown'))
    .option('--lang <locale>', t('cli:option.lang'))
    .action((name: string | undefined, options: FunctionsOptions) => show(name, options, session));
};
