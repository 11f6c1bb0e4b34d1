import type { Dataset, Datum } from '../../core/dataset';
import type { Field } from '../../standards/schema';
import type { SheetModel } from '../sheetModel';
import { datumCell, stageWord, WHOLE_SCHOOL } from './dataCells';
import { column, dataTable, namingCells, namingColumns } from './dataTable';
import { isRoom, purposeWord } from './listSheets';

type Cell = SheetModel['rows'][number][number];

/** A count of classes (or rooms) within bounds. */
interface Band {
  readonly school: number;
  readonly stage: string;
  readonly heading: string;
  readonly field: Field;
  readonly count: Datum;
}

const COUNT: Omit<Field, 'id'> = { label: { zh: '', en: '' }, unit: 'none', type: 'number', scope: 'school', aliases: [] };
const CLASSES: Field = { ...COUNT, id: 'classBin' };
const ROOMS: Field = { ...COUNT, id: 'roomBand' };

const classBands = ({ classes }: Dataset): readonly Band[] =>
  classes.flatMap(({ school, stage, size }): readonly Band[] => {
    if (school === undefined || size.kind === 'exact') return [];
    const heading = size.high === undefined ? `${size.low}人及以上班级个数` : `${size.low}-${size.high}人班级个数`;
    return [{ school, stage: stageWord(stage) ?? WHOLE_SCHOOL, heading, field: CLASSES, count: size.classes }];
  });

const roomBands = ({ rooms }: Dataset): readonly Band[] =>
  rooms.flatMap((row): readonly Band[] => {
    const { school, area, areaBelow, count } = row;
    if (school === undefined || isRoom(row) || area.state !== 'value') return [];
    const heading = areaBelow === undefined ? `${purposeWord(row)}教室面积≥${area.value}㎡` : `${purposeWord(row)}教室${area.value}≤面积<${areaBelow}`;
    return [{ school, stage: WHOLE_SCHOOL, heading, field: ROOMS, count }];
  });

/** What was taken away because rows contradict each other is still not known when it is read again. */
const countCell = ({ count, field }: Band): Cell => (count.state === 'absent' ? { content: '?', role: 'doubt' } : datumCell(count, field));

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
};

/**
 * One sheet for each set of bounds: a blank under a bound that a school's form does not have would be a count that is
 * missing. A bound that stands twice for a school begins another row's worth.
 */
const bandTables = (name: string, bands: readonly Band[], dataset: Dataset, fields: ReadonlyMap<string, Field>): readonly SheetModel[] => {
  const records = new Map<string, Band[]>();
  const seen = new Map<string, number>();
  for (const band of bands) {
    const place = JSON.stringify([band.school, band.stage]);
    const times = seen.get(place + band.heading) ?? 0;
    seen.set(place + band.heading, times + 1);
    push(records, `${times} ${place}`, band);
  }
  const tables = new Map<string, (readonly Band[])[]>();
  for (const [key, record] of records) push(tables, JSON.stringify([key.slice(0, key.indexOf(' ')), record.map(({ heading }) => heading)]), record);
  return [...tables.values()].map((rows, at) => {
    const headings = rows[0]?.map(({ heading }) => heading) ?? [];
    const columns = [...namingColumns(fields), column(fields.get('stage'), 'stage', 8), ...headings.map((heading) => ({ heading, width: 12 }))];
    const cells = rows.map((record): readonly Cell[] => [...namingCells(dataset.schools[record[0]?.school ?? -1] ?? { name: '' }), record[0]?.stage ?? null, ...record.map(countCell)]);
    return dataTable(at === 0 ? name : `${name} (${at + 1})`, columns, cells);
  });
};

/** 班额分布: classes by size. */
export const classBandSheets = (name: string, dataset: Dataset, fields: ReadonlyMap<string, Field>): readonly SheetModel[] => bandTables(name, classBands(dataset), dataset, fields);

/** 教室分布: music and art rooms by area. */
export const roomBandSheets = (name: string, dataset: Dataset, fields: ReadonlyMap<string, Field>): readonly SheetModel[] => bandTables(name, roomBands(dataset), dataset, fields);
