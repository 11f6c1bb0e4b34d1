import { candidates } from '../../core/groups';
import type { Grouping } from '../../core/groups';
import type { Grid } from '../../workbook/grid';
import { groupColumns } from '../../workbook/groupColumns';
import type { Reading } from '../../workbook/reading';

/** All groupings that a person may choose from: town, region and type where any school has one, then the columns of texts in their tables. */
export const candidateGroupings = (grids: readonly Grid[], reading: Reading): readonly Grouping[] => [
  ...candidates(reading.dataset),
  ...groupColumns(grids, reading).map(({ heading, labels }): Grouping => ({ key: 'column', heading, labels })),
];
