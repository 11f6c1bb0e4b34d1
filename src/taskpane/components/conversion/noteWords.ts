import type { ConversionNote, ConversionReason } from '../../../functions/native/convert';
import type { Language } from '../../language';

/** What a person should know of a converted formula. */
export const noteWords = (note: ConversionNote, { t }: Language): string => t(`conversion:note.${note.code}`, { ...note });

/** Why a formula stays. */
export const reasonWords = (reason: ConversionReason, { t, pick }: Language): string =>
  t(`conversion:reason.${reason.code}`, { ...reason, ...('argument' in reason ? { argument: pick(reason.argument) } : {}) });
