import type { TemplateDeclaration } from '../declaration';
import { form1 } from './form1';
import { form2Schools, form2Summary } from './form2';
import { form3 } from './form3';
import { form4 } from './form4';
import { form5 } from './form5';
import { form6 } from './form6';

/** 表Ⅰ–表Ⅵ of the national declaration form (申报表), blank. */
export const declarationForms: TemplateDeclaration = {
  id: 'declaration-forms',
  aliases: ['forms'],
  version: 1,
  sheets: [form1, form2Summary, form2Schools, form3, form4, form5, form6],
};
