import type { Language } from '../language';
import type { EditingPhase } from '../state/editing';
import type { ConversionOutcome } from './conversionSession';

const outcomeWords = ({ outcome, changed }: ConversionOutcome, { t }: Language): string => {
  switch (outcome?.kind) {
    case undefined:
      return t('conversion:changed', { count: changed.length });
    case 'written':
      return t('conversion:done.title', { count: outcome.operation.areas.length });
    case 'partly':
      return t('conversion:partly.title', { written: outcome.written, of: outcome.operation.areas.length });
    case 'refused':
    case 'tooLarge':
      return t('conversion:refused');
  }
};

/** What a screen reader says of a conversion or of 还原. Progress speaks only of what is being done: numbers racing by help nobody. */
export const phaseWords = (phase: EditingPhase, language: Language): string => {
  const { t } = language;
  switch (phase.kind) {
    case 'idle':
      return '';
    case 'working':
      return t(`conversion:work.${phase.progress.work}`);
    case 'preview': {
      const { choice, converted, kept } = phase.preview;
      const found = converted.length + kept.length;
      return found === 0 ? t(`conversion:none.${choice.extent}`) : t('conversion:found', { found, converted: converted.length, kept: kept.length });
    }
    case 'converted':
      return outcomeWords(phase.outcome, language);
    case 'restored':
      return phase.outcome.kind === 'report' || phase.outcome.kind === 'merged' ? t('conversion:restored.sheets') : t('conversion:restored.title', { count: phase.outcome.restored });
    case 'failed':
      return t(`conversion:failed.${phase.work}`);
  }
};
