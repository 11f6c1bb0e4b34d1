import type { Language } from './language';
import type { PaneState } from './state/state';

/** What a screen reader says when the state changes. Progress speaks only of its stages: numbers racing by help nobody. */
export const announcement = ({ phase, notice }: PaneState, { t }: Language): string => {
  switch (phase.kind) {
    case 'empty':
      return notice?.code === 'cancelled' ? t('pane:notice.cancelled') : '';
    case 'working':
      return t(`pane:work.${phase.progress.stage}`);
    case 'failed':
      return t('pane:failed.title');
    case 'done': {
      if (phase.stale) return t('pane:stale.title');
      const { assessment, reading } = phase.outcome;
      return t('pane:announce.done', { verdict: t(`pane:county.${assessment.verdict}`), count: assessment.findings.length + reading.issues.length });
    }
  }
};
