import { createTranslator } from '../../locale';
import { LOCALES } from '../../locale';
import { classList } from './classList';
import { countyForm } from './countyForm';
import { countyYears } from './countyYears';
import { declarationForms } from './declarationForms';
import type { TemplateDeclaration } from './declaration';
import { roomList } from './roomList';
import { schoolForm } from './schoolForm';
import { schoolTable } from './schoolTable';
import { yearSeries } from './yearSeries';

/** Every blank workbook there is. */
export const TEMPLATES: readonly TemplateDeclaration[] = [schoolForm, schoolTable, classList, roomList, countyForm, declarationForms, yearSeries, countyYears];

const key = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[\s_–—-]+/gu, '');

const namesOf = ({ id, aliases }: TemplateDeclaration): readonly string[] => [id, ...aliases, ...LOCALES.map((locale) => createTranslator(locale).t(`template:name.${id}`))];

/** The template of that id, short name, or name in either language. */
export const findTemplate = (name: string): TemplateDeclaration | undefined => TEMPLATES.find((template) => namesOf(template).some((one) => key(one) === key(name)));
