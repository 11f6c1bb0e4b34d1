import { createTranslator, inLocale, LOCALES } from '../../locale';
import type { Locale } from '../../locale';
import type { FunctionDefinition } from '../definition';
import type { ArgumentDeclaration } from '../declaration';
import { calculateFormula } from '../formula/calculateFormula';
import { scopeOf } from '../scope';
import type { FunctionContext, Scope } from '../scope';
import { EXAMPLE_SHEET } from './exampleSheet';
import { ruleValues } from './ruleValues';

/** The day whose standard the pages show. Written into them: a page must not change by being made on another day. */
export const HELP_DATE = '2026-01-01';

const contextIn = (locale: Locale): FunctionContext => ({ date: HELP_DATE, translator: createTranslator(locale), readWorkbook: () => Promise.resolve([EXAMPLE_SHEET]) });

/** Cells of a Markdown table hold no bars and no line breaks. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string => [row(headings), row(headings.map(() => '---')), ...rows.map(row)].join('\n');

/** BALANCE.CV(值, [学生数]): brackets for what may be left out. */
export const signatureOf = ({ name, arguments: declared }: FunctionDefinition, locale: Locale): string =>
  `${name}(${declared.map(({ name: own, optional }) => (optional ? `[${inLocale(own, locale)}]` : inLocale(own, locale))).join(', ')})`;

/** What the example gives on the example sheet, where it is one value; a spilled table is only named. */
const exampleResult = async ({ example }: FunctionDefinition, scope: Scope): Promise<string> => {
  const result = await calculateFormula(example, [EXAMPLE_SHEET], scope.context);
  if (!result.ok) return `${result.error.code} ${result.error.message}`;
  return typeof result.value === 'object' ? scope.say('help.spills') : String(result.value);
};

const argumentRows = (declared: readonly ArgumentDeclaration[], { say, pick }: Scope): readonly (readonly string[])[] =>
  declared.map(({ name, description, kind, optional }) => [pick(name), say(optional ? 'help.optional' : 'help.required'), say(`help.kind.${kind}`), pick(description)]);

/** The rules of the default standard with the values that CHECK.RULE takes for each. */
const ruleSection = (scope: Scope): readonly string[] => [
  `### ${scope.say('help.rules', { standard: scope.pick(scope.pack.label) })}`,
  table(
    [scope.say('help.rule.code'), scope.say('help.rule.label'), scope.say('help.rule.values')],
    scope.pack.rules.map((rule) => [rule.id, scope.pick(rule.label), ruleValues(rule, scope).join('\n')]),
  ),
];

const sectionsIn = async (definition: FunctionDefinition, locale: Locale): Promise<readonly string[]> => {
  const scope = scopeOf(contextIn(locale));
  const { say, pick } = scope;
  const { description, arguments: declared, example, source, readsWorkbook, takesRule } = definition;
  return [
    pick(description),
    `\`\`\`\n=${signatureOf(definition, locale)}\n\`\`\``,
    ...(declared.length > 0 ? [table(['argument', 'need', 'kindHeading', 'meaning'].map((heading) => say(`help.${heading}`)), argumentRows(declared, scope))] : []),
    `**${say('help.example')}** \`${example}\` → ${await exampleResult(definition, scope)}`,
    `**${say('help.source')}** ${pick(source)}`,
    ...(readsWorkbook ? [say('help.live')] : []),
    say('help.common'),
    ...(takesRule === true ? ruleSection(scope) : []),
  ];
};

/** The help page of a function in Markdown: Chinese first, then English. */
export const helpPage = async (definition: FunctionDefinition): Promise<string> => {
  const byLocale = await Promise.all(LOCALES.map(async (locale) => [`## ${createTranslator(locale).t('function:help.language')}`, ...(await sectionsIn(definition, locale))]));
  return `${[`# ${definition.name}`, ...byLocale.flat()].join('\n\n')}\n`;
};
