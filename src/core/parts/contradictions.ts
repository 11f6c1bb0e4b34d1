import { STAGES } from '../../standards/terms';
import type { Comparison, Finding } from '../assessment';
import type { Basis } from '../basis';
import { isKnown } from '../figures/figure';
import { finding, placeOf, unitSubject } from '../findings';
import { isFinished } from '../resources/measure';
import type { MeasuredIndicator } from '../resources/measure';
import { VERDICT, verdictOf } from '../verdict';

/** The decimals a figure is written with, at most `most`: 0.5 has one, 2 has none. */
const decimalsOf = (value: number, most: number): number => {
  for (let decimals = 0; decimals < most; decimals++) if (Number(value.toFixed(decimals)) === value) return decimals;
  return most;
};

/** A hair more than half: a tie may come out above it by the last bits of the subtraction. */
const HALF = 0.5 + 1e-9;

/** Whether a written figure is the computed one, rounded to the decimals it is written with. */
const agrees = (written: number, computed: number, most: number): boolean => Math.abs(written - computed) <= HALF * 10 ** -decimalsOf(written, most);

/**
 * Finished figures that contradict the totals beside them. The verdict is that of the totals, but one of the two is wrong,
 * so each is asked about with both values.
 */
export const contradictions = ({ dataset, figures }: Basis, measured: MeasuredIndicator): readonly Finding[] => {
  const { rule, part, direct, numerator, pupils, column } = measured;
  const place = placeOf(rule, part.id);
  const found: Finding[] = [];
  for (let u = 0; u < column.verdicts.length; u++) {
    const verdict = column.verdicts[u];
    if (!isKnown(direct, u) || verdict === VERDICT.notApplicable || verdict === VERDICT.unknown || isFinished(measured, u)) continue;
    const written = direct.values[u] ?? Number.NaN;
    const computed = column.values[u] ?? Number.NaN;
    if (agrees(written, computed, part.decimals)) continue;
    const stage = figures.index.stageAt(u) ?? STAGES[0];
    const comparison: Comparison = { value: computed, comparator: '=', threshold: written, unit: part.unit, decimals: part.decimals };
    const cells = [...direct.cellsAt(u), ...numerator.cellsAt(u), ...pupils.figure.cellsAt(u)];
    found.push(finding(place, { subject: unitSubject(dataset, u, stage), verdict: verdictOf(verdict), severity: 'query', issue: { code: 'contradicts', figure: comparison }, cells }));
  }
  return found;
};
