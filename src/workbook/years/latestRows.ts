import type { Report } from '../figureCell';
import type { MappedTable } from '../mappedTable';
import { latestYear } from '../latestYear';
import { recordSources } from '../recordSources';

/** A list of several years with the rows of the latest alone, which is said. */
export const ofLatestRows = (table: MappedTable, report: Report): MappedTable => {
  const isCurrent = latestYear(recordSources(table), table.block.rows, report);
  return { ...table, block: { ...table.block, rows: table.block.rows.filter(isCurrent) } };
};
