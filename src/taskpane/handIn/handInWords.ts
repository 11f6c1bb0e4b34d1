import type { Language } from '../language';
import type { HandInPhase } from './state';

/** What a screen reader says of it. Progress speaks only of what is being done: numbers racing by help nobody. */
export const handInWords = (phase: HandInPhase, { t }: Language): string => {
  switch (phase.kind) {
    case 'idle':
      return '';
    case 'working':
      return t(`handIn:work.${phase.work}`);
    case 'preview':
      return t('handIn:plan.title', { count: phase.plan.sheets.length + phase.plan.ledgers.length });
    case 'written':
      return phase.outcome.kind === 'written' ? t('handIn:written', { count: phase.plan.sheets.length + phase.plan.ledgers.length }) : t(phase.outcome.kind === 'partly' ? 'handIn:partly' : 'handIn:refused');
    case 'saved':
      return t('handIn:saved', { name: phase.name });
    case 'restored':
      return t('conversion:restored.sheets');
    case 'failed':
      return t(`handIn:failed.${phase.work}`);
  }
};
