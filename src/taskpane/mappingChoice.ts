import type { Stage } from '../standards/terms';
import type { FieldMatch, MappingChoice, SheetReading } from '../workbook/reading';

/** What the person says a heading is; null: nothing, ignore it. */
export type ChosenField = { readonly field: string; readonly stage?: Stage } | null;

/** The corrections with one more: it serves every sheet of the same layout and replaces an earlier one for the same heading. */
export const withChoice = (choices: readonly MappingChoice[], sheet: SheetReading, match: FieldMatch, chosen: ChosenField): readonly MappingChoice[] => {
  const before = choices.find(({ fingerprint }) => fingerprint === sheet.fingerprint);
  const changed: MappingChoice = { ...before, fingerprint: sheet.fingerprint, fields: { ...before?.fields, [match.heading]: chosen } };
  return [...choices.filter(({ fingerprint }) => fingerprint !== sheet.fingerprint), changed];
};
