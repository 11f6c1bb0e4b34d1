import type { Translator } from '../../locale';
import type { LedgerWriting } from './ledgerWriting';

/** From the names that ledgers have in a new report to those of the sheets where people keep them, as far as they differ. */
export const ledgerSheetNames = (ledgers: readonly LedgerWriting[], { t }: Pick<Translator, 't'>): ReadonlyMap<string, string> =>
  new Map(ledgers.flatMap(({ kind, sheet }): readonly (readonly [string, string])[] => (t(`ledger:sheet.${kind}`) === sheet ? [] : [[t(`ledger:sheet.${kind}`), sheet]])));
