import type { Stage } from '../standards/terms';
import { addBranches } from './branchRows';
import type { DatasetBuilder } from './datasetBuilder';
import { exampleRows } from './exampleRows';
import { latestYear } from './latestYear';
import { isKindOfSchools, isSentence, isSubtotal } from './layoutWords';
import { reportOutside, schoolNamedOutside } from './namedOutside';
import { isCollectiveRow, isSumOfSchools } from './placeRows';
import { plain } from './plainText';
import { describe, recordSources, stageInTitle, type RecordSources } from './recordSources';
import { anyFilled } from './recordStages';
import { emptyMemory, type SchoolRecordReader } from './schoolRecord';
import { shiftedRows } from './shiftedRows';
import type { SheetView } from './sheetView';
import type { MappedTable } from './mappedTable';

/** The first text of a row, up to and with the naming column: where 合计 and section headings stand. */
const labelOf = (view: SheetView, row: number, last: number): { readonly text: string; readonly column: number } => {
  for (let column = 0; column <= last; column += 1) {
    const value = view.cell(row, column);
    if (typeof value === 'string' && !view.isBlank(row, column)) return { text: plain(value), column };
  }
  return { text: '', column: 0 };
};

/** Columns that may hold 合计 where the name is left blank. */
const LABELLING = ['serial', 'town', 'region', 'schoolType', 'stage', 'organiser'];

/** The label of a row that sums others up. */
const subtotalLabel = (sources: RecordSources, row: number, naming: number): { readonly text: string; readonly column: number } | undefined => {
  const label = labelOf(sources.view, row, naming);
  if (isSubtotal(label.text)) return label;
  const name = sources.describing.get('schoolName');
  const named = name === undefined ? '' : plain(sources.view.text(row, name.column));
  if (name !== undefined && (isSubtotal(named) || (isKindOfSchools(named) && anyFilled(sources, row)))) return { text: named, column: name.column };
  if (describe(sources, 'schoolName', row) !== '' || describe(sources, 'schoolCode', row) !== '') return undefined;
  const field = LABELLING.find((one) => isSubtotal(plain(describe(sources, one, row))));
  const column = field === undefined ? undefined : sources.describing.get(field)?.column;
  return column === undefined ? undefined : { text: sources.view.text(row, column), column };
};

/** A row with a single text, perhaps merged across: a section heading, if it is not in the naming column alone. */
const sectionText = (view: SheetView, row: number): { readonly text: string; readonly merged: boolean; readonly column: number } | undefined => {
  const cells = view.grid.rows[row] ?? [];
  let found: { text: string; merged: boolean; column: number } | undefined;
  for (let column = 0; column < cells.length; column += 1) {
    if (view.isBlank(row, column)) continue;
    const value = view.cell(row, column);
    if (found !== undefined || typeof value !== 'string') return undefined;
    const merge = view.mergeAt(row, column);
    found = { text: value, merged: merge !== undefined && merge.right - merge.left >= 2, column };
  }
  return found;
};

const STAGE_SECTION = /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）.、]?)?(小学|初中|初级中学)(?:部分?|学段|阶段|学校)?(?:[(（]\d+所[)）])?[:：]?$/u;

/** 一、小学 / 初中部分（25所）. */
const sectionStage = (text: string): Stage | undefined => {
  const match = STAGE_SECTION.exec(plain(text));
  return match === null ? undefined : stageInTitle(match[1] ?? '');
};

const namingColumn = (sources: RecordSources): number => Math.max(sources.describing.get('schoolName')?.column ?? 0, sources.describing.get('schoolCode')?.column ?? 0);

const reportCollective = ({ block }: MappedTable, sources: RecordSources, position: number, builder: DatasetBuilder): void => {
  const row = block.rows[position] ?? 0;
  const at = { cell: sources.view.ref(row, sources.describing.get('schoolName')?.column ?? 0), text: describe(sources, 'schoolName', row) };
  if (isSumOfSchools(sources, block.rows, position)) builder.report({ severity: 'hint', ...at, code: 'subtotalSkipped' });
  else builder.leaveOut({ severity: 'error', ...at, code: 'placeRow' });
};

/** Whether something beside the table may name its school: it has no column of names, and no codes of several schools. */
const mayBeNamedOutside = ({ block }: MappedTable, { view, describing }: RecordSources): boolean => {
  if (describing.has('schoolName')) return false;
  const codes = describing.get('schoolCode');
  return codes === undefined || new Set(block.rows.map((row) => plain(view.text(row, codes.column))).filter((code) => code !== '')).size === 1;
};

/** Rows that are read in one step: some milliseconds. */
const STEP = 200;

/** Reads a table of one row a school, or one row a school and stage, step by step. Returns the number of records. */
export function* readSchoolTable(table: MappedTable, builder: DatasetBuilder, reader: SchoolRecordReader): Generator<void, number> {
  const { sources, added } = addBranches(recordSources(table), table.block.rows, builder);
  const { view } = sources;
  const naming = namingColumn(sources);
  const memory = emptyMemory();
  const outside = mayBeNamedOutside(table, sources) ? schoolNamedOutside(table.block) : undefined;
  if (outside !== undefined) reportOutside(table.block, outside, builder.report);
  let section: Stage | undefined;
  let records = 0;
  yield;
  const shifted = shiftedRows(table.block);
  yield;
  const examples = exampleRows(sources, table.block.rows, builder.report, outside === undefined ? {} : { fallback: outside.name });
  yield;
  const isCurrent = latestYear(sources, table.block.rows, builder.report);
  for (const [position, row] of table.block.rows.entries()) {
    if (position % STEP === STEP - 1) yield;
    if (!isCurrent(row) || added.has(row) || examples.has(row)) continue;
    const label = subtotalLabel(sources, row, naming);
    if (label !== undefined) {
      builder.report({ severity: 'hint', cell: view.ref(row, label.column), code: 'subtotalSkipped', text: view.text(row, label.column) });
      continue;
    }
    const alone = labelOf(view, row, naming).text === '' ? undefined : sectionText(view, row);
    if (alone !== undefined) {
      if (isSentence(plain(alone.text))) continue;
      const stage = sectionStage(alone.text);
      if (stage !== undefined) section = stage;
      if (stage !== undefined || alone.merged || alone.column !== sources.describing.get('schoolName')?.column) continue;
    }
    if (isCollectiveRow(sources, row)) {
      if (anyFilled(sources, row)) reportCollective(table, sources, position, builder);
      continue;
    }
    const beyond = shifted.get(row);
    if (beyond !== undefined) {
      builder.leaveOut({ severity: 'error', cell: beyond, code: 'rowShifted', school: describe(sources, 'schoolName', row), text: view.text(row, beyond.column) });
      continue;
    }
    if (reader.read(sources, row, memory, section, outside?.name)) records += 1;
  }
  return records;
}
