import type { DatasetBuilder } from './datasetBuilder';
import { exampleRows } from './exampleRows';
import { readDatum, readPhrase } from './figureCell';
import { cellKey } from './grid';
import { isBlankText } from './plainText';
import { isUnowned, ownerOf } from './mergedFigure';
import { reportOutside, schoolNamedOutside } from './namedOutside';
import { describe, recordSources } from './recordSources';
import { emptyMemory, type SchoolRecordReader, type TableMemory } from './schoolRecord';
import type { MappedTable } from './mappedTable';
import { questionOf, readFlag } from './words';
import type { Source } from './fieldResolution';

/** Reads a form filled by one school; `codes` are those of all forms, for no two schools share one. Returns the number of records: 1, or 0 for a blank form. */
export const readSchoolForm = (table: MappedTable, builder: DatasetBuilder, reader: SchoolRecordReader, codes: TableMemory['codes']): number => {
  const sources = recordSources(table);
  const filled = table.sources.some(({ row, column }) => row !== undefined && !sources.view.isBlank(row, column)) || table.bands.some(({ row, column }) => row !== undefined && !sources.view.isBlank(row, column));
  if (!filled) return 0;
  const row = table.block.header.bottom + 1;
  const outside = describe(sources, 'schoolName', row) === '' && describe(sources, 'schoolCode', row) === '' ? schoolNamedOutside(table.block) : undefined;
  if (exampleRows(sources, [row], builder.report, outside === undefined ? {} : { fallback: outside.name }).size > 0) return 0;
  if (outside !== undefined) reportOutside(table.block, outside, builder.report);
  // A form's title (小学、初中、九年一贯制…) says nothing about this school's stage.
  return reader.read({ ...sources, stage: undefined }, row, emptyMemory(codes), undefined, outside?.name) ? 1 : 0;
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

/** A date in such a cell is a number that means nothing as a text. */
const readText = (table: MappedTable, { field, column }: Source, row: number, builder: DatasetBuilder): void => {
  const { view } = table.block;
  const text = view.text(row, column);
  if (isBlankText(text) || view.grid.dateCells?.has(cellKey(row, column)) === true) return;
  builder.addCountyText(field, { text, cell: view.ref(row, column) });
};

/** Reads a form of the county: its figures, and answers to qualitative items. Returns the number of items filled in. */
export const readCountyForm = (table: MappedTable, builder: DatasetBuilder): number => {
  const { view } = table.block;
  const records = recordSources(table);
  let filled = 0;
  for (const source of table.sources) {
    const { field, stage, row, column, exponent } = source;
    if (row === undefined) continue;
    if (field.type === 'evidence') {
      if (readEvidence(table, source, row, builder)) filled += 1;
    } else if (field.type === 'number' || field.type === 'level') {
      const owner = ownerOf(records, source, row, '');
      if ((owner.kind === 'school' && !owner.isFirst) || isUnowned(owner, records, source, row, field.id, builder.report)) continue;
      const datum = readDatum(view, row, column, field, exponent, builder.report);
      if (datum.state !== 'blank') filled += 1;
      builder.addCounty(field, owner.kind === 'school' ? undefined : stage, datum);
    } else if (field.type === 'text' && field.scope === 'county') readText(table, source, row, builder);
  }
  for (const phrase of table.phrases ?? []) {
    const datum = readPhrase(view, phrase, builder.report);
    if (datum.state !== 'blank') filled += 1;
    builder.addCounty(phrase.field, phrase.stage, datum);
  }
  return filled;
};
