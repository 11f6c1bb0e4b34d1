import type { DatasetBuilder } from './datasetBuilder';
import { readDatum } from './figureCell';
import { isBlankText } from './plainText';
import { recordSources } from './recordSources';
import { labelledSchool } from './schoolName';
import { emptyMemory, type SchoolRecordReader, type TableMemory } from './schoolRecord';
import type { SheetView } from './sheetView';
import type { MappedTable } from './mappedTable';
import { questionOf, readFlag } from './words';
import type { Source } from './fieldResolution';

/** Names that programs give to sheets; they name no school. */
const GENERIC_SHEET = /^(?:sheet|工作表|表)\s*\d*$|填报|表格|数据|基本信息|自评|模板/iu;

const schoolFromSheet = (view: SheetView): string => {
  const { sheet } = view.grid;
  return GENERIC_SHEET.test(sheet.trim()) ? '' : /(?:小学|中学|初中|学校|教学点|校区|完小|学院)/u.test(sheet) ? sheet : '';
};

/** Reads a form filled by one school; `codes` are those of all forms, for no two schools share one. Returns the number of records: 1, or 0 for a blank form. */
export const readSchoolForm = (table: MappedTable, reader: SchoolRecordReader, codes: TableMemory['codes']): number => {
  const sources = recordSources(table);
  const filled = table.sources.some(({ row, column }) => row !== undefined && !sources.view.isBlank(row, column)) || table.bands.some(({ row, column }) => row !== undefined && !sources.view.isBlank(row, column));
  if (!filled) return 0;
  // A form's title (小学、初中、九年一贯制…) says nothing about this school's stage.
  return reader.read({ ...sources, stage: undefined }, table.block.header.bottom + 1, emptyMemory(codes), undefined, labelledSchool(table.block.title) ?? schoolFromSheet(sources.view)) ? 1 : 0;
};

const readEvidence = (table: MappedTable, source: Source, row: number, builder: DatasetBuilder): boolean => {
  const { view } = table.block;
  const { field, column } = source;
  const flag = readFlag(view.shown(row, column), questionOf(field.label.zh, field.adverse === true));
  const original = view.text(row, column);
  if (flag === 'ambiguous') builder.report({ severity: 'query', cell: view.ref(row, column), code: 'answerAmbiguous', field: field.id, text: original });
  if (flag === 'unknown') builder.report({ severity: 'query', cell: view.ref(row, column), code: 'unknownWord', field: field.id, text: original });
  const proof = table.layout?.proof === undefined ? '' : view.text(row, table.layout.proof);
  builder.addEvidence(field, {
    answer: typeof flag === 'boolean' ? flag : undefined,
    cell: view.ref(row, column),
    ...(isBlankText(proof) ? {} : { proof }),
    ...(isBlankText(original) ? {} : { original }),
  });
  return flag !== 'blank';
};

/** Reads a form of the county: its figures, and answers to qualitative items. Returns the number of items filled in. */
export const readCountyForm = (table: MappedTable, builder: DatasetBuilder): number => {
  const { view } = table.block;
  let filled = 0;
  for (const source of table.sources) {
    const { field, stage, row, column, exponent } = source;
    if (row === undefined) continue;
    if (field.type === 'evidence') {
      if (readEvidence(table, source, row, builder)) filled += 1;
    } else if (field.type === 'number' || field.type === 'level') {
      const datum = readDatum(view, row, column, field, exponent, builder.report);
      if (datum.state !== 'blank') filled += 1;
      builder.addCounty(field, stage, datum);
    }
  }
  return filled;
};
