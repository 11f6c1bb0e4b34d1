import type { BandSource, Source } from '../fieldResolution';
import type { YearColumn, YearColumns } from '../headingYear';
import type { SheetView } from '../sheetView';
import type { YearsOfTable } from './yearSources';

/** The columns of years that a form names once each. */
const once = (columns: readonly YearColumn[], latest: YearColumn): readonly YearColumn[] =>
  columns.filter(({ year }) => year < latest.year && columns.filter((one) => one.year === year).length === 1);

/** A form's columns of values, one a year: the same items, each in the column of the year. A name that stands once is that of every year. */
export const columnYears = (view: SheetView, lanes: readonly YearColumns[], sources: readonly Source[], bands: readonly BandSource[]): YearsOfTable | undefined => {
  const [first] = lanes;
  if (first === undefined || lanes.some(({ latest }) => latest.year !== first.latest.year)) return undefined;
  const years = [...new Set(lanes.flatMap(({ earlier, latest }) => once(earlier, latest).map(({ year }) => year)))];
  const placeIn = (year: number) => new Map(lanes.flatMap(({ earlier, latest }) => once(earlier, latest).filter((one) => one.year === year).map(({ column }) => [latest.column, column] as const)));
  const earlier = years.map((year) => {
    const places = placeIn(year);
    const moved = (source: Source): readonly Source[] => {
      const column = places.get(source.column);
      if (column === undefined) return [];
      const isText = source.field.type === 'text' || source.field.type === 'schoolType' || source.field.type === 'region';
      return [isText && source.row !== undefined && view.isBlank(source.row, column) ? source : { ...source, column }];
    };
    return {
      year,
      sources: sources.flatMap(moved),
      bands: bands.flatMap((one): readonly BandSource[] => {
        const column = places.get(one.column);
        return column === undefined ? [] : [{ ...one, column }];
      }),
    };
  });
  return { year: first.latest.year, earlier };
};
