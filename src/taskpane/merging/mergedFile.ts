import { answeredSteps, querySteps } from '../../report/merged/explanation';
import { mergedSteps } from '../../report/merged/mergedWorkbook';
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

function* modelSteps({ merge, outcome, differences, judgements }: MergedFileParts, language: Language): Generator<void, WorkbookModel> {
  const { decisions, rulings } = judgements;
  const explanations = yield* answeredSteps(yield* querySteps(outcome, language.words), judgements.explanations);
  const contents = { merge: { ...merge, roster: merge.roster && ruledRoster(merge.roster, rulings) }, decisions, rulings, explanations, differences };
  return yield* mergedSteps(contents, FIELDS, { translator: language, names: language.names, words: language.words });
}

/** The merged workbook, with everything that was decided and explained. The page has its turns meanwhile. */
export const mergedModel = (parts: MergedFileParts, language: Language): Promise<WorkbookModel> => takeTurns(modelSteps(parts, language));

/** The same as bytes. */
export const mergedFile = async (parts: MergedFileParts, language: Language): Promise<Uint8Array> => {
  const { writeWorkbookFile } = await import('../../host/file');
  return writeWorkbookFile(await mergedModel(parts, language));
};
