import { STAGES } from '../../standards/terms';
import type { IndicatorPart } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { placeOf, reasonsOf, summaryOf } from '../findings';
import type { Lack } from '../findings';
import { leftOutReason } from '../leftOut';
import type { MeasuredIndicator } from '../resources/measure';
import { contradictions } from './contradictions';
import { unknownPart } from './outcome';
import type { PartInput, PartOutcome } from './outcome';
import { lacksByStage } from './stageLacks';

interface Survey {
  readonly lacking: readonly Lack[];
  readonly judgedOf: Readonly<Record<Stage, number>>;
}

const survey = ({ basis }: PartInput<IndicatorPart>, { column }: MeasuredIndicator): Survey => {
  const lacking: Lack[] = [];
  const judgedOf: Record<Stage, number> = { primary: 0, junior: 0 };
  for (let u = 0; u < column.values.length; u++) {
    const reason = column.reasons.get(u);
    if (reason === undefined && Number.isNaN(column.values[u])) continue;
    judgedOf[basis.figures.index.stageAt(u) ?? STAGES[0]]++;
    if (reason !== undefined) lacking.push({ record: u, reason });
  }
  return { lacking, judgedOf };
};

/** An indicator of which nothing is asked: it does not apply as an item, and what it lacks is told, because coefficients are made of it. */
export const tellOnlyMeasured = (input: PartInput<IndicatorPart>, measured: MeasuredIndicator): PartOutcome => {
  const { basis, rule, part, resources } = input;
  const { lacking, judgedOf } = survey(input, measured);
  const judged = STAGES.reduce((sum, stage) => sum + judgedOf[stage], 0);
  if (judged === 0) return { result: unknownPart(part.id, { code: 'noUnits' }), findings: [] };
  const reasons = [leftOutReason(basis.dataset), summaryOf(reasonsOf(lacking), judged)].filter((reason) => reason !== undefined);
  const ownLacks = lacking.filter(({ record, reason }) => reason.code !== 'inconsistent' && resources.pupils.reasons.get(record) !== reason);
  return {
    result: { part: part.id, verdict: reasons.length > 0 ? 'unknown' : 'notApplicable', tally: { judged, notMet: 0, unknown: lacking.length }, reasons },
    findings: [...contradictions(basis, measured), ...lacksByStage(placeOf(rule, part.id), ownLacks, judgedOf, basis)],
  };
};
