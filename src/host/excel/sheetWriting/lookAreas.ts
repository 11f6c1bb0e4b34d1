import type { CellRole, ModelArea, SheetModel } from '../../../report/sheetModel';
import { modelCell } from '../../../report/sheetModel';
import { formatAddress } from '../../../workbook/address';

/** The role of each cell that has one, row by row; cells under a merge have the role of its corner. */
const rolesOf = ({ rows, merges = [] }: SheetModel): readonly (readonly (CellRole | undefined)[])[] => {
  const roles = rows.map((line) => line.map((cell) => modelCell(cell).role));
  for (const { top, left, bottom, right } of merges) {
    const role = roles[top]?.[left];
    if (role === undefined) continue;
    for (let row = top; row <= bottom; row += 1) {
      const line = (roles[row] ??= []);
      for (let column = left; column <= right; column += 1) line[column] ??= role;
    }
  }
  return roles;
};

interface Run {
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

const keyOf = (role: string, left: number, right: number): string => `${role}/${left}/${right}`;

/** Runs of cells with the same key in a row. */
const runsIn = <K extends string>(line: readonly (K | undefined)[]): readonly (readonly [key: K, left: number, right: number])[] => {
  const runs: [K, number, number][] = [];
  for (let column = 0; column < line.length; column += 1) {
    const key = line[column];
    const last = runs.at(-1);
    if (key === undefined) continue;
    if (last !== undefined && last[0] === key && last[2] === column - 1) last[2] = column;
    else runs.push([key, column, column]);
  }
  return runs;
};

/** Rectangles of cells with the same key: equal runs under one another are one. */
export const areasByKey = <K extends string>(cells: readonly (readonly (K | undefined)[])[]): ReadonlyMap<K, readonly ModelArea[]> => {
  const areas = new Map<K, ModelArea[]>();
  let open = new Map<string, Run & { readonly key: K }>();
  const close = ({ key, top, left, right }: Run & { readonly key: K }, bottom: number): void => {
    const of = areas.get(key);
    if (of === undefined) areas.set(key, [{ top, left, bottom, right }]);
    else of.push({ top, left, bottom, right });
  };
  for (let row = 0; row <= cells.length; row += 1) {
    const next = new Map<string, Run & { readonly key: K }>();
    for (const [key, left, right] of runsIn(Array.from(cells[row] ?? []))) {
      const name = keyOf(key, left, right);
      next.set(name, open.get(name) ?? { key, top: row, left, right });
    }
    for (const [name, run] of open) if (!next.has(name)) close(run, row - 1);
    open = next;
  }
  return areas;
};

/** Rectangles of each role. */
export const areasByRole = (model: SheetModel): ReadonlyMap<CellRole, readonly ModelArea[]> => areasByKey(rolesOf(model));

/** The longest list of addresses that Excel takes for several ranges in every version. */
const MOST_LETTERS = 250;

/** Addresses put together, with commas between, as long as they may be. */
export const addressLists = (areas: readonly ModelArea[]): readonly string[] => {
  const lists: string[] = [];
  for (const area of areas) {
    const address = formatAddress(area);
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length + 1 > MOST_LETTERS) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
};
