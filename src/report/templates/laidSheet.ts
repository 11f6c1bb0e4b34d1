import type { Stage } from '../../standards/terms';
import type { ModelArea, SheetModel } from '../sheetModel';

/** Where a template takes a field: the cell of its heading or item, and the cells to fill in. */
export interface LaidPlace {
  readonly field: string;
  readonly stage?: Stage;
  readonly required: boolean;
  /** What stands in the sheet × 10^exponent is in the field's own unit. */
  readonly exponent: number;
  readonly heading: { readonly row: number; readonly column: number };
  readonly area: ModelArea;
}

/** A sheet of a template, and where it takes what. */
export interface LaidSheet {
  readonly model: SheetModel;
  readonly places: readonly LaidPlace[];
}
