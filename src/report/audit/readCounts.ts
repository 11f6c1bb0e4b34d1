import type { Dataset } from '../../core/dataset';

/** How many classes the lists and the bins of sizes tell of. */
export const classesRead = ({ classes }: Dataset): number =>
  classes.reduce((sum, { size }) => sum + (size.kind === 'exact' ? 1 : size.classes.state === 'value' ? size.classes.value : 0), 0);

/** How many music and art rooms were read. */
export const roomsRead = ({ rooms }: Dataset): number => rooms.reduce((sum, { count }) => sum + (count.state === 'value' ? count.value : 0), 0);
