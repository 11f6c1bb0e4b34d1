import type { SheetReading, Template } from '../workbook/reading';
import type { Outcome } from './outcome';

/** What became of a sheet, or of one of several tables on it. */
export type SheetSummary = { readonly sheet: string } & (
  | { readonly state: 'recognised'; readonly template: Template; readonly score: number; readonly records: number; readonly headings: number; readonly matched: number }
  | { readonly state: 'unrecognised' | 'empty' | 'hidden' }
);

export const isRecognised = ({ template }: SheetReading): boolean => template !== 'unrecognised' && template !== 'empty';

const summariseReading = (reading: SheetReading): SheetSummary => {
  const { sheet, template, score, records, matches } = reading;
  if (template === 'unrecognised' || template === 'empty') return { sheet, state: template };
  return { sheet, state: 'recognised', template, score, records, headings: matches.length, matched: matches.filter(({ field }) => field !== undefined).length };
};

/** One line a table, in the order of the workbook; a sheet that was not read (hidden, or left out) has a line too. */
export const summariseSheets = ({ grids, reading }: Outcome): readonly SheetSummary[] =>
  grids.flatMap((grid): readonly SheetSummary[] => {
    if (grid.hidden) return [{ sheet: grid.sheet, state: 'hidden' }];
    const readings = reading.sheets.filter(({ file, sheet }) => file === grid.file && sheet === grid.sheet);
    return readings.length > 0 ? readings.map(summariseReading) : [{ sheet: grid.sheet, state: 'empty' }];
  });
