import { createTranslator, LOCALES } from '../../locale';
import type { LedgerKind } from './ledgerColumns';

/** Whether a text is the title or the note that we print above a ledger, in either language. */
export const isTitle = (text: string, kind: LedgerKind): boolean =>
  LOCALES.some((locale) => {
    const { t } = createTranslator(locale);
    return text.trim() === t(`ledger:sheet.${kind}`) || text.trim() === t(`ledger:note.${kind}`);
  });
