import type { Report } from './figureCell';
import type { YearColumns } from './headingYear';
import type { MappedHeading } from './matchCollector';
import type { TableBlock } from './tableBlocks';

const keyOf = ({ resolution: { match } }: MappedHeading): string => `${match.field ?? ''}@${match.stage ?? ''}`;

/** The year a heading names; one that a person chose means what was chosen. */
const yearOf = ({ year, resolution: { match, field } }: MappedHeading): number | undefined => (match.reason === 'chosen' || field === undefined ? undefined : year);

const latestBy = (headings: readonly MappedHeading[]): ReadonlyMap<string, number> => {
  const latest = new Map<string, number>();
  for (const one of headings) {
    const year = yearOf(one);
    if (year !== undefined) latest.set(keyOf(one), Math.max(year, latest.get(keyOf(one)) ?? year));
  }
  return latest;
};

/** Headings that give a figure for a year before the latest the table has for it; beside one that names no year, all that name one. */
export const earlierHeadings = (headings: readonly MappedHeading[]): ReadonlySet<MappedHeading> => {
  const latest = latestBy(headings);
  const undated = new Set(headings.filter((one) => one.resolution.field !== undefined && yearOf(one) === undefined).map(keyOf));
  return new Set(headings.filter((one) => yearOf(one) !== undefined && (undated.has(keyOf(one)) || yearOf(one) !== latest.get(keyOf(one)))));
};

/** Says once a table that there are earlier years, and asks about figures for which it has none but an earlier one. */
export const reportEarlier = (headings: readonly MappedHeading[], earlier: ReadonlySet<MappedHeading>, report: Report): void => {
  const [first] = earlier;
  const used = first === undefined ? undefined : headings.find((one) => !earlier.has(one) && keyOf(one) === keyOf(first));
  if (first !== undefined && used !== undefined) {
    const { at: cell, heading } = first.resolution.match;
    report({ severity: yearOf(used) === undefined ? 'query' : 'hint', cell, code: 'earlierHeadings', heading, headings: earlier.size, used: used.resolution.match.heading });
  }
  const year = Math.max(...headings.map((one) => yearOf(one) ?? 0));
  for (const one of headings) {
    const { match, field } = one.resolution;
    const own = yearOf(one);
    if (field === undefined || own === undefined || own === year || earlier.has(one) || field.unit === 'yuan') continue;
    report({ severity: 'query', cell: match.at, code: 'otherYear', heading: match.heading, field: field.id, year: own });
  }
};

/** Says that a form has columns of values for earlier years. */
export const reportEarlierColumns = ({ view, header }: TableBlock, years: YearColumns | undefined, report: Report): void => {
  const [first] = years?.earlier ?? [];
  if (years === undefined || first === undefined) return;
  const row = years.row ?? header.bottom;
  report({ severity: 'hint', cell: view.ref(row, first.column), code: 'earlierHeadings', heading: view.text(row, first.column), headings: years.earlier.length, used: view.text(row, years.latest.column) });
};
