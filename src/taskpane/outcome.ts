import type { Assessment } from '../core/assessment';
import type { Pack } from '../standards/schema';
import type { Grid } from '../workbook/grid';
import type { Reading } from '../workbook/reading';

/** Everything one validation leaves behind. The grids are kept so that a corrected mapping needs no second read of the workbook. */
export interface Outcome {
  readonly grids: readonly Grid[];
  readonly reading: Reading;
  readonly assessment: Assessment;
  readonly pack: Pack;
}
