import { runThrough } from '../core/steps';
import type { Field } from '../standards/schema';
import { DatasetBuilder } from './datasetBuilder';
import type { Settling, Trace } from './dispute';
import { tablesByYear } from './earlierTables';
import { exampleWords } from './exampleRows';
import { fieldIndex } from './fieldIndex';
import type { Report } from './figureCell';
import { fingerprintOf } from './fingerprint';
import { reportFormulas } from './formulaDoubts';
import type { Grid } from './grid';
import { HeadingRecogniser } from './headingRecogniser';
import { openDisputes } from './openDisputes';
import { isKeptSheet } from './keptSheet';
import { LEFT_OUT_FIRST_ROW, ownSheetOf } from './ownSheet';
import { readClassList } from './readClassList';
import { readCountyForm, readSchoolForm } from './readForm';
import type { MappingChoice, Reading, ReadingIssue, SheetReading, Template } from './reading';
import { readRoomList } from './readRoomList';
import { readSchoolTable } from './readSchoolTable';
import { SchoolRecordReader, type TableMemory } from './schoolRecord';
import { SheetView } from './sheetView';
import { stagesAlike } from './stagesAlike';
import { isSummary } from './summaryTable';
import { blockSteps } from './tableBlocks';
import type { MappedTable } from './mappedTable';
import { mapTable } from './tableMapping';
import { isStampSheet } from './templateStamp';
import { earlierDatasets } from './years/earlierDatasets';
import { ofLatestRows } from './years/latestRows';
import { yearOfText } from './years/yearOfText';
import { yearTables } from './years/yearTables';

/** What is read at most: sheets of a file, rows of a sheet. The rest is reported, never silently dropped. */
export const LIMITS = { sheets: 200, rows: 200_000 } as const;

export interface ReadingOptions {
  /** The vocabulary (standards' FIELDS). */
  readonly fields: ReadonlyMap<string, Field>;
  /** Corrections by the person, by fingerprint of the layout. */
  readonly choices?: readonly MappingChoice[];
  readonly signal?: AbortSignal;
  /** Steps done of all steps, and the sheet at work. */
  readonly onProgress?: (done: number, total: number, what: string) => void;
  /** How values are settled that sheets give differently. Without it the first number stays and the others are reported. */
  readonly settling?: Settling;
}

/** A reading with what was noted beside it. */
export interface TracedReading extends Reading {
  readonly trace: Trace;
}

/** A sheet without any table. */
const withoutTable = (grid: Grid, template: Template): SheetReading => ({
  ...(grid.file === undefined ? {} : { file: grid.file }),
  sheet: grid.sheet,
  template,
  score: 0,
  headerRows: [0, 0],
  dataRows: [0, 0],
  matches: [],
  fingerprint: fingerprintOf([grid.sheet]),
  records: 0,
});

/** The order in which kinds are read: schools first, so that lists find them. */
const ORDER: readonly Template[] = ['schoolTable', 'classBins', 'schoolForm', 'countyForm', 'classList', 'roomList'];

function* readTable(table: MappedTable, builder: DatasetBuilder, records: SchoolRecordReader, codes: TableMemory['codes']): Generator<void, number> {
  switch (table.template) {
    case 'schoolTable':
    case 'classBins':
      return yield* readSchoolTable(table, builder, records);
    case 'schoolForm':
      return readSchoolForm(table, builder, records, codes);
    case 'countyForm':
      return readCountyForm(table, builder);
    case 'classList':
      return readClassList(ofLatestRows(table, builder.report), builder);
    case 'roomList':
      return readRoomList(ofLatestRows(table, builder.report), builder);
    case 'unrecognised':
    case 'empty':
      return 0;
  }
}

const isEmpty = (view: SheetView): boolean => {
  for (let row = 0; row < view.rowCount; row += 1) if (!view.isBlankRow(row)) return false;
  return true;
};

type Found = MappedTable | SheetReading;

const isTable = (found: Found): found is MappedTable => 'block' in found;

/** Whether the person said that the table is to be left out. */
const isIgnored = ({ reading }: MappedTable, choices: readonly MappingChoice[]): boolean =>
  choices.some((choice) => choice.fingerprint === reading.fingerprint && choice.template === 'unrecognised');

/** The one error of a workbook in which there is nothing to read, unless the person left it out. */
const nothingRead = (found: readonly Found[], first: Grid | undefined, choices: readonly MappingChoice[]): ReadingIssue | undefined => {
  if (found.some((one) => (one.template !== 'unrecognised' && one.template !== 'empty') || (isTable(one) && isIgnored(one, choices)))) return undefined;
  const cell = { ...(first?.file === undefined ? {} : { file: first.file }), sheet: first?.sheet ?? '', row: 0, column: 0 };
  return { severity: 'error', cell, code: found.every(({ template }) => template === 'empty') ? 'workbookEmpty' : 'nothingRecognised' };
};

/** Finds and maps the tables of one sheet. Rows beyond the most that are read are left out: no verdict over schools is certain without them. */
function* readSheet(grid: Grid, recogniser: HeadingRecogniser, choices: readonly MappingChoice[], issues: ReadingIssue[], leaveOut: Report): Generator<void, readonly Found[]> {
  const corner = { ...(grid.file === undefined ? {} : { file: grid.file }), sheet: grid.sheet, row: 0, column: 0 };
  if (grid.hidden) {
    issues.push({ severity: 'hint', cell: corner, code: 'hiddenSkipped' });
    return [withoutTable(grid, 'unrecognised')];
  }
  if (exampleWords(recogniser.index.fields.get('schoolName')).isMark(grid.sheet)) {
    issues.push({ severity: 'hint', cell: corner, code: 'exampleSkipped', text: grid.sheet });
    return [withoutTable(grid, 'unrecognised')];
  }
  if (grid.rows.length > LIMITS.rows) leaveOut({ severity: 'error', cell: corner, code: 'tooManyRows', rows: grid.rows.length, limit: LIMITS.rows });
  const view = new SheetView(grid, LIMITS.rows);
  if (isEmpty(view)) return [withoutTable(grid, 'empty')];
  // A form of which no column is read may hold a school in each.
  const report: Report = (issue) => (issue.code === 'severalColumns' && issue.severity === 'error' ? leaveOut(issue) : void issues.push(issue));
  const tables = (yield* blockSteps(view, recogniser)).map((block) => mapTable(block, recogniser, choices, report));
  const used = tables.filter(({ template }) => template !== 'unrecognised' && template !== 'empty');
  const ignored = tables.some((table) => isIgnored(table, choices) || isSummary(table.block));
  if (used.length === 0 && !ignored) issues.push({ severity: 'hint', cell: corner, code: 'notRecognised' });
  if (used.length > 0 && grid.hiddenRows.size > 0) issues.push({ severity: 'hint', cell: corner, code: 'hiddenRowsRead', rows: grid.hiddenRows.size });
  return tables.length === 0 ? [withoutTable(grid, 'unrecognised')] : tables;
}

/** Sheets beyond the most that are read of one file are left out: what stands there may be schools. */
const withinLimits = (grids: readonly Grid[], leaveOut: Report): readonly Grid[] => {
  const counts = new Map<string | undefined, number>();
  for (const { file } of grids) counts.set(file, (counts.get(file) ?? 0) + 1);
  const seen = new Map<string | undefined, number>();
  return grids.filter((grid) => {
    const { file, sheet } = grid;
    const at = seen.get(file) ?? 0;
    seen.set(file, at + 1);
    const sheets = counts.get(file) ?? 0;
    if (at === 0 && sheets > LIMITS.sheets) leaveOut({ severity: 'error', cell: { ...(file === undefined ? {} : { file }), sheet, row: 0, column: 0 }, code: 'tooManySheets', sheets, limit: LIMITS.sheets });
    return at < LIMITS.sheets;
  });
};

/** Rows that an earlier merge could not take in are still not in: what is said over all schools stays uncertain. */
const readLeftOut = (grid: Grid, builder: DatasetBuilder): void => {
  const view = new SheetView(grid, LIMITS.rows);
  for (let row = LEFT_OUT_FIRST_ROW; row < view.rowCount; row += 1) {
    if (!view.isBlank(row, 0)) builder.leaveOut({ severity: 'error', cell: view.ref(row, 0), code: 'leftOutBefore', text: view.text(row, 0) });
  }
};

/**
 * Reads sheets of any layout into one dataset, step by step: a page may let others have their turn between two steps.
 * Throws only the signal's reason when it has been aborted.
 */
export function* readingSteps(grids: readonly Grid[], options: ReadingOptions): Generator<void, TracedReading> {
  const { fields, choices = [], signal, onProgress, settling } = options;
  const issues: ReadingIssue[] = [];
  const recogniser = new HeadingRecogniser(fieldIndex(fields));
  const builder = new DatasetBuilder((issue) => issues.push(issue), settling);
  const records = new SchoolRecordReader(builder);
  const missing: ReadingIssue[] = [];
  const leaveOut: Report = (issue) => {
    missing.push(issue);
    builder.leaveOut(issue);
  };
  const sheets = withinLimits(grids, leaveOut);
  // What was in doubt in a merged workbook was settled, or stands there as a text.
  const merged = new Set(sheets.filter((grid) => ownSheetOf(grid) !== undefined).map(({ file }) => file));
  const found: Found[] = [];
  for (const [at, grid] of sheets.entries()) {
    signal?.throwIfAborted();
    onProgress?.(at, sheets.length * 2, grid.sheet);
    const own = isStampSheet(grid) || isKeptSheet(grid) ? 'stamp' : ownSheetOf(grid);
    if (own === 'leftOut') readLeftOut(grid, builder);
    if (own === undefined) found.push(...(yield* readSheet(merged.has(grid.file) ? { ...grid, isSettled: true } : grid, recogniser, choices, issues, leaveOut)));
    yield;
  }
  const nothing = nothingRead(found, grids[0], choices);
  if (nothing !== undefined) issues.push(nothing);
  const counts = new Map<Found, number>();
  const codes: TableMemory['codes'] = new Map();
  const mapped = ORDER.flatMap((template) => found.filter((one) => isTable(one) && one.template === template)).filter(isTable);
  const report: Report = (issue) => issues.push(issue);
  const { current: tables, labelled, earlier: whole } = tablesByYear(mapped, settling === undefined, report);
  const years = yearTables(tables, labelled, whole, report);
  for (const [at, table] of tables.entries()) {
    signal?.throwIfAborted();
    onProgress?.(sheets.length + Math.floor((at / tables.length) * sheets.length), sheets.length * 2, table.reading.sheet);
    const before = issues.length;
    const count = yield* readTable(table, builder, records, codes);
    reportFormulas(table, builder.report);
    counts.set(table, count);
    if (count === 0 && !issues.slice(before).some(({ code }) => code === 'exampleSkipped')) issues.push({ severity: 'error', cell: table.block.view.ref(table.block.header.bottom, table.block.header.columns[0]?.column ?? 0), code: 'noDataRows' });
    yield;
  }
  const { dataset: now, trace } = yield* builder.finish(fields, ({ file }) => merged.has(file));
  issues.push(...openDisputes(trace), ...stagesAlike(now, fields));
  // What files say differently is for a person to settle, of the year that is merged alone.
  const before = settling === undefined ? yield* earlierDatasets(years.earlier, now, fields, missing, readTable) : { earlier: [], issues: [] };
  const year = years.year ?? yearOfText(now.countyTexts?.get('reportYear')?.text ?? '') ?? years.label;
  const dataset = { ...now, ...(year === undefined ? {} : { year }), ...(before.earlier.length === 0 ? {} : { earlier: before.earlier }) };
  onProgress?.(sheets.length * 2, sheets.length * 2, '');
  return { sheets: found.map((one) => (isTable(one) ? { ...one.reading, records: counts.get(one) ?? 0 } : one)), dataset, issues, ...(before.issues.length === 0 ? {} : { yearIssues: before.issues }), trace };
}

/**
 * Reads sheets of any layout into one dataset: which tables and forms there are, what each heading was taken for, every
 * figure with its cell, and whatever is wrong or doubtful. A match below CERTAIN is not used before a choice confirms it.
 * Throws only the signal's reason when it has been aborted.
 */
export const readWorkbook = (grids: readonly Grid[], options: ReadingOptions): Reading => runThrough(readingSteps(grids, options));
