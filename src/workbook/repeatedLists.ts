import type { CellRef } from '../core/cellRef';
import type { ClassRow, Datum, RoomRow } from '../core/dataset';
import { CLASS_LIST, ROOM_LIST, type Claim } from './dispute';
import { plain } from './plainText';
import type { Settlement } from './settlement';

/** What two lists must share to be lists of the same things, and all that they say of a thing. */
interface Line<Row> {
  readonly row: Row;
  readonly school: number | undefined;
  readonly name: string;
  readonly cell: CellRef | undefined;
  readonly key: string;
  readonly content: string;
  /** Pupils, or square metres, for the outline of the list. */
  readonly amount: number;
}

const datumText = (datum: Datum): string => (datum.state === 'value' ? String(datum.value) : `${datum.state}:${datum.original ?? ''}`);
const amountOf = (datum: Datum): number => (datum.state === 'value' ? datum.value : 0);

const classLine = (row: ClassRow): Line<ClassRow> => {
  const { school, schoolName: name, size } = row;
  const datum = size.kind === 'exact' ? size.pupils : size.classes;
  const key = size.kind === 'exact' ? `class ${plain(row.grade ?? '')} ${plain(row.name ?? '')}` : `bin ${size.low} ${String(size.high)} ${row.stage ?? ''}`;
  return { row, school, name, cell: datum.cell, key, content: `${key} ${row.stage ?? ''} ${datumText(datum)}`, amount: amountOf(datum) };
};

const roomLine = (row: RoomRow): Line<RoomRow> => {
  const { school, schoolName: name, purpose, area, areaBelow, count } = row;
  // A band's area is its own bound; a room's stands in a cell.
  const isBand = area.cell === undefined;
  const key = isBand ? `band ${purpose} ${datumText(area)} ${String(areaBelow)}` : `room ${purpose} ${plain(row.name ?? '')}`;
  return { row, school, name, cell: area.cell ?? count.cell, key, content: `${key} ${datumText(area)} ${datumText(count)}`, amount: isBand ? amountOf(count) : amountOf(area) };
};

interface FileList<Row> {
  readonly file: string;
  readonly lines: readonly Line<Row>[];
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

const contentOf = (lines: readonly Line<unknown>[]): string => lines.map(({ content }) => content).sort().join('\n');

/** Lists that have a thing in common, gathered: such lists are of the same classes. */
const related = <Row>(lists: readonly FileList<Row>[]): readonly (readonly FileList<Row>[])[] => {
  let groups: { readonly keys: Set<string>; readonly lists: FileList<Row>[] }[] = [];
  for (const list of lists) {
    const keys = new Set(list.lines.map(({ key }) => key));
    const joined = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    groups = [...groups.filter((group) => !joined.includes(group)), { keys: new Set([...keys, ...joined.flatMap((group) => [...group.keys])]), lists: [...joined.flatMap((group) => group.lists), list] }];
  }
  return groups.map((group) => group.lists);
};

/** A list in outline: how many lines and how much they come to; the print tells lists of one outline apart. */
const claimOf = ({ lines }: FileList<unknown>): Claim => {
  let print = 0x811c9dc5;
  for (const unit of contentOf(lines)) print = Math.imul(print ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const total = Math.round(lines.reduce((sum, { amount }) => sum + amount, 0) * 100) / 100;
  return { value: `${lines.length}/${total}/${print.toString(16)}`, original: `${lines.length} (${total})`, cell: lines[0]?.cell ?? { sheet: '', row: 0, column: 0 } };
};

/** The rows of one group of lists that hold: one of equal lists, the list that was chosen, all of them, or none. */
const settled = <Row>(lists: readonly FileList<Row>[], field: string, settlement: Settlement): readonly FileList<Row>[] => {
  const [first] = lists;
  if (first === undefined || new Set(lists.map(({ lines }) => contentOf(lines))).size === 1) return lists.slice(0, 1);
  const claims = lists.map(claimOf);
  const { school, name } = first.lines[0] ?? { school: undefined, name: '' };
  const ruling = settlement.rule({ school: school === undefined ? { name } : settlement.refOf(school), stage: undefined, field, claims });
  if (ruling.kind === 'all') return lists;
  return ruling.kind === 'claim' ? lists.filter((_, at) => claims[at] === ruling.claim) : [];
};

const settleLists = <Row>(rows: readonly Row[], lineOf: (row: Row) => Line<Row>, field: string, settlement: Settlement): readonly Row[] => {
  const lines = rows.map(lineOf);
  const kind = ({ key }: Line<Row>): string => key.slice(0, key.indexOf(' '));
  const owner = ({ school, name }: Line<Row>): string | undefined => (school !== undefined ? String(school) : name === '' ? undefined : `name ${plain(name)}`);
  const dropped = new Set<Row>();
  for (const group of groupBy(lines, (line) => (owner(line) === undefined ? undefined : `${kind(line)} ${owner(line) ?? ''}`)).values()) {
    const files = groupBy(group, ({ cell }) => cell?.file ?? '');
    if (files.size < 2) continue;
    for (const lists of related([...files].map(([file, own]) => ({ file, lines: own })))) {
      const kept = new Set(settled(lists, field, settlement));
      for (const list of lists) if (!kept.has(list)) for (const { row } of list.lines) dropped.add(row);
    }
  }
  return dropped.size === 0 ? rows : rows.filter((row) => !dropped.has(row));
};

/** Classes that two files list count once; lists that differ count only when one is chosen. */
export const settleClasses = (rows: readonly ClassRow[], settlement: Settlement): readonly ClassRow[] => settleLists(rows, classLine, CLASS_LIST, settlement);

/** The same for rooms. */
export const settleRooms = (rows: readonly RoomRow[], settlement: Settlement): readonly RoomRow[] => settleLists(rows, roomLine, ROOM_LIST, settlement);
