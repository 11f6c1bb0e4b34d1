import type { Field } from '../../standards/schema';
import type { Grid } from '../../workbook/grid';
import type { Decision } from '../../workbook/merging/decision';
import type { MergedValue } from '../../workbook/merging/mergedValues';
import type { SchoolRuling } from '../../workbook/merging/schoolRuling';
import { ownSheetOf } from '../../workbook/ownSheet';
import { readDecisions } from './conflictSheet';
import type { Explanation } from './explanation';
import { readExplanations } from './explanationSheet';
import { readDigests } from './fileSheet';
import { readRulings } from './nameSheet';
import { readSources } from './sourceSheet';

/** What an earlier merge left in its workbook, with what people wrote in it since. */
export interface EarlierMerge {
  readonly decisions: readonly Decision[];
  /** What was said of schools with names alike. */
  readonly rulings: readonly SchoolRuling[];
  readonly explanations: readonly Explanation[];
  readonly values: readonly MergedValue[];
  /** Of its files, by name. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Whether a workbook was made by a merge of ours. */
export const isMerged = (grids: readonly Grid[]): boolean => grids.some((grid) => ownSheetOf(grid) === 'sources') && grids.some((grid) => ownSheetOf(grid) === 'files');

/** Reads an earlier merge back; undefined for any other workbook. */
export const readMerged = (grids: readonly Grid[], fields: ReadonlyMap<string, Field>): EarlierMerge | undefined =>
  isMerged(grids) ? { decisions: readDecisions(grids, fields), rulings: readRulings(grids), explanations: readExplanations(grids), values: readSources(grids, fields), digests: readDigests(grids) } : undefined;
