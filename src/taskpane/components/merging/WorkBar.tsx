import { useLanguage } from '../../language';
import type { MergingCommands } from '../../merging/commands';
import type { MergingState } from '../../merging/state';
import { isReading } from '../../merging/state';
import { WorkLine } from '../WorkLine';

const TEST_IDS = { line: 'merging-progress', cancel: 'merging-cancel' } as const;

/** What is going on: files being opened, or what was read being merged and judged. */
export const WorkBar = ({ state, commands }: { readonly state: MergingState; readonly commands: MergingCommands }) => {
  const { t } = useLanguage();
  const { files, roster, earlier, page } = state;
  if (isReading(state)) {
    const open = files.filter(({ state: { kind } }) => kind === 'waiting' || kind === 'reading').length;
    const current = files.find(({ state: { kind } }) => kind === 'reading');
    const attached = [roster, earlier].find(({ kind }) => kind === 'waiting' || kind === 'reading');
    const name = current?.name ?? (attached !== undefined && 'name' in attached ? attached.name : '');
    const within = current?.state.kind === 'reading' ? current.state.done / Math.max(1, current.state.total) : 0;
    const share = files.length === 0 ? undefined : (files.length - open + within) / files.length;
    return <WorkLine testIds={TEST_IDS} label={t('merging:work.opening', { name, done: files.length - open, total: files.length })} share={share} onCancel={commands.cancelReading} />;
  }
  if (page.phase.kind !== 'working') return null;
  const { stage, done, total } = page.phase.progress;
  const share = done === 0 ? undefined : Math.min(1, done / Math.max(1, total));
  return <WorkLine testIds={TEST_IDS} label={t(stage === 'assessing' ? 'pane:work.assessing' : 'merging:work.merging')} share={share} onCancel={commands.cancelMerging} />;
};
