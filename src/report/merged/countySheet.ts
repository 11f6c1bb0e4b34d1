import { countyKey, type Dataset } from '../../core/dataset';
import type { Field } from '../../standards/schema';
import { STAGES } from '../../standards/terms';
import type { SheetModel } from '../sheetModel';
import { datumCell, itemOf, unitOf, yesNo } from './dataCells';

type Cell = SheetModel['rows'][number][number];

const figureRows = (field: Field, { county }: Dataset): readonly (readonly Cell[])[] =>
  [undefined, ...STAGES].flatMap((stage): readonly (readonly Cell[])[] => {
    const datum = county.get(countyKey(field.id, stage));
    return datum === undefined ? [] : [[itemOf(field, stage), unitOf(field), datumCell(datum, field), null]];
  });

/** The keys of the county's figures in the order of their rows; undefined for a row that answers in words. */
export const countyKeys = (dataset: Dataset, fields: ReadonlyMap<string, Field>): readonly (string | undefined)[] =>
  [...fields.values()].flatMap((field) => [
    ...(dataset.countyTexts?.has(field.id) === true ? [undefined] : []),
    ...[undefined, ...STAGES].map((stage) => countyKey(field.id, stage)).filter((key) => dataset.county.has(key)),
    ...(dataset.evidence.has(field.id) ? [undefined] : []),
  ]);

/** Where the items begin, and where their values stand. */
export const COUNTY_FIRST_ROW = 2;
export const COUNTY_VALUE_COLUMN = 2;

const textRows = (field: Field, { countyTexts }: Dataset): readonly (readonly Cell[])[] => {
  const given = countyTexts?.get(field.id);
  return given === undefined ? [] : [[field.label.zh, null, given.text, null]];
};

const evidenceRows = (field: Field, { evidence }: Dataset): readonly (readonly Cell[])[] => {
  const given = evidence.get(field.id);
  return given === undefined ? [] : [[field.label.zh, null, given.original ?? yesNo(given.answer), given.proof ?? null]];
};

/** 区县数据: the county's own figures and answers, one item a row. No sheet where there are none. */
export const countySheet = (name: string, dataset: Dataset, fields: ReadonlyMap<string, Field>): readonly SheetModel[] => {
  const rows = [...fields.values()].flatMap((field) => [...textRows(field, dataset), ...figureRows(field, dataset), ...evidenceRows(field, dataset)]);
  if (rows.length === 0) return [];
  return [
    {
      name,
      // The title tells whose form it is: items of schools stand in it too.
      rows: [[{ content: '区县数据（全县）', role: 'title' }], ['填报项目', '单位', '填报值', '佐证材料'].map((content): Cell => ({ content, role: 'heading' })), ...rows],
      widths: [60, 8, 18, 40],
      frozen: { rows: 2, columns: 1 },
    },
  ];
};
