import type { Grid } from './grid';

/** How a sheet begins that made way for a newer one and is hidden until that is taken back or stays. */
const KEPT = '_均衡备份';

/** Whether a sheet is such a one: whatever it holds was written by the add-in, and is no data. */
export const isKeptSheet = ({ sheet }: Pick<Grid, 'sheet'>): boolean => sheet.startsWith(KEPT);

/** A name that no sheet has yet. */
export const keptSheetName = (taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const name = `${KEPT}${number}`;
    if (!taken.has(name)) return name;
  }
};
