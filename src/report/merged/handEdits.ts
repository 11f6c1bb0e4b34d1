import type { Field } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { readWorkbook } from '../../workbook';
import type { ClaimValue, SchoolRef } from '../../workbook/dispute';
import type { Grid } from '../../workbook/grid';
import type { Reading } from '../../workbook/reading';
import { schoolKey } from '../../workbook/merging/sameSchool';
import { mergedValues, type MergedValue } from '../../workbook/merging/mergedValues';
import { changedRows, type ChangedRows } from './changedRows';
import { readSources } from './sourceSheet';

/** A value in the data of a merged workbook that is not the one that was merged: somebody typed over it, or may have. */
export interface HandEdit {
  readonly school: SchoolRef | undefined;
  readonly stage: Stage | undefined;
  readonly field: string;
  readonly detail?: string;
  /** undefined: nothing was merged there. */
  readonly merged: ClaimValue | undefined;
  /** undefined: it was emptied. */
  readonly now: ClaimValue | undefined;
  /** false: it may as well be that what stands there is read otherwise now than when it was written. */
  readonly isSure: boolean;
}

const keyOf = ({ school, stage, field, detail }: MergedValue): string => JSON.stringify([school && schoolKey(school), stage, field, detail]);

const NO_TRACE = { disputes: [], senders: new Map(), repeats: new Map(), facts: [] };

/** Schools, rows and sheets in which something was typed over. */
interface Touched {
  readonly isRow: (value: MergedValue | undefined) => boolean;
  readonly isSheet: (value: MergedValue | undefined) => boolean;
  readonly owners: ReadonlySet<string>;
  /** In some sheet it cannot be told which values of the workbook are concerned. */
  readonly isUnsure: boolean;
}

const ownerOf = ({ school }: MergedValue): string => (school === undefined ? '' : schoolKey(school));

const touchedBy = ({ rows, isShorter }: ChangedRows, { sheets }: Reading, now: readonly MergedValue[]): Touched => {
  const isRow = (value: MergedValue | undefined): boolean => value?.source !== undefined && rows.get(value.source.sheet)?.has(value.source.row) === true;
  const owners = new Set(now.filter(isRow).map(ownerOf));
  const read = new Map<string, Set<number>>();
  for (const { source } of now) if (source !== undefined) read.set(source.sheet, (read.get(source.sheet) ?? new Set()).add(source.row));
  // Headings that were changed, or a row without a value: what that did to which value nobody can tell.
  const unsure = new Set([...rows].flatMap(([sheet, changed]) => ([...changed].some((row) => read.get(sheet)?.has(row) !== true) || sheets.some((one) => one.sheet === sheet && [...changed].some((row) => row <= one.headerRows[1])) ? [sheet] : [])));
  return { isRow, isSheet: (value) => value?.source !== undefined && unsure.has(value.source.sheet), owners, isUnsure: isShorter || unsure.size > 0 };
};

/** Whether a difference is somebody's edit: surely, perhaps, or not, because nothing was touched where it is. */
const certaintyOf = (was: MergedValue | undefined, is: MergedValue | undefined, touched: Touched): 'sure' | 'unsure' | 'none' => {
  if (touched.isRow(is)) return 'sure';
  if (is === undefined && was !== undefined && touched.owners.has(ownerOf(was))) return 'sure';
  return touched.isSheet(is) || (is === undefined && touched.isUnsure) ? 'unsure' : 'none';
};

/**
 * What was typed over in the data of a merged workbook since it was made. Merging again would lose it: the values come from
 * the files, and decisions from their own sheet. Rows that stand as they were written are nobody's edit, though they may be
 * read otherwise now than when they were written.
 */
export const handEdits = (grids: readonly Grid[], fields: ReadonlyMap<string, Field>): readonly HandEdit[] => {
  const changed = changedRows(grids);
  if (changed !== undefined && changed.rows.size === 0 && !changed.isShorter) return [];
  const reading = readWorkbook(grids, { fields });
  const values = mergedValues(reading.dataset, NO_TRACE);
  const touched = changed && touchedBy(changed, reading, values);
  const merged = new Map(readSources(grids, fields).map((value) => [keyOf(value), value]));
  const now = new Map(values.map((value) => [keyOf(value), value]));
  const edits: HandEdit[] = [];
  for (const key of new Set([...merged.keys(), ...now.keys()])) {
    const [was, is] = [merged.get(key), now.get(key)];
    const value = was ?? is;
    if (value === undefined || (was?.value === is?.value && (was?.value !== undefined || is?.value === undefined))) continue;
    const certainty = touched === undefined ? 'unsure' : certaintyOf(was, is, touched);
    if (certainty === 'none') continue;
    const { school, stage, field, detail } = value;
    edits.push({ school, stage, field, ...(detail === undefined ? {} : { detail }), merged: was?.value, now: is?.value, isSure: certainty === 'sure' });
  }
  return edits;
};
