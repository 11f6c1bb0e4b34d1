import type { SheetModel } from '../../../report/sheetModel';
import { rangeOf } from './layout';
import type { Step } from './steps';

/** How the sheet is printed: A4, as wide as its pages are, headings on each. */
export const pageSteps = ({ landscape, pagesAcross = 1, printScale, frozen = { rows: 0, columns: 0 }, pageEnds = [] }: SheetModel): readonly Step[] => [
  ({ pageLayout }) => {
    pageLayout.orientation = landscape === true ? 'Landscape' : 'Portrait';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = printScale === undefined ? { horizontalFitToPages: pagesAcross } : { scale: printScale };
  },
  ...(frozen.rows > 0 ? [((sheet) => sheet.pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(0, 0, frozen.rows, 1).getEntireRow())) satisfies Step] : []),
  ...(frozen.columns > 0 && pagesAcross > 1 ? [((sheet) => sheet.pageLayout.setPrintTitleColumns(sheet.getRangeByIndexes(0, 0, 1, frozen.columns).getEntireColumn())) satisfies Step] : []),
  // A break is named by the row after it.
  ...pageEnds.map((row): Step => (sheet) => void sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row + 1, 0, 1, 1))),
];

/** Buttons to filter at the headings of a table. */
export const filterSteps = ({ filter }: SheetModel): readonly Step[] => (filter === undefined ? [] : [(sheet) => sheet.autoFilter.apply(rangeOf(sheet, filter))]);
