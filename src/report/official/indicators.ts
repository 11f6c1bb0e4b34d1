import type { IndicatorColumn } from '../../core/assessment';
import type { DispersionPart, IndicatorPart } from '../../standards/schema';
import type { FormGround } from './formGround';

/** An indicator with its results, and the part on how it spreads over schools. */
export interface FormIndicator {
  readonly column: IndicatorColumn;
  readonly part: IndicatorPart;
  /** On its coefficient of variation; undefined where the pack has none. */
  readonly spread: DispersionPart | undefined;
}

/** The indicators by the field of their finished figure, under which the forms have their columns. */
export const formIndicators = ({ pack, assessment }: FormGround): ReadonlyMap<string, FormIndicator> => {
  const columns = new Map(assessment.units.indicators.map((column) => [JSON.stringify([column.rule, column.part]), column]));
  return new Map(
    pack.rules.flatMap(({ id, parts }) => {
      const spread = parts.find((part): part is DispersionPart => part.kind === 'dispersion');
      return parts.flatMap((part) => {
        const column = part.kind === 'indicator' ? columns.get(JSON.stringify([id, part.id])) : undefined;
        return part.kind !== 'indicator' || column === undefined ? [] : [[part.direct, { column, part, spread }] as const];
      });
    }),
  );
};
