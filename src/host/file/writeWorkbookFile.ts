import { writeXlsx } from 'hucre/xlsx';
import type { Cell, DataValidation, Hyperlink, NamedRange, WriteSheet } from 'hucre';
import { columnLetters, formatAddress } from '../../workbook/address';
import { isFormula } from '../../workbook/cellContent';
import { modelCell } from '../../report/sheetModel';
import type { CellPlace, InputCheck, ModelArea, ModelCell, SheetModel, WorkbookModel } from '../../report/sheetModel';
import { appendRows } from './appendRows';
import { CELL_LOOKS, fillOf, LINK_FONT } from './cellLooks';
import { finishCharts } from './chartParts';
import { fitCommentBoxes } from './commentBoxes';
import { LISTED_LOOKS } from './listedRows';
import { sheetChart } from './sheetCharts';

const areaText = ({ top, left, bottom, right }: ModelArea): string => formatAddress({ top, left, bottom, right });

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const hyperlinkTo = ({ sheet, row, column }: CellPlace): Hyperlink => ({ target: '', location: `${quoted(sheet)}!${columnLetters(column)}${row + 1}` });

/** What hucre is given for a cell: its look always, and what a bare value cannot say. */
const cellOf = ({ content, role = 'plain', format, comment, shown, link, fill }: ModelCell): Partial<Cell> => {
  const plainLook = link === undefined ? CELL_LOOKS[role] : { ...CELL_LOOKS[role], font: LINK_FONT };
  const look = fill === undefined ? plainLook : { ...plainLook, fill: fillOf(fill) };
  const style = format === undefined ? look : { ...look, numFmt: format };
  const more = { ...(comment === undefined ? {} : { comment: { text: comment } }), ...(link === undefined ? {} : { hyperlink: hyperlinkTo(link) }) };
  if (content !== null && typeof content === 'object') {
    return isFormula(content)
      ? { style, ...more, formula: content.formula.replace(/^=/, ''), ...(shown === undefined ? {} : { formulaResult: shown }) }
      : { style, ...more, value: content.error, type: 'error' };
  }
  // A text is written as a text, whatever it begins with.
  return { style, ...more, value: content, ...(typeof content === 'string' ? { type: 'string' as const } : {}) };
};

const plainValue = ({ content }: ModelCell): string | number | boolean | null => (typeof content === 'object' ? null : content);

/** Excel keeps a list in one text of this length, with commas between; a longer one it refuses to open. */
const LONGEST_LIST = 255;

const listOf = (options: readonly string[]): string[] => {
  const bad = options.find((option) => option.includes(',') || option.includes('"'));
  if (bad !== undefined) throw new RangeError(`An option of a list holds a comma or a quote: ${bad}`);
  if (options.join(',').length > LONGEST_LIST) throw new RangeError(`A list is longer than ${LONGEST_LIST} characters: ${options[0] ?? ''} …`);
  return [...options];
};

const limitsOf = (least: number | undefined, most: number | undefined): Pick<DataValidation, 'operator' | 'formula1' | 'formula2'> => {
  if (least !== undefined && most !== undefined) return { operator: 'between', formula1: String(least), formula2: String(most) };
  return most === undefined ? { operator: 'greaterThanOrEqual', formula1: String(least ?? 0) } : { operator: 'lessThanOrEqual', formula1: String(most) };
};

/** Excel cuts hints at 255 characters and refuses longer ones when it opens the file. */
const cut = (text: string): string => (text.length > 255 ? `${text.slice(0, 254)}…` : text);

const validationOf = (check: InputCheck): DataValidation => {
  const { area, hint, message } = check;
  const about: Omit<DataValidation, 'type'> = {
    range: areaText(area),
    allowBlank: true,
    showErrorMessage: true,
    ...(hint === undefined ? {} : { showInputMessage: true, inputMessage: cut(hint) }),
    ...(message === undefined ? {} : { errorMessage: cut(message) }),
  };
  switch (check.kind) {
    case 'list':
      return { ...about, type: 'list', values: listOf(check.options) };
    case 'whole':
    case 'decimal':
      return { ...about, type: check.kind, ...limitsOf(check.least, check.most) };
    case 'formula':
      return { ...about, type: 'custom', formula1: check.formula.replace(/^=/, '') };
  }
};

type Rows = NonNullable<WriteSheet['rowDefs']>;

const rowDefs = ({ heights = new Map(), hiddenRows = [] }: SheetModel): Rows => {
  const rows: Rows = new Map([...heights].map(([row, height]) => [row, { height }]));
  for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
};

const columnDefs = ({ widths = [], hiddenColumns = [] }: SheetModel): NonNullable<WriteSheet['columns']> =>
  widths.map((width, column) => ({ width, style: CELL_LOOKS.plain, ...(hiddenColumns.includes(column) ? { hidden: true } : {}) }));

const sheetOf = (model: SheetModel): WriteSheet => {
  const { name, rows, merges = [], frozen, checks = [], hidden, landscape, pagesAcross = 1, printScale, pageEnds = [], filter, charts = [] } = model;
  const cells = new Map<string, Partial<Cell>>();
  const values = rows.map((line, row) =>
    line.map((each, column): string | number | boolean | null => {
      // A bare value looks as its column does: an object for each of them would cost more than all the rest.
      if (each === null || typeof each !== 'object') return each;
      const cell = modelCell(each);
      if (cell.content !== null || cell.role !== undefined) cells.set(`${row},${column}`, cellOf(cell));
      return plainValue(cell);
    }),
  );
  return {
    name,
    rows: values,
    cells,
    columns: columnDefs(model),
    rowDefs: rowDefs(model),
    merges: merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    dataValidations: checks.map(validationOf),
    ...(frozen === undefined ? {} : { freezePane: frozen }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(filter === undefined ? {} : { autoFilter: { range: areaText(filter) } }),
    ...(charts.length === 0 ? {} : { charts: charts.map(sheetChart) }),
    ...(pageEnds.length === 0 ? {} : { rowBreaks: [...pageEnds] }),
    pageSetup: { paperSize: 'a4', orientation: landscape === true ? 'landscape' : 'portrait', ...(printScale === undefined ? { fitToPage: true, fitToWidth: pagesAcross, fitToHeight: 0 } : { scale: printScale }) },
  };
};

/** Heading rows on every printed page, and naming columns where pages stand side by side, as a defined name: the library would leave the sheet's name without its quotes. */
const printTitles = (sheets: readonly SheetModel[]): NamedRange[] =>
  sheets.flatMap(({ name, frozen = { rows: 0, columns: 0 }, pagesAcross = 1 }) => {
    const columns = frozen.columns > 0 && pagesAcross > 1 ? [`${quoted(name)}!$A:$${columnLetters(frozen.columns - 1)}`] : [];
    const ranges = [...columns, ...(frozen.rows > 0 ? [`${quoted(name)}!$1:$${frozen.rows}`] : [])];
    return ranges.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', scope: name, range: ranges.join(',') }];
  });

/** A sheet before its listed rows are put in: in their place stands a row of the looks that they may have. */
const openSheet = (sheet: SheetModel): SheetModel => (sheet.more === undefined ? sheet : { ...sheet, rows: [...sheet.rows, LISTED_LOOKS.map((look) => ({ ...look, content: null }))] });

/**
 * Writes a workbook as .xlsx, listed rows one by one. Texts stay texts, formulas are written without results unless the model has them.
 * @throws RangeError for a list of options that no cell can hold: one with a comma or a quote, or too long
 */
export const writeWorkbookFile = async ({ sheets }: WorkbookModel): Promise<Uint8Array> => {
  const written = await writeXlsx({ sheets: sheets.map((sheet) => sheetOf(openSheet(sheet))), namedRanges: printTitles(sheets) });
  const open = sheets.flatMap(({ rows, more }, at) => (more === undefined ? [] : [{ number: at + 1, at: rows.length, more }]));
  return finishCharts(await fitCommentBoxes(await appendRows(written, open)));
};
