import type { Pack } from '../../standards/schema';
import type { Grid } from '../../workbook/grid';
import type { Reading } from '../../workbook/reading';

/** A workbook as it was read: what arguments are proposed from. */
export interface Recognised {
  readonly grids: readonly Grid[];
  readonly reading: Reading;
  readonly pack: Pack;
  /** Whether a unit takes part in the assessment of resources, by its index; absent: every unit does. */
  readonly takesPart?: (unit: number) => boolean;
}
