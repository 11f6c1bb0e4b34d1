import { createTranslator } from '../../locale';
import type { Locale } from '../../locale';
import type { Field, Pack } from '../../standards/schema';
import { STAMP_SHEET, stampRows } from '../../workbook/templateStamp';
import type { TemplateStamp } from '../../workbook/templateStamp';
import type { SheetModel, WorkbookModel } from '../sheetModel';
import type { TemplateContext } from './context';
import type { SheetDeclaration, TemplateDeclaration } from './declaration';
import { fieldNotes } from './fieldNotes';
import type { LaidSheet } from './laidSheet';
import { layForm } from './layForm';
import { layItems } from './layItems';
import { layTable } from './layTable';

/** What a template is made for. */
export interface TemplateOptions {
  readonly pack: Pack;
  readonly fields: ReadonlyMap<string, Field>;
  /** The day whose values and wordings hold, as YYYY-MM-DD; it is also the day of making. */
  readonly date: string;
  /** Of notes and hints; headings are Chinese, as in practice. */
  readonly locale: Locale;
}

const lay = (sheet: SheetDeclaration, context: TemplateContext): LaidSheet => {
  switch (sheet.kind) {
    case 'table':
      return layTable(sheet, context);
    case 'form':
      return layForm(sheet, context);
    case 'items':
      return layItems(sheet, context);
  }
};

/** Most lines of advice that a sheet has at its head. */
const MOST_ADVICE = 4;

/** The sheets of a template, each with where it takes what. */
export const layTemplate = (template: TemplateDeclaration, { pack, fields, date, locale }: TemplateOptions): readonly LaidSheet[] => {
  const translator = createTranslator(locale);
  const { t, has } = translator;
  const keys = Array.from({ length: MOST_ADVICE }, (_, at) => `template:advice.${template.id}.${at + 1}`).filter((key) => createTranslator('zh-CN').has(key));
  const context: TemplateContext = { pack, date, fields, translator, notes: fieldNotes(pack, fields, date, translator), advice: keys.filter(has).map((key) => t(key)) };
  return template.sheets.map((sheet) => lay(sheet, context));
};

/** The stamp by which a template made now is known again. */
export const stampFor = (template: TemplateDeclaration, { pack, date, locale }: TemplateOptions): TemplateStamp => ({
  template: template.id,
  version: template.version,
  pack: pack.id,
  packVersion: pack.version,
  language: locale,
  made: date,
});

const stampSheet = (template: TemplateDeclaration, options: TemplateOptions): SheetModel => ({
  name: STAMP_SHEET,
  rows: stampRows(stampFor(template, options), createTranslator(options.locale).t('template:stamp')),
  widths: [18, 40],
  hidden: true,
});

/** Makes the blank workbook of a template for a pack, a day and a language. */
export const makeTemplate = (template: TemplateDeclaration, options: TemplateOptions): WorkbookModel => ({
  sheets: [...layTemplate(template, options).map(({ model }) => model), stampSheet(template, options)],
});
