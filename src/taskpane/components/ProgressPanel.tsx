import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import type { Progress } from '../state/phase';
import { WorkLine } from './WorkLine';

/** The reading and judging of the workbook under way. */
export const ProgressPanel = ({ progress }: { readonly progress: Progress }) => {
  const { t } = useLanguage();
  const { cancel } = useCommands();
  const { stage, done, total, what } = progress;
  const label = what === undefined ? t(`pane:work.${stage}`) : t('pane:work.readingSheet', { sheet: what, done, total });
  // Nothing done yet: a share is not known.
  const share = done === 0 ? undefined : Math.min(done / Math.max(total, 1), 1);
  return <WorkLine label={label} share={share} onCancel={cancel} testIds={{ line: 'progress', cancel: 'cancel' }} />;
};
