import { useEffect, useState } from 'react';
import type { FunctionContext, FunctionResult } from '../../functions/evaluate';
import { calculateFormula } from '../../functions/formula/calculateFormula';
import type { WorkbookEditing } from '../../host/workbookHost';
import type { Grid } from '../../workbook/grid';
import { withOwnResults } from './withOwnResults';

/** What a formula gives; undefined where its cells are not at hand. */
export type Preview = FunctionResult | 'computing' | undefined;

interface Computed {
  readonly formula: string;
  readonly grids: readonly Grid[];
  readonly result: FunctionResult | undefined;
}

interface Given {
  readonly formula: string | undefined;
  readonly grids: readonly Grid[] | undefined;
  readonly context: FunctionContext;
  readonly sheet: string | undefined;
  readonly editing: WorkbookEditing | undefined;
}

/** The value of a formula over the cells that were read, and over results that it refers to. */
export const usePreview = ({ formula, grids, context, sheet, editing }: Given): Preview => {
  const [computed, setComputed] = useState<Computed>();
  useEffect(() => {
    if (formula === undefined || grids === undefined) return undefined;
    let wanted = true;
    const done = (result: FunctionResult | undefined): void => {
      if (wanted) setComputed({ formula, grids, result });
    };
    const calculate = async (): Promise<FunctionResult> => {
      const cells = editing === undefined ? grids : await withOwnResults(formula, grids, sheet, editing);
      return calculateFormula(formula, cells, context, sheet);
    };
    // What cannot be read is told beside the argument that it is.
    calculate().then(done, () => done(undefined));
    return () => {
      wanted = false;
    };
  }, [formula, grids, context, sheet, editing]);
  if (formula === undefined || grids === undefined) return undefined;
  return computed?.formula === formula && computed.grids === grids ? computed.result : 'computing';
};
