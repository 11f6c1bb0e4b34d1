import { isSubtotal } from '../layoutWords';
import type { MappedTable } from '../mappedTable';
import { plain } from '../plainText';
import { anyFilled } from '../recordStages';
import { describe, recordSources } from '../recordSources';
import { yearIn } from '../latestYear';

/** Fields that tell the year of a row. */
export const YEAR_FIELDS: readonly string[] = ['schoolYear', 'reportYear'];

/** The rows of a table with a column of years. */
export interface RowYears {
  readonly year: number;
  /** Rows of years before the latest. */
  readonly earlier: ReadonlyMap<number, readonly number[]>;
  /** Rows of schools that name no year: they are read with the latest, and may be of any. */
  readonly undated: readonly number[];
}

/** The years of a table's rows; undefined where it has no column of them. */
export const rowYears = (table: MappedTable): RowYears | undefined => {
  const source = table.sources.find(({ field, row }) => field.id === 'schoolYear' && row === undefined);
  if (source === undefined) return undefined;
  const sources = recordSources(table);
  const byYear = new Map<number, number[]>();
  const undated: number[] = [];
  for (const row of table.block.rows) {
    const year = yearIn(sources.view.text(row, source.column));
    const known = year === undefined ? undefined : byYear.get(year);
    if (known !== undefined) known.push(row);
    else if (year !== undefined) byYear.set(year, [row]);
    else if (anyFilled(sources, row) && describe(sources, 'schoolName', row) !== '' && !isSubtotal(plain(describe(sources, 'schoolName', row)))) undated.push(row);
  }
  if (byYear.size === 0) return undefined;
  const year = [...byYear.keys()].reduce((last, one) => Math.max(last, one));
  byYear.delete(year);
  return { year, earlier: byYear, undated };
};
