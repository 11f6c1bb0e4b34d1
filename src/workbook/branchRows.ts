import type { Unit } from '../standards/schema';
import { cellKey, type CellValue } from './grid';
import type { DatasetBuilder } from './datasetBuilder';
import { isSubtotal } from './layoutWords';
import { plain } from './plainText';
import { describe, type RecordSources } from './recordSources';
import { typeIn } from './schoolDescription';
import { readSchoolName, typeFromName } from './schoolName';
import { schoolCode } from './schoolRegister';
import { SheetView } from './sheetView';
import { readFlag } from './words';

/** Figures of these units are those of all campuses together; the others (a number a pupil, a rate) are not to be added. */
const ADDED: ReadonlySet<Unit> = new Set(['people', 'rooms', 'classes', 'squareMetres', 'yuan']);
const DIGITS = /^\d{1,15}(?:\.\d{1,15})?$/u;

/** A row that 是否计校数 says is no school of its own. A teaching point is none either, and yet a unit of its own in 表Ⅱ-2. */
const isBranch = (sources: RecordSources, row: number): boolean => {
  const flag = sources.flags.find(({ field }) => field.id === 'countedAsSchool');
  if (flag === undefined || readFlag(sources.view.shown(row, flag.column), 'fact') !== false) return false;
  return (typeIn(describe(sources, 'schoolType', row)) ?? typeFromName(readSchoolName(describe(sources, 'schoolName', row)).key)) !== 'teachingPoint';
};

const keyAt = (sources: RecordSources, row: number): string => readSchoolName(describe(sources, 'schoolName', row)).key;

/** A shorter name is the beginning of too many others. */
const SHORTEST = 3;

/** The rows of schools by their codes and names; undefined where several share one. */
const mainsBy = (sources: RecordSources, mains: readonly number[]): { readonly code: ReadonlyMap<string, number | undefined>; readonly key: ReadonlyMap<string, number | undefined> } => {
  const [code, key] = [new Map<string, number | undefined>(), new Map<string, number | undefined>()];
  for (const row of mains) {
    const [ownCode, ownKey] = [schoolCode(describe(sources, 'schoolCode', row)), keyAt(sources, row)];
    if (ownCode !== undefined) code.set(ownCode, code.has(ownCode) ? undefined : row);
    key.set(ownKey, key.has(ownKey) ? undefined : row);
  }
  return { code, key };
};

/** The row of the school a branch belongs to: it bears the same code, else the longest name with which the branch's own begins. */
const mainOf = (sources: RecordSources, mains: ReturnType<typeof mainsBy>, branch: number): number | undefined => {
  const code = schoolCode(describe(sources, 'schoolCode', branch));
  const coded = code === undefined ? undefined : mains.code.get(code);
  if (coded !== undefined) return coded;
  const key = keyAt(sources, branch);
  for (let length = Math.min(key.length, 60); length >= SHORTEST; length -= 1) if (mains.key.has(key.slice(0, length))) return mains.key.get(key.slice(0, length));
  return undefined;
};

const numberIn = (cell: CellValue): number | undefined => (typeof cell === 'number' ? cell : typeof cell === 'string' && DIGITS.test(plain(cell)) ? Number(plain(cell)) : undefined);

/** Two cells as one; a blank adds nothing, and what is no number stays to be seen. */
const together = (main: CellValue, branch: CellValue): CellValue => {
  const [a, b] = [numberIn(main), numberIn(branch)];
  if (branch === null || (typeof branch === 'string' && /^[-—–/]*$/u.test(plain(branch)))) return main;
  if (b === undefined) return branch;
  if (main === null) return b;
  return a === undefined ? main : Number((a + b).toPrecision(15));
};

/** A view in which some cells hold something else. */
class AddedView extends SheetView {
  readonly added = new Map<number, CellValue>();

  override cell(row: number, column: number): CellValue {
    return this.added.get(cellKey(row, column)) ?? super.cell(row, column);
  }
}

/**
 * Adds the rows that count as no school of their own (是否计校数: 否) to the school they belong to. Returns the sources as
 * they are to be read, and the rows that are no longer read by themselves.
 */
export const addBranches = (sources: RecordSources, rows: readonly number[], builder: DatasetBuilder): { readonly sources: RecordSources; readonly added: ReadonlySet<number> } => {
  const branches = rows.filter((row) => isBranch(sources, row) && !isSubtotal(plain(describe(sources, 'schoolName', row))));
  if (branches.length === 0) return { sources, added: new Set() };
  const view = new AddedView(sources.view.grid, sources.view.rowCount);
  const added = new Set(branches);
  const mains = mainsBy(sources, rows.filter((row) => !added.has(row) && describe(sources, 'schoolName', row) !== ''));
  const columns = [...sources.figures.filter(({ field }) => ADDED.has(field.unit)), ...sources.bands.filter(({ band }) => band.kind !== 'classColumn')].map(({ column }) => column);
  for (const branch of branches) {
    const main = mainOf(sources, mains, branch);
    const at = { cell: view.ref(branch, sources.describing.get('schoolName')?.column ?? 0), school: describe(sources, 'schoolName', branch) };
    if (main === undefined) builder.leaveOut({ severity: 'error', ...at, code: 'branchAlone' });
    else builder.report({ severity: 'hint', ...at, code: 'branchAdded', main: describe(sources, 'schoolName', main) });
    for (const column of main === undefined ? [] : columns) view.added.set(cellKey(main ?? 0, column), together(view.cell(main ?? 0, column), view.cell(branch, column)));
  }
  return { sources: { ...sources, view }, added };
};
