import { plain } from './plainText';

/** 2023年, 2023-2024学年, 2024年9月, 截至2024年底, 2024: of a school year the first. A cohort (2023级) is none. */
const YEAR = '(?:截至|截止)?((?:19|20)\\d{2})(?:[-–—~/至](?:20)?\\d{2})?(?:学年度?|年度?(?:\\d{1,2}月份?(?:\\d{1,2}日)?)?(?:[底末]|初(?!中|级)|[春秋]季?)?)?';
const AHEAD = new RegExp(`^${YEAR}(?![\\d级届])的?`, 'u');
const BEHIND = new RegExp(`(?<!\\d)${YEAR}$`, 'u');
const BRACKETED = new RegExp(`\\(${YEAR}\\)`, 'u');

/** A heading without the year for which it gives a figure. */
export interface DatedHeading {
  readonly levels: readonly string[];
  readonly year: number;
}

/** Takes the year off a heading's levels; undefined where there is none, or several. */
export const withoutYear = (levels: readonly string[]): DatedHeading | undefined => {
  const years = new Set<number>();
  const rest = levels.map((level) => {
    const text = plain(level);
    const found = [BRACKETED, AHEAD, BEHIND].find((one) => one.test(text));
    const match = found?.exec(text);
    if (found === undefined || match === undefined || match === null) return level;
    years.add(Number(match[1]));
    return text.replace(found, '');
  });
  const [year] = years;
  return year === undefined || years.size > 1 ? undefined : { levels: rest.filter((level) => level !== ''), year };
};

/** The year that a heading consists of: 2023年 over a column of values. */
export const yearAlone = (levels: readonly string[]): number | undefined => {
  const dated = withoutYear(levels);
  return dated?.levels.length === 0 ? dated.year : undefined;
};

/** Columns of values, one a year: the latest is read. */
export interface YearColumns {
  readonly latest: YearColumn;
  /** The row in which the years stand, where it is not the table's heading. */
  readonly row?: number;
  /** The others, in their order. */
  readonly earlier: readonly YearColumn[];
}

export interface YearColumn {
  readonly column: number;
  readonly year: number;
}

/** Which of several columns that are headed by nothing but their year is the latest. */
export const yearColumns = (columns: readonly { readonly column: number; readonly levels: readonly string[] }[]): YearColumns | undefined => {
  const dated = columns.flatMap(({ column, levels }): readonly YearColumn[] => {
    const year = yearAlone(levels);
    return year === undefined ? [] : [{ column, year }];
  });
  const latest = dated.reduce<YearColumn | undefined>((last, one) => (last === undefined || one.year > last.year ? one : last), undefined);
  return latest === undefined ? undefined : { latest, earlier: dated.filter((one) => one !== latest) };
};
