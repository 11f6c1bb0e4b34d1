import type { ClassRow, Dataset, RoomRow } from '../../core/dataset';
import type { Field } from '../../standards/schema';
import type { SheetModel } from '../sheetModel';
import { datumCell, STAGE_UNKNOWN, stageWord } from './dataCells';
import { column, dataTable, namingCells, namingColumns } from './dataTable';

type Cell = SheetModel['rows'][number][number];

/** Rows whose school is not known come first: below a named row a blank name would be taken for the same school's. */
const namelessFirst = <Row extends { readonly schoolName: string }>(rows: readonly Row[]): readonly Row[] => [...rows.filter(({ schoolName }) => schoolName === ''), ...rows.filter(({ schoolName }) => schoolName !== '')];

const naming = ({ schools }: Dataset, { school, schoolName }: Pick<ClassRow, 'school' | 'schoolName'>): readonly Cell[] =>
  namingCells((school === undefined ? undefined : schools[school]) ?? { name: schoolName });

type ExactClass = ClassRow & { readonly size: { readonly kind: 'exact' } };

const isExact = (row: ClassRow): row is ExactClass => row.size.kind === 'exact';

/** Columns of the list of classes, behind those that name the school. */
export const CLASS_STAGE_COLUMN = 3;
export const CLASS_PUPILS_COLUMN = 6;

/** 班级名册: one row a class. */
export const classSheet = (name: string, dataset: Dataset, fields: ReadonlyMap<string, Field>): readonly SheetModel[] => {
  const pupils = fields.get('classPupils');
  const classes = dataset.classes.filter(isExact);
  if (classes.length === 0 || pupils === undefined) return [];
  const columns = [...namingColumns(fields), ...['stage', 'grade', 'className', 'classPupils'].map((id) => column(fields.get(id), id, 12))];
  const rows = namelessFirst(classes).map((row): readonly Cell[] => [...naming(dataset, row), stageWord(row.stage) ?? STAGE_UNKNOWN, row.grade ?? null, row.name ?? null, datumCell(row.size.pupils, pupils)]);
  return [dataTable(name, columns, rows)];
};

/** A room of its own; the area of a band stands in no cell. */
export const isRoom = ({ area }: RoomRow): boolean => area.cell !== undefined;

const PURPOSE = { music: '音乐', art: '美术' } as const;

export const purposeWord = ({ purpose }: Pick<RoomRow, 'purpose'>): string => PURPOSE[purpose];

/** 教室名册: one row a room. */
export const roomSheet = (name: string, dataset: Dataset, fields: ReadonlyMap<string, Field>): readonly SheetModel[] => {
  const area = fields.get('roomArea');
  const rooms = dataset.rooms.filter(isRoom);
  if (rooms.length === 0 || area === undefined) return [];
  const columns = [...namingColumns(fields), ...['roomPurpose', 'roomName', 'roomArea'].map((id) => column(fields.get(id), id, 16))];
  return [dataTable(name, columns, namelessFirst(rooms).map((row): readonly Cell[] => [...naming(dataset, row), purposeWord(row), row.name ?? null, datumCell(row.area, area)]))];
};
