import type { CellRef } from '../../core/cellRef';
import { countyFigure } from '../../core/figures/countyFigure';
import { summaryOfGaps } from '../../core/parts/rate';
import type { UnknownReason } from '../../core/assessment';
import type { Stage } from '../../standards/terms';
import type { Ground } from './ground';
import type { Figure } from './say';

/** A figure of the county, or why there is none. */
export type CountyFigure = { readonly figure: Figure; readonly cells: readonly CellRef[] } | { readonly reason: UnknownReason };

const WHOLE = 0;

/** A count of the county, its own or added up over its schools. */
export const figureOfCounty = ({ basis }: Ground, field: string, stage?: Stage): CountyFigure => {
  const found = countyFigure(basis, { plus: [field] }, { stage });
  if (!found.known) return { reason: summaryOfGaps(found) };
  const quantity = { kind: 'countyFigure', field, ...(stage === undefined ? {} : { stage }) } as const;
  return { figure: { quantity, value: found.value, decimals: WHOLE }, cells: found.trace().operand.cells };
};
