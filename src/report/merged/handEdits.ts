import type { Field } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { readWorkbook } from '../../workbook';
import type { ClaimValue, SchoolRef } from '../../workbook/dispute';
import type { Grid } from '../../workbook/grid';
import { schoolKey } from '../../workbook/merging/sameSchool';
import { mergedValues, type MergedValue } from '../../workbook/merging/mergedValues';
import { readSources } from './sourceSheet';

/** A value in the data of a merged workbook that is not the one that was merged: somebody typed over it. */
export interface HandEdit {
  readonly school: SchoolRef | undefined;
  readonly stage: Stage | undefined;
  readonly field: string;
  readonly detail?: string;
  /** undefined: nothing was merged there. */
  readonly merged: ClaimValue | undefined;
  /** undefined: it was emptied. */
  readonly now: ClaimValue | undefined;
}

const keyOf = ({ school, stage, field, detail }: MergedValue): string => JSON.stringify([school && schoolKey(school), stage, field, detail]);

const NO_TRACE = { disputes: [], senders: new Map(), repeats: new Map(), facts: [] };

/**
 * What was typed over in the data of a merged workbook since it was made. Merging again would lose it: the values come from
 * the files, and decisions from their own sheet.
 */
export const handEdits = (grids: readonly Grid[], fields: ReadonlyMap<string, Field>): readonly HandEdit[] => {
  const merged = new Map(readSources(grids, fields).map((value) => [keyOf(value), value]));
  const now = new Map(mergedValues(readWorkbook(grids, { fields }).dataset, NO_TRACE).map((value) => [keyOf(value), value]));
  const edits: HandEdit[] = [];
  for (const key of new Set([...merged.keys(), ...now.keys()])) {
    const [was, is] = [merged.get(key), now.get(key)];
    const value = was ?? is;
    if (value === undefined || (was?.value === is?.value && (was?.value !== undefined || is?.value === undefined))) continue;
    const { school, stage, field, detail } = value;
    edits.push({ school, stage, field, ...(detail === undefined ? {} : { detail }), merged: was?.value, now: is?.value });
  }
  return edits;
};
