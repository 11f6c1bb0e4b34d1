import { schoolRef } from '../../workbook/settlement';
import type { ReportContext } from '../handIn/reportContext';
import type { SheetModel } from '../sheetModel';
import type { LedgerKind } from './ledgerColumns';
import { largeClassRecords } from './largeClassRecords';
import { ledgerSheet } from './ledgerSheet';
import { ledgerUpdate, type LedgerUpdate } from './ledgerUpdate';
import { mergedLedger, type MergedLedger } from './mergedLedger';
import { problemRecords } from './problemRecords';
import { solvedIn } from './solved';

const RECORDS = { problems: problemRecords, largeClasses: largeClassRecords } as const;

/** A ledger of a report: what stands now, with all that people wrote in the one before. */
export const ledgerOf = (kind: LedgerKind, context: ReportContext): MergedLedger =>
  mergedLedger(
    {
      kind,
      records: RECORDS[kind](context),
      schools: context.reading.dataset.schools.map((school) => schoolRef({ code: undefined, town: undefined, ...school })),
      isSolved: solvedIn(context),
      today: context.made.slice(0, 10),
    },
    context.kept?.[kind],
    context.translator,
  );

const sheetsOf =
  (kind: LedgerKind) =>
  (context: ReportContext): readonly SheetModel[] => [ledgerSheet(ledgerOf(kind, context), context.translator)];

/** 问题清单 */
export const problemSheets = sheetsOf('problems');

/** 大班额销号台账 */
export const largeClassSheets = sheetsOf('largeClasses');

/** What brings the ledger up to date in the sheet that `context.kept` was read from; undefined where there was none. */
export const ledgerUpdateOf = (kind: LedgerKind, context: ReportContext): LedgerUpdate | undefined => ledgerUpdate(ledgerOf(kind, context), context.translator);
