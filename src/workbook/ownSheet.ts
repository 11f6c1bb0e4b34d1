import type { Grid } from './grid';

/** Sheets of a merged workbook or a report that tell about the data and are none. */
export const OWN_SHEETS = ['sources', 'conflicts', 'roster', 'explanations', 'files', 'differences', 'leftOut', 'names', 'written', 'report', 'problems', 'largeClasses', 'reportData'] as const;
export type OwnSheet = (typeof OWN_SHEETS)[number];

/** Grows whenever such a sheet is laid out differently. */
const VERSION = 1;

const MARK = /^junheng\/([a-zA-Z]+)\/(\d{1,6})$/u;

/** The mark in such a sheet's first cell, by which it is known again under any name and in any language. */
export const ownSheetMark = (kind: OwnSheet): string => `junheng/${kind}/${VERSION}`;

/** How far from the corner the mark is looked for: somebody may have put in a row or a column. */
const REACH = 3;

/** Where the rows begin in the sheet of what was left out: below its mark and its headings. */
export const LEFT_OUT_FIRST_ROW = 2;

/** Which of our sheets it is; undefined for all others. */
export const ownSheetOf = ({ rows }: Grid): OwnSheet | undefined => {
  for (let at = 0; at < REACH; at += 1) {
    for (const cell of rows[at]?.slice(0, REACH) ?? []) {
      const kind = typeof cell === 'string' && cell.length < 40 ? MARK.exec(cell.trim())?.[1] : undefined;
      const found = OWN_SHEETS.find((one) => one === kind);
      if (found !== undefined) return found;
    }
  }
  return undefined;
};
