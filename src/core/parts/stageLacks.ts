import { STAGES } from '../../standards/terms';
import type { Stage } from '../../standards/terms';
import type { Finding } from '../assessment';
import type { Basis } from '../basis';
import { commonLack, lacks, reasonsOf, toldOfUnits } from '../findings';
import type { Lack, placeOf } from '../findings';

/** A column may be missing altogether or for one stage only: either is one finding. */
export const lacksByStage = (place: ReturnType<typeof placeOf>, lacking: readonly Lack[], judgedOf: Readonly<Record<Stage, number>>, { dataset, figures }: Basis): readonly Finding[] => {
  const judged = STAGES.reduce((sum, stage) => sum + judgedOf[stage], 0);
  const units = toldOfUnits(dataset, figures.index.stageAt);
  if (commonLack(reasonsOf(lacking), judged) !== undefined) return lacks(place, lacking, judged, units);
  return STAGES.flatMap((stage) => lacks(place, lacking.filter(({ record }) => figures.index.stageAt(record) === stage), judgedOf[stage], units));
};
