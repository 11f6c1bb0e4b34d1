import type { KeptLedgers } from '../../report/ledgers/kept';
import type { Language } from '../language';
import type { HandInChoice } from './choice';
import { chosenParts } from './choice';
import type { HandInSource } from './makeReport';
import { makeContext } from './makeReport';

/** The ledgers among what was read: what people wrote in them goes on in the new file. */
const keptIn = async ({ outcome }: HandInSource): Promise<KeptLedgers> => {
  const { keptFrom } = await import('../../report/ledgers/kept');
  return keptFrom(outcome.grids);
};

/** A report as the bytes of a workbook. */
export const reportFile = async (source: HandInSource, choice: HandInChoice, language: Language): Promise<Uint8Array> => {
  const context = await makeContext(source, choice, language, await keptIn(source), new Date());
  const { reportWorkbook } = await import('../../report/handIn/reportWorkbook');
  const { writeWorkbookFile } = await import('../../host/file');
  return writeWorkbookFile(reportWorkbook(context, chosenParts(choice)));
};
