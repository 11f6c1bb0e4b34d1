import type { Unsubscribe } from '../workbookHost';
import { hostErrorOf } from './errors';
import { removeHandlers } from './eventHandlers';
import { onceQuiet } from './quiet';
import { runExcel } from './run';

/**
 * Tells, after a quiet moment, that formulas have new results, on whatever sheet: those of this add-in too. Rejects with a
 * HostError.
 */
export const onCalculated = async (listener: () => void): Promise<Unsubscribe> => {
  const calculations = onceQuiet(listener);
  try {
    const handler = await runExcel(async (context) => {
      const added = context.workbook.worksheets.onCalculated.add(() => Promise.resolve(calculations.add()));
      await context.sync();
      return added;
    });
    return async () => {
      calculations.close();
      await removeHandlers([handler]);
    };
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
};
