import { readJournal } from '../../functions/journalSetting';
import type { ReadOptions } from '../../host/workbookHost';
import { renamedSheets } from '../../report/handIn/renamedSheets';
import type { SheetModel } from '../../report/sheetModel';
import { keptNames } from '../writing/discardKept';
import { planSheets } from '../writing/sheetPlan';
import { standingsOf } from '../writing/sheetStanding';
import type { SheetHost } from '../writing/sheetStanding';
import type { SheetsPlan } from './sheetsPlan';

/** How many writings cannot be taken back any more once sheets are written. */
export const givenUp = (host: SheetHost): number => readJournal(host).operations.filter((operation) => keptNames(operation).length > 0).length;

/** Works out what the sheets of a merged workbook would be in the open one. Rejects with a HostError. */
export const planMerged = async (host: SheetHost, models: readonly SheetModel[], options: ReadOptions): Promise<SheetsPlan> => {
  const { standingOf, referredFrom } = await standingsOf(host, options);
  const sheets = planSheets(models, standingOf, referredFrom);
  const names = new Map(sheets.flatMap(({ wanted, name }): readonly (readonly [string, string])[] => (wanted === name ? [] : [[wanted, name]])));
  return { kind: 'merged', sheets, models: renamedSheets(models, names), ledgers: [], gives: givenUp(host) };
};
