import type { Options } from '../../../functions/workbookSettings';
import type { Pack } from '../../../standards/schema';
import type { MergingState } from '../../merging/state';
import { doneOf } from '../../state/phase';
import type { PaneState } from '../../state/state';
import { FunctionsPanel } from '../FunctionsPanel';
import { OptionsPanel } from '../OptionsPanel';
import { WhyCard } from '../WhyCard';
import { CellPeek } from './CellPeek';
import { MergedHandIn } from './MergedHandIn';

interface Props {
  readonly state: MergingState;
  readonly pane: PaneState;
  readonly pack: Pack;
  readonly defaults: Options;
  readonly onPeekEnd: () => void;
}

/** What lies over the page: one thing at a time. A cell that was opened from a card leads back to the card. */
export const MergingOverlays = ({ state, pane, pack, defaults, onPeekEnd }: Props) => {
  const { page, peek } = state;
  const outcome = doneOf(page.phase)?.outcome;
  const { overlay } = page;
  if (peek !== undefined) return <CellPeek cell={peek} grids={outcome?.grids ?? []} onClose={onPeekEnd} />;
  if (overlay.kind === 'why' && outcome !== undefined) return <WhyCard target={overlay.target} outcome={outcome} />;
  if (overlay.kind === 'functions') return <FunctionsPanel state={pane} pack={pack} />;
  if (overlay.kind === 'handIn') return <MergedHandIn state={state} />;
  return overlay.kind === 'options' ? <OptionsPanel pack={pack} options={pane.options} defaults={defaults} /> : null;
};
