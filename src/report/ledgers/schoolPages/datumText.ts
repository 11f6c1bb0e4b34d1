import type { Datum } from '../../../core/dataset';
import type { Translator } from '../../../locale';

/** How a figure of a list reads: the number, what stands in its place, or that nothing does. */
export const datumText = (datum: Datum, { t }: Translator): string => (datum.state === 'value' ? String(datum.value) : (datum.original ?? t('ledger:page.missing')));
