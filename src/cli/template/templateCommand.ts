import type { Command } from 'commander';
import { writeWorkbookFile } from '../../host/file';
import { templatesPage } from '../../report/templates/templatesPage';
import { findTemplate, makeTemplate, TEMPLATES } from '../../report/templates';
import type { TemplateDeclaration } from '../../report/templates';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../standards';
import { CliFailure } from '../cliFailure';
import type { Session } from '../session';
import { chooseStandard } from '../standardOptions';

interface TemplateCommandOptions {
  readonly output?: string;
  readonly force?: true;
  readonly standard?: string;
  readonly date?: string;
  readonly lang?: string;
  readonly markdown?: string;
}

const hasCode = (error: unknown, code: string): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const list = ({ io, translator: { t } }: Session): void => {
  const lines = TEMPLATES.map(({ id, aliases }) => `${[id, ...aliases].join(', ')}\n    ${t(`template:name.${id}`)}${t('cli:template.colon')}${t(`template:purpose.${id}`)}\n`);
  io.out(lines.join(''));
};

const write = async (template: TemplateDeclaration, options: TemplateCommandOptions, { io, translator }: Session): Promise<void> => {
  const { output: file } = options;
  if (file === undefined) throw new CliFailure('outputMissing', { name: template.id });
  if (!/\.xlsx$/iu.test(file)) throw new CliFailure('notXlsx', { file });
  const { pack, date } = chooseStandard(options, io);
  const bytes = await writeWorkbookFile(makeTemplate(template, { pack, fields: FIELDS, date, locale: translator.locale }));
  await io.writeFile(file, bytes, options.force === true ? undefined : 'new').catch((error: unknown) => {
    throw new CliFailure(hasCode(error, 'EEXIST') ? 'fileExists' : 'cannotWrite', { file });
  });
  io.out(`${translator.t('cli:template.written', { file, name: translator.t(`template:name.${template.id}`) })}\n`);
};

const writePage = async (file: string, { io }: Session): Promise<void> => {
  await io.writeFile(file, templatesPage(loadPack(DEFAULT_PACK), FIELDS)).catch(() => {
    throw new CliFailure('cannotWrite', { file });
  });
};

const run = async (name: string | undefined, options: TemplateCommandOptions, session: Session): Promise<void> => {
  if (options.markdown !== undefined) return writePage(options.markdown, session);
  if (name === undefined) return list(session);
  const template = findTemplate(name);
  if (template === undefined) throw new CliFailure('unknownTemplate', { name, known: TEMPLATES.map(({ id }) => id).join(', ') });
  return write(template, options, session);
};

/** `junheng template [NAME -o FILE]`: what blank workbooks there are, or one as a file. */
export const templateCommand = (program: Command, session: Session): void => {
  const { t } = session.translator;
  program
    .command('template')
    .description(t('cli:template.description'))
    .argument('[name]', t('cli:template.name'))
    .option('-o, --output <file>', t('cli:template.output'))
    .option('--force', t('cli:template.force'))
    .option('--standard <id>', t('cli:option.standard', { value: DEFAULT_PACK }))
    .option('--date <day>', t('cli:option.date'))
    .option('--lang <language>', t('cli:template.lang'))
    .option('--markdown <file>', t('cli:template.markdown'))
    .action((name: string | undefined, options: TemplateCommandOptions) => run(name, options, session));
};
