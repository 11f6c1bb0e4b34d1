import { asOwnSheet } from '../handIn/markedSheet';
import type { ReportContext } from '../handIn/reportContext';
import type { SheetModel } from '../sheetModel';
import type { TemplateContext } from '../templates/context';
import { form1 } from '../templates/declarationForms/form1';
import { form2Schools, form2Summary } from '../templates/declarationForms/form2';
import { form3 } from '../templates/declarationForms/form3';
import { form4 } from '../templates/declarationForms/form4';
import { form5 } from '../templates/declarationForms/form5';
import { form6 } from '../templates/declarationForms/form6';
import { NO_NOTES } from '../templates/fieldNotes';
import { layItems } from '../templates/layItems';
import { layTable } from '../templates/layTable';
import { fillForm1 } from './fillForm1';
import { fillForm2Schools } from './fillForm2Schools';
import { fillForm2Summary } from './fillForm2Summary';
import { fillForm3 } from './fillForm3';
import { fillForm6 } from './fillForm6';
import { fillItems } from './fillItems';
import { formGround } from './formGround';

/** 表Ⅰ–表Ⅵ of the national declaration form, filled: laid out as the blank ones are. */
export const formsPart = (context: ReportContext): readonly SheetModel[] => {
  const { pack, assessment, fields, translator, dataPlace } = context;
  const ground = formGround(context);
  const laid: TemplateContext = { pack, date: assessment.date, fields, translator, notes: NO_NOTES, advice: [] };
  const items = fillItems(ground);
  const sheets = [
    layTable(form1, laid, fillForm1(ground)),
    layTable(form2Summary, laid, fillForm2Summary(ground)),
    layTable(form2Schools, laid, fillForm2Schools(ground)),
    layTable(form3, laid, fillForm3(ground)),
    layItems(form4, laid, items),
    layItems(form5, laid, items),
    layTable(form6, laid, fillForm6(ground)),
  ];
  return sheets.map(({ model }) => asOwnSheet(model, 'report', dataPlace));
};
