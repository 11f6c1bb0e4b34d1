import type { ReadOptions } from '../../host/workbookHost';
import { HostError } from '../../host/workbookHost';
import type { ReportContext } from '../../report/handIn/reportContext';
import { renamedSheets } from '../../report/handIn/renamedSheets';
import type { KeptLedgers } from '../../report/ledgers/kept';
import type { LedgerKind } from '../../report/ledgers/ledgerColumns';
import type { SheetModel } from '../../report/sheetModel';
import type { Language } from '../language';
import { planSheets } from '../writing/sheetPlan';
import type { Standing } from '../writing/sheetPlan';
import { standingsOf } from '../writing/sheetStanding';
import type { SheetHost } from '../writing/sheetStanding';
import type { HandInChoice } from './choice';
import { chosenParts } from './choice';
import { ledgerSheetNames } from './ledgerSheetNames';
import type { LedgerWriting } from './ledgerWriting';
import type { HandInSource } from './makeReport';
import { makeContext } from './makeReport';
import { givenUp } from './planMerged';
import type { SheetsPlan } from './sheetsPlan';

const LEDGERS = ['problems', 'largeClasses'] as const satisfies readonly LedgerKind[];

const keptIn = async (host: SheetHost, options: ReadOptions): Promise<KeptLedgers> => {
  const { keptFrom } = await import('../../report/ledgers/kept');
  return keptFrom(await host.readGrids(options));
};

/** The ledgers among the chosen parts that the workbook has already. */
const ledgersOf = async (choice: HandInChoice, context: ReportContext): Promise<readonly LedgerWriting[]> => {
  const { ledgerWriting } = await import('./ledgerWriting');
  return LEDGERS.filter((kind) => chosenParts(choice).has(kind)).flatMap((kind) => ledgerWriting(kind, context) ?? []);
};

const modelsOf = async (choice: HandInChoice, context: ReportContext, ledgers: readonly LedgerWriting[]): Promise<readonly SheetModel[]> => {
  const { reportWorkbook } = await import('../../report/handIn/reportWorkbook');
  const parts = new Set(chosenParts(choice));
  for (const { kind } of ledgers) parts.delete(kind);
  return reportWorkbook(context, parts).sheets;
};

/** The name of a model's ledger may be that of the sheet where people keep it. */
const besideLedgers = (standingOf: (name: string) => Standing, ledgers: readonly LedgerWriting[]) => {
  const theirs = new Set(ledgers.map(({ sheet }) => sheet.toLowerCase()));
  return (name: string): Standing => (theirs.has(name.toLowerCase()) ? 'edited' : standingOf(name));
};

/**
 * Works out what a report would write into the open workbook. Rejects with a HostError: the structure or a ledger is
 * protected, reading failed.
 */
export const planHandIn = async (host: SheetHost, source: HandInSource, choice: HandInChoice, language: Language, options: ReadOptions = {}): Promise<SheetsPlan> => {
  const { sheets: present, standingOf, referredFrom } = await standingsOf(host, options);
  const context = await makeContext(source, choice, language, await keptIn(host, options), new Date());
  const ledgers = await ledgersOf(choice, context);
  const guarded = ledgers.find(({ sheet }) => present.some(({ name, isProtected }) => name === sheet && isProtected));
  if (guarded !== undefined) throw new HostError({ code: 'protected', sheet: guarded.sheet });
  const models = await modelsOf(choice, context, ledgers);
  const sheets = planSheets(models, besideLedgers(standingOf, ledgers), referredFrom);
  // Links to a ledger lead to the sheet where it stands.
  const moved = ledgerSheetNames(ledgers, language);
  const names = new Map([...moved, ...sheets.flatMap(({ wanted, name }): readonly (readonly [string, string])[] => (wanted === name ? [] : [[wanted, name]]))]);
  return { kind: 'report', sheets, models: renamedSheets(models, names), ledgers, gives: givenUp(host) };
};
