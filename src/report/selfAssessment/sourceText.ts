import { SCHOOL_RULE } from '../../core';
import type { CellRef } from '../../core/cellRef';
import { clauseText } from '../audit/clauseText';
import { cellRanges, rangeAddress } from '../handIn/cellRanges';
import type { CellRange } from '../handIn/cellRanges';
import type { ReportContext } from '../handIn/reportContext';
import { quoteSheet } from '../../workbook/address';

/** As many areas are named, the others counted. */
const MOST_AREAS = 4;

/** Areas of one sheet, its name said once: 学校!D3:D9、F3. */
const sheetText = (ranges: readonly CellRange[], { translator: { t } }: ReportContext): string => {
  const [first] = ranges;
  if (first === undefined) return '';
  const address = `${quoteSheet(first.sheet)}!${ranges.map(rangeAddress).join(t('term:listSeparator'))}`;
  return first.file === undefined ? address : t('term:cellInFile', { file: first.file, address });
};

/** Cells in words: the areas they fill. '' for none. */
export const cellsText = (cells: readonly CellRef[], context: ReportContext): string => {
  const { t } = context.translator;
  const ranges = cellRanges(cells);
  const sheets = new Map<string, CellRange[]>();
  for (const range of ranges.slice(0, MOST_AREAS)) {
    const key = JSON.stringify([range.file, range.sheet]);
    sheets.set(key, [...(sheets.get(key) ?? []), range]);
  }
  const shown = [...sheets.values()].map((own) => sheetText(own, context)).join(t('audit:self.semicolon'));
  return ranges.length > MOST_AREAS ? t('audit:self.moreAreas', { areas: shown, count: ranges.length }) : shown;
};

/** What a reference to a rule is called: its code, or the name of the school rule. */
export const ruleCode = (rule: string, { names }: ReportContext): string => (rule === SCHOOL_RULE ? names.rule(rule) : rule);

/** The wordings that a rule rests on. */
export const basisText = (rule: string, context: ReportContext): string => {
  const { pack } = context;
  const clauses = rule === SCHOOL_RULE ? [pack.schoolRule.clause, pack.scope.clause] : (pack.rules.find(({ id }) => id === rule)?.clauses ?? []);
  return clauses.map((clause) => clauseText(clause, context)).join(context.translator.t('audit:self.semicolon'));
};
