import type { Dataset } from '../../core/dataset';
import type { Translator } from '../../locale';
import type { Field } from '../../standards/schema';
import { stageOf } from '../../workbook';
import type { CellValue, Grid } from '../../workbook/grid';
import type { Trace } from '../../workbook/dispute';
import { valuesBySchool, type MergedValue } from '../../workbook/merging/mergedValues';
import { ownSheetMark, ownSheetOf } from '../../workbook/ownSheet';
import type { SheetModel } from '../sheetModel';
import type { Names } from '../words';
import { stageWord } from './dataCells';
import { headingsIn, textIn, type OwnColumn } from './ownTable';
import { SCHOOL_COLUMNS, schoolFrom, type SchoolColumn } from './schoolColumns';
import { sourceFrom, sourceText } from './sourceText';

type Key = SchoolColumn | 'stage' | 'file' | 'sheet';

const COLUMNS: readonly OwnColumn<Key>[] = [...SCHOOL_COLUMNS, { key: 'stage', width: 8 }, { key: 'file', width: 24 }, { key: 'sheet', width: 14 }];
const KIND = 'sources';
/** A school has a row for each stage, file and sheet: of so many the rows fit on a sheet, and the sheet into memory. */
const MOST_SCHOOLS = 100_000;

/** The fields of which schools have values: what describes them, then their figures. */
const fieldsOf = ({ schools, units, schoolFigures }: Dataset, fields: ReadonlyMap<string, Field>): readonly string[] => {
  const flags = new Set(schools.flatMap((school) => [...school.flags.keys()]));
  const isUsed = (id: string): boolean => ['schoolType', 'region', 'private'].includes(id) || flags.has(id) || units.figures.has(id) || schoolFigures.has(id);
  return [...fields.keys()].filter(isUsed);
};

type Row = SheetModel['rows'][number];

/** Values of one school that come from the same sheet. */
interface Gathered {
  readonly first: MergedValue;
  readonly cells: (string | null)[];
}

/** The rows of one school, by stage and sheet. */
const rowsOf = (values: readonly MergedValue[], columnOf: ReadonlyMap<string, number>, fields: ReadonlyMap<string, Field>): readonly Row[] => {
  const rows: Gathered[] = [];
  for (const value of values) {
    const { stage, source, field } = value;
    let row = rows.find(({ first }) => first.stage === stage && first.source?.file === source?.file && first.source?.sheet === source?.sheet);
    if (row === undefined) {
      row = { first: value, cells: new Array<string | null>(columnOf.size).fill(null) };
      rows.push(row);
    }
    row.cells[columnOf.get(field) ?? 0] = sourceText(value, fields.get(field));
  }
  return rows.map(({ first: { school, stage, source }, cells }) => [school?.code ?? null, school?.name ?? null, school?.town ?? null, stageWord(stage), source?.file ?? null, source?.sheet ?? null, ...cells]);
};

function* someOf<T>(items: Iterable<T>, from: number, count: number): Generator<T> {
  let at = 0;
  for (const item of items) {
    if (at >= from + count) return;
    if (at >= from) yield item;
    at += 1;
  }
}

/** 来源 of schools: one row a school, stage and sheet, and in each column a figure's cell, value and text. */
export const schoolSourceSheets = (dataset: Dataset, trace: Pick<Trace, 'facts'>, fields: ReadonlyMap<string, Field>, names: Names, { t }: Translator): readonly SheetModel[] => {
  const ids = fieldsOf(dataset, fields);
  const columnOf = new Map(ids.map((id, at) => [id, at]));
  const parts = Math.max(1, Math.ceil(dataset.schools.length / MOST_SCHOOLS));
  const head: readonly Row[] = [
    [{ content: ownSheetMark(KIND), role: 'note' }, { content: t(`merge:title.${KIND}`), role: 'note' }],
    [...COLUMNS.map(({ key }) => t(`merge:column.${key}`)), ...ids.map(names.field)].map((content) => ({ content, role: 'heading' })),
    [...COLUMNS.map(() => null), ...ids.map((content) => ({ content, role: 'note' as const }))],
  ];
  return Array.from({ length: parts }, (_, part): SheetModel => ({
    name: part === 0 ? t(`merge:sheet.${KIND}`) : `${t(`merge:sheet.${KIND}`)} (${part + 1})`,
    rows: head,
    more: { *[Symbol.iterator]() { for (const values of someOf(valuesBySchool(dataset, trace), part * MOST_SCHOOLS, MOST_SCHOOLS)) yield* rowsOf(values, columnOf, fields); } },
    widths: [...COLUMNS.map(({ width }) => width), ...ids.map(() => 18)],
    merges: [{ top: 0, left: 1, bottom: 0, right: COLUMNS.length - 1 }],
    frozen: { rows: head.length, columns: 2 },
    landscape: true,
  }));
};

/** A heading that is one of ours, and the field whose id stands below a heading. */
const columnsOf = (rows: Grid['rows'], top: number, keys: readonly (Key | undefined)[], fields: ReadonlyMap<string, Field>): readonly (readonly [number, string])[] =>
  (rows[top + 1] ?? []).flatMap((cell, at): readonly (readonly [number, string])[] => (keys[at] === undefined && typeof cell === 'string' && fields.has(cell.trim()) ? [[at, cell.trim()]] : []));

/** The values of schools of an earlier merge. */
export const readSchoolSources = (grids: readonly Grid[], fields: ReadonlyMap<string, Field>): readonly MergedValue[] =>
  grids
    .filter((grid) => ownSheetOf(grid) === KIND)
    .flatMap(({ rows }) => {
      const { top, keys } = headingsIn(rows, COLUMNS);
      const columns = top < 0 ? [] : columnsOf(rows, top, keys, fields);
      return rows.slice(top + 2).flatMap((row) => {
        const about: Partial<Record<Key, CellValue>> = {};
        for (const [at, key] of keys.entries()) if (key !== undefined) about[key] = row[at] ?? null;
        const [school, stage, file, sheet] = [schoolFrom(about), stageOf(textIn(about.stage)), textIn(about.file), textIn(about.sheet)];
        return columns.flatMap(([at, field]): readonly MergedValue[] => {
          const found = sourceFrom(textIn(row[at] ?? null), fields.get(field));
          if (found === undefined) return [];
          const { at: place, ...value } = found;
          return [{ school, stage, field, ...value, source: place === undefined ? undefined : { ...(file === '' ? {} : { file }), sheet, ...place } }];
        });
      });
    });
