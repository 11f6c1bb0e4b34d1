import { answered, queriesOf, querySteps } from '../../report/merged/explanation';
import type { Query } from '../../report/merged/explanation';
import { mergedWorkbook } from '../../report/merged/mergedWorkbook';
import type { WorkbookModel } from '../../report/sheetModel';
import { FIELDS } from '../../standards';
import type { Differences } from '../../workbook/merging/differences';
import { ruledRoster } from '../../workbook/merging/ruledRoster';
import type { Merge } from '../../workbook/merging/mergeFiles';
import { takeTurns } from '../../workbook/merging/takeTurns';
import type { Language } from '../language';
import type { Outcome } from '../outcome';
import type { Judgements } from './state';

export interface MergedFileParts {
  readonly merge: Merge;
  readonly outcome: Outcome;
  readonly differences: Differences | undefined;
  readonly judgements: Judgements;
}

/** The merged workbook, with everything that was decided and explained. */
export const mergedModel = ({ merge, outcome, differences, judgements }: MergedFileParts, language: Language, queries: readonly Query[] = queriesOf(outcome, language.words)): WorkbookModel => {
  const contents = {
    merge: { ...merge, roster: merge.roster && ruledRoster(merge.roster, judgements.rulings) },
    decisions: judgements.decisions,
    rulings: judgements.rulings,
    explanations: answered(queries, judgements.explanations),
    differences,
  };
  return mergedWorkbook(contents, FIELDS, { translator: language, names: language.names, words: language.words });
};

/** The same as bytes. */
export const mergedFile = async (parts: MergedFileParts, language: Language): Promise<Uint8Array> => {
  const { writeWorkbookFile } = await import('../../host/file');
  return writeWorkbookFile(mergedModel(parts, language, await takeTurns(querySteps(parts.outcome, language.words))));
};
