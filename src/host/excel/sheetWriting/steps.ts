import { throwIfCancelled } from '../../throwIfCancelled';
import { runExcel } from '../run';

/** Something done to a sheet, to be sent with others. */
export type Step = (sheet: Excel.Worksheet) => void;

/** Steps of one request: each sets some properties, of some 200 bytes each. */
const STEPS_A_BATCH = 400;

/** Carries out steps over a sheet, some hundred a request. Rejects with what Office.js throws, or `cancelled`. */
export const takeSteps = async (name: string, steps: readonly Step[], signal: AbortSignal | undefined): Promise<void> => {
  for (let from = 0; from < steps.length; from += STEPS_A_BATCH) {
    throwIfCancelled(signal);
    await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      steps.slice(from, from + STEPS_A_BATCH).forEach((step) => step(sheet));
      await context.sync();
    });
  }
};
