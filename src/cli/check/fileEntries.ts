import { cellAddress } from '../../workbook/address';
import type { FieldMatch, SheetReading } from '../../workbook/reading';
import type { CheckResult } from './checkResult';

const matchEntry = (match: FieldMatch) => ({
  cell: cellAddress(match.at),
  heading: match.heading,
  field: match.field ?? null,
  stage: match.stage ?? null,
  score: match.score,
  reason: match.reason ?? null,
  factor: match.factor,
});

const sheetEntry = (sheet: SheetReading) => ({
  name: sheet.sheet,
  template: sheet.template,
  score: sheet.score,
  records: sheet.records,
  mapping: sheet.matches.map(matchEntry),
});

/** One entry a file: how its sheets were read, or why it was not. */
export const fileEntries = ({ files, reading, translator }: CheckResult): readonly unknown[] =>
  files.map((outcome) => {
    if ('issue' in outcome) {
      const { issue } = outcome;
      return { file: outcome.file, error: { code: issue.code, message: translator.t(`host:${issue.code}`, { ...issue }) }, sheets: [] };
    }
    return { file: outcome.file, error: null, sheets: reading.sheets.filter((sheet) => sheet.file === outcome.file).map(sheetEntry) };
  });
