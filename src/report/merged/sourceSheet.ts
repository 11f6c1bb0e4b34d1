import type { Translator } from '../../locale';
import type { Field } from '../../standards/schema';
import { cellAddress, parseAddress, stageOf } from '../../workbook';
import type { Grid } from '../../workbook/grid';
import { otherValues, type MergedValue } from '../../workbook/merging/mergedValues';
import type { Merge } from '../../workbook/merging/mergeFiles';
import type { Names } from '../words';
import { stageWord } from './dataCells';
import { ownList, readOwnTable, textIn, type OwnColumn, type OwnRow } from './ownTable';
import { SCHOOL_COLUMNS, schoolCells, schoolFrom, type SchoolColumn } from './schoolColumns';
import { readSchoolSources, schoolSourceSheets } from './schoolSourceSheet';
import type { SheetModel } from '../sheetModel';
import { thingName, valueCell, valueFrom } from './valueWords';

type Key = SchoolColumn | 'stage' | 'fieldName' | 'detail' | 'value' | 'original' | 'file' | 'sheet' | 'cell' | 'state' | 'field';

const COLUMNS: readonly OwnColumn<Key>[] = [
  ...SCHOOL_COLUMNS,
  { key: 'stage', width: 8 },
  { key: 'fieldName', width: 34 },
  { key: 'detail', width: 18 },
  { key: 'value', width: 14 },
  { key: 'original', width: 16 },
  { key: 'file', width: 30 },
  { key: 'sheet', width: 18 },
  { key: 'cell', width: 8 },
  { key: 'state', width: 8 },
  { key: 'field', width: 18 },
];

const STATES: ReadonlySet<string> = new Set<MergedValue['state']>(['value', 'text', 'error', 'negative']);
const isState = (text: string): text is MergedValue['state'] => STATES.has(text);

/** The address within its sheet. */
const addressOf = (value: MergedValue): string | null => (value.source === undefined ? null : cellAddress(value.source).replace(/^.*!/u, ''));

const rowOf = (value: MergedValue, fields: ReadonlyMap<string, Field>, names: Names, { t }: Translator): OwnRow<Key> => ({
  ...schoolCells(value.school),
  stage: stageWord(value.stage),
  fieldName: thingName(value.field, names, t),
  detail: value.detail ?? null,
  value: value.value === undefined ? null : valueCell(fields.get(value.field), value.value),
  original: value.original ?? null,
  file: value.source?.file ?? null,
  sheet: value.source?.sheet ?? null,
  cell: addressOf(value),
  state: value.state,
  field: value.field,
});

/** 来源: of schools a row a stage and sheet; of lists and the county's own a row a value, with its text, file, sheet and cell. */
export const sourceSheets = ({ reading: { dataset }, trace }: Pick<Merge, 'reading' | 'trace'>, fields: ReadonlyMap<string, Field>, names: Names, translator: Translator): readonly SheetModel[] => {
  const others = otherValues(dataset);
  const lists = others.length === 0 ? [] : ownList({ kind: 'sources', columns: COLUMNS, items: others, rowOf: (value) => rowOf(value, fields, names, translator), name: translator.t('merge:sheet.otherSources') }, translator);
  return [...schoolSourceSheets(dataset, trace, fields, names, translator), ...lists];
};

const readOthers = (grids: readonly Grid[], fields: ReadonlyMap<string, Field>): readonly MergedValue[] =>
  readOwnTable(grids, 'sources', COLUMNS).flatMap((row): readonly MergedValue[] => {
    const [field, state, detail, original, file, sheet] = [row.field, row.state, row.detail, row.original, row.file, row.sheet].map(textIn);
    if (field === undefined || field === '' || state === undefined || !isState(state)) return [];
    const address = parseAddress(textIn(row.cell));
    return [
      {
        school: schoolFrom(row),
        stage: stageOf(textIn(row.stage)),
        field,
        ...(detail === '' || detail === undefined ? {} : { detail }),
        value: state === 'value' ? valueFrom(fields.get(field), row.value ?? null) : undefined,
        state,
        ...(original === '' || original === undefined ? {} : { original }),
        source: address === undefined || sheet === undefined ? undefined : { ...(file === '' || file === undefined ? {} : { file }), sheet, row: address.top, column: address.left },
      },
    ];
  });

/** The values of an earlier merge, from its 来源 sheets. */
export const readSources = (grids: readonly Grid[], fields: ReadonlyMap<string, Field>): readonly MergedValue[] => [...readSchoolSources(grids, fields), ...readOthers(grids, fields)];
