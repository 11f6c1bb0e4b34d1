import type { InputCheck, SheetModel } from '../../../report/sheetModel';
import { rangeOf } from './layout';
import type { Step } from './steps';

/** Excel cuts a list, and what it shows, at so many characters. */
const MOST = 255;
const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text);

const limitsOf = (least: number | undefined, most: number | undefined): Excel.BasicDataValidation => {
  if (least !== undefined && most !== undefined) return { operator: 'Between', formula1: least, formula2: most };
  return most === undefined ? { operator: 'GreaterThanOrEqualTo', formula1: least ?? 0 } : { operator: 'LessThanOrEqualTo', formula1: most };
};

const ruleOf = (check: InputCheck): Excel.DataValidationRule => {
  switch (check.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: check.options.join(',') } };
    case 'whole':
      return { wholeNumber: limitsOf(check.least, check.most) };
    case 'decimal':
      return { decimal: limitsOf(check.least, check.most) };
    case 'formula':
      return { custom: { formula: check.formula.startsWith('=') ? check.formula : `=${check.formula}` } };
  }
};

/** What may be typed into cells. */
export const checkSteps = ({ checks = [] }: SheetModel): readonly Step[] =>
  checks.map((check): Step => (sheet) => {
    const { dataValidation } = rangeOf(sheet, check.area);
    dataValidation.rule = ruleOf(check);
    dataValidation.ignoreBlanks = true;
    if (check.hint !== undefined) dataValidation.prompt = { showPrompt: true, title: '', message: cut(check.hint) };
    if (check.message !== undefined) dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: cut(check.message) };
  });
