import type { CellMark } from '../../workbookHost';
import { runExcel } from '../run';
import { addressLists, areasByKey } from '../sheetWriting/lookAreas';
import { takeSteps } from '../sheetWriting/steps';
import type { Step } from '../sheetWriting/steps';

/** True in every cell; the text in it is how a mark is known again, also after rows were moved or copied. */
const FORMULA = '=N("junheng/mark")=0';
const TAG = 'junheng/mark';

const FILLS: Readonly<Record<CellMark['severity'], string>> = { error: '#F8B4B4', query: '#FFE08A', hint: '#BBDDF5' };

/** What a sheet's marks look like in its cells: conditional formats, so that no fill of the person's is touched. */
export const addFormats = async (sheet: string, marks: readonly CellMark[], signal: AbortSignal | undefined): Promise<void> => {
  const lines: (CellMark['severity'] | undefined)[][] = [];
  for (const { row, column, severity } of marks) (lines[row] ??= [])[column] = severity;
  const steps = [...areasByKey(Array.from(lines, (line) => Array.from(line ?? [])))].flatMap(([severity, areas]) =>
    addressLists(areas).map((addresses): Step => (worksheet) => {
      const format = worksheet.getRanges(addresses).conditionalFormats.add('Custom');
      format.custom.rule.formula = FORMULA;
      format.custom.format.fill.color = FILLS[severity];
    }),
  );
  await takeSteps(sheet, steps, signal);
};

/** Custom conditional formats of sheets. */
const customFormats = async (context: Excel.RequestContext, sheets: readonly string[]): Promise<readonly { readonly sheet: string; readonly format: Excel.ConditionalFormat }[]> => {
  const found = sheets.map((sheet) => ({ sheet, formats: context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats }));
  found.forEach(({ formats }) => formats.load('items/id,items/type'));
  await context.sync();
  return found.flatMap(({ sheet, formats }) => formats.items.filter(({ type }) => type === 'Custom').map((format) => ({ sheet, format })));
};

/** Takes away the formats that are marks of ours, wherever they are now. Returns in how many places they were. */
export const removeFormats = (sheets: readonly string[]): Promise<number> =>
  runExcel(async (context) => {
    const custom = await customFormats(context, sheets);
    custom.forEach(({ format }) => format.custom.rule.load('formula'));
    await context.sync();
    const ours = custom.filter(({ format }) => format.custom.rule.formula.includes(TAG));
    ours.forEach(({ format }) => format.delete());
    await context.sync();
    return ours.length;
  });

/** Which sheets have marks. */
export const markedSheets = (sheets: readonly string[]): Promise<ReadonlySet<string>> =>
  runExcel(async (context) => {
    const custom = await customFormats(context, sheets);
    custom.forEach(({ format }) => format.custom.rule.load('formula'));
    await context.sync();
    return new Set(custom.filter(({ format }) => format.custom.rule.formula.includes(TAG)).map(({ sheet }) => sheet));
  });
