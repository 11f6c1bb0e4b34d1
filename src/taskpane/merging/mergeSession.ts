import { findTemplate } from '../../report/templates';
import { FIELDS, SCHOOL_NAMES } from '../../standards';
import type { Options } from '../../functions/workbookSettings';
import type { MergeFile } from '../../workbook/merging/mergeFile';
import type { Decision } from '../../workbook/merging/decision';
import type { Merge } from '../../workbook/merging/mergeFiles';
import { mergeFiles } from '../../workbook/merging/mergeFiles';
import type { RosterSchool } from '../../workbook/merging/rosterReport';
import type { SchoolRuling } from '../../workbook/merging/schoolRuling';
import type { MappingChoice } from '../../workbook/reading';
import type { Outcome } from '../outcome';
import type { Watch } from '../session';
import { judge } from '../session';

/** What is merged, and how. */
export interface MergeRequest {
  readonly files: readonly MergeFile[];
  readonly choices: readonly MappingChoice[];
  readonly decisions: readonly Decision[];
  readonly rulings: readonly SchoolRuling[];
  readonly roster: readonly RosterSchool[] | undefined;
  readonly options: Options;
}

/** Many files → one county → its assessment. Rejects with the signal's reason when cancelled. */
export const mergeAndJudge = async (request: MergeRequest, watch: Watch): Promise<{ readonly merge: Merge; readonly outcome: Outcome }> => {
  const { files, choices, decisions, rulings, roster, options } = request;
  const merge = await mergeFiles(files, {
    fields: FIELDS,
    schoolNames: SCHOOL_NAMES,
    choices,
    decisions,
    rulings,
    ...(roster === undefined ? {} : { roster }),
    latestTemplate: (template) => findTemplate(template)?.version,
    signal: watch.signal,
    onProgress: (done, total) => watch.onProgress({ stage: 'recognising', done, total }),
  });
  const grids = files.flatMap(({ content }) => (content.kind === 'grids' ? content.grids : []));
  return { merge, outcome: await judge(grids, merge.reading, options, watch) };
};
