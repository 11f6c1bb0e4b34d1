import type { Assessment } from '../../core/assessment';
import type { Translator } from '../../locale';
import type { Answered } from '../../report/merged/explanation';
import type { HandEdit } from '../../report/merged/handEdits';
import type { Names, Words } from '../../report/words';
import type { Pack } from '../../standards/schema';
import type { Decision } from '../../workbook/merging/decision';
import type { Differences } from '../../workbook/merging/differences';
import type { SchoolRuling } from '../../workbook/merging/schoolRuling';
import type { Merge } from '../../workbook/merging/mergeFiles';

/** Everything a merge found, for whoever writes it down. */
export interface MergeResult {
  readonly out: string;
  readonly pack: Pack;
  readonly merge: Merge;
  readonly assessment: Assessment;
  readonly decisions: readonly Decision[];
  /** What was said of schools with names alike. */
  readonly rulings: readonly SchoolRuling[];
  readonly explanations: readonly Answered[];
  /** undefined: there is nothing earlier to compare with. */
  readonly differences: Differences | undefined;
  /** What was typed over in the data of the earlier merge, and is lost. */
  readonly edits: readonly HandEdit[];
  readonly names: Names;
  readonly words: Words;
  readonly translator: Translator;
}

/** Statuses that are in order: there is nothing to be done about such a file. */
const IN_ORDER: ReadonlySet<string> = new Set(['read', 'duplicate', 'lockFile', 'notTable', 'earlierMerge']);

/** Whether all files were read, nothing waits for a decision, and no school is missing or in doubt. */
export const isComplete = ({ merge: { files, conflicts, alike, roster, reading } }: MergeResult): boolean =>
  files.every(({ state }) => IN_ORDER.has(state.status)) &&
  conflicts.every(({ isDecided }) => isDecided) &&
  alike.length === 0 &&
  (reading.dataset.leftOut ?? []).length === 0 &&
  (roster === undefined || roster.missing.length + roster.likely.length + roster.ambiguous.length === 0);
