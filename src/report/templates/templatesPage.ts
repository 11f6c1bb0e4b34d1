import { createTranslator, inLocale, LOCALES } from '../../locale';
import type { Locale } from '../../locale';
import type { Field, Pack } from '../../standards/schema';
import { STAMP_SHEET } from '../../workbook/templateStamp';
import { modelCell } from '../sheetModel';
import { answersTo } from './answers';
import { TEMPLATES } from './catalogue';
import { fieldOf } from './context';
import type { TemplateDeclaration } from './declaration';
import { unitOf } from './headings';
import type { LaidPlace, LaidSheet } from './laidSheet';
import { layTemplate } from './makeTemplate';

/** The day for which the page shows the standard, so that it does not change by itself. */
export const PAGE_DATE = '2026-01-01';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** What a place is called on its sheet: all headings above its column, or its item. */
const shownName = ({ model }: LaidSheet, { heading }: LaidPlace): string => {
  const { content } = modelCell(model.rows[heading.row]?.[heading.column] ?? null);
  if (typeof content === 'string') return content;
  // A heading that reaches down stands in its first row.
  for (let row = heading.row - 1; row >= 0; row -= 1) {
    const above = modelCell(model.rows[row]?.[heading.column] ?? null).content;
    if (typeof above === 'string') return above;
  }
  return '';
};

const lineOf = (laid: LaidSheet, place: LaidPlace, fields: ReadonlyMap<string, Field>, locale: Locale): string => {
  const { t } = createTranslator(locale);
  const field = fieldOf({ fields }, place.field);
  const required = place.required ? t('term:yes') : '';
  const id = place.stage === undefined ? place.field : `${place.field}@${place.stage}`;
  return `| ${[laid.model.name, shownName(laid, place), unitOf(field, place.exponent === 4 ? { tenThousands: true } : {}), required, (answersTo(field) ?? []).join(t('term:listSeparator')), `\`${id}\``].map(cell).join(' | ')} |`;
};

const sectionOf = (template: TemplateDeclaration, pack: Pack, fields: ReadonlyMap<string, Field>, locale: Locale): string => {
  const { t } = createTranslator(locale);
  const laid = layTemplate(template, { pack, fields, date: PAGE_DATE, locale });
  const about = t('template:page.template', { id: template.id, aliases: template.aliases.map((alias) => `\`${alias}\``).join(t('term:listSeparator')), version: template.version, purpose: t(`template:purpose.${template.id}`) });
  const table = [t('template:page.headings'), '| --- | --- | --- | --- | --- | --- |', ...laid.flatMap((sheet) => sheet.places.map((place) => lineOf(sheet, place, fields, locale)))];
  return `### ${t(`template:name.${template.id}`)}\n\n${about}\n\n${table.join('\n')}`;
};

/** docs/TEMPLATES.md: every template with its fields, in both languages. */
export const templatesPage = (pack: Pack, fields: ReadonlyMap<string, Field>): string => {
  const parts = LOCALES.map((locale) => {
    const { t } = createTranslator(locale);
    const intro = [t('template:page.intro'), t('template:page.made', { pack: inLocale(pack.label, locale), date: PAGE_DATE }), t('template:page.stamp', { sheet: STAMP_SHEET })];
    return [`## ${t('template:page.language')}`, ...intro, ...TEMPLATES.map((template) => sectionOf(template, pack, fields, locale))].join('\n\n');
  });
  return `# ${LOCALES.map((locale) => createTranslator(locale).t('template:page.title')).join(' · ')}\n\n${parts.join('\n\n')}\n`;
};
