import { createTranslator, inLocale, LOCALES } from '../../locale';
import { CATALOGUE } from '../catalogue';
import { EXAMPLE_SHEET } from './exampleSheet';
import { HELP_DATE, helpPage, signatureOf } from './helpPage';

const exampleTable = (): string => EXAMPLE_SHEET.rows.map((cells, index) => `| ${cells.join(' | ')} |${index === 0 ? '\n| --- | --- | --- | --- |' : ''}`).join('\n');

/** The list of all functions, with the conventions that hold for all of them. */
const indexPage = (): string => {
  const parts = LOCALES.map((locale) => {
    const { t } = createTranslator(locale);
    const lines = CATALOGUE.map((definition) => `- [${signatureOf(definition, locale)}](${definition.name}.md): ${inLocale(definition.description, locale)}`);
    return [`## ${t('function:help.language')}`, t('function:help.conventions'), t('function:help.made', { date: HELP_DATE }), exampleTable(), lines.join('\n')].join('\n\n');
  });
  return `# BALANCE.* · CHECK.*\n\n${parts.join('\n\n')}\n`;
};

/** Every page of the functions' help by its file name. */
export const helpPages = async (): Promise<ReadonlyMap<string, string>> => {
  const pages = await Promise.all(CATALOGUE.map(async (definition) => [`${definition.name}.md`, await helpPage(definition)] as const));
  return new Map([['README.md', indexPage()], ...pages]);
};
