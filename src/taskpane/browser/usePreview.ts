import { useEffect, useState } from 'react';
import type { FunctionContext, FunctionResult } from '../../functions/evaluate';
import { calculateFormula } from '../../functions/formula/calculateFormula';
import type { Grid } from '../../workbook/grid';

/** What a formula gives; undefined where its cells are not at hand. */
export type Preview = FunctionResult | 'computing' | undefined;

interface Computed {
  readonly formula: string;
  readonly grids: readonly Grid[];
  readonly result: FunctionResult | undefined;
}

/** The value of a formula over the cells that were read. */
export const usePreview = (formula: string | undefined, grids: readonly Grid[] | undefined, context: FunctionContext, sheet: string | undefined): Preview => {
  const [computed, setComputed] = useState<Computed>();
  useEffect(() => {
    if (formula === undefined || grids === undefined) return undefined;
    let wanted = true;
    const done = (result: FunctionResult | undefined): void => {
      if (wanted) setComputed({ formula, grids, result });
    };
    // What cannot be read is told beside the argument that it is.
    calculateFormula(formula, grids, context, sheet).then(done, () => done(undefined));
    return () => {
      wanted = false;
    };
  }, [formula, grids, context, sheet]);
  if (formula === undefined || grids === undefined) return undefined;
  return computed?.formula === formula && computed.grids === grids ? computed.result : 'computing';
};
