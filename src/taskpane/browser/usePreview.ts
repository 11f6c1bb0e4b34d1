import { useEffect, useState } from 'react';
import type { FunctionContext, FunctionResult } from '../../functions/evaluate';
import { calculateFormula } from '../../functions/formula/calculateFormula';
import type { Grid } from '../../workbook/grid';

interface Computed {
  readonly formula: string;
  readonly result: FunctionResult;
}

/** The value of a formula over the cells that were read; undefined while it is computed, or where it cannot be. */
export const usePreview = (formula: string | undefined, grids: readonly Grid[] | undefined, context: FunctionContext, sheet: string | undefined): FunctionResult | undefined => {
  const [computed, setComputed] = useState<Computed>();
  useEffect(() => {
    if (formula === undefined || grids === undefined) return undefined;
    let wanted = true;
    calculateFormula(formula, grids, context, sheet).then(
      (result) => wanted && setComputed({ formula, result }),
      // Not to be read: the arguments themselves say why.
      () => wanted && setComputed(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [formula, grids, context, sheet]);
  return computed !== undefined && computed.formula === formula && grids !== undefined ? computed.result : undefined;
};
