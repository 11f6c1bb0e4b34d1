import type { CellRef } from '../core/cellRef';
import type { Dataset } from '../core/dataset';
import type { Stage } from '../standards/terms';

/** How a sheet was understood. */
export const TEMPLATES = ['schoolTable', 'schoolForm', 'countyForm', 'classList', 'classBins', 'roomList', 'unrecognised', 'empty'] as const;
export type Template = (typeof TEMPLATES)[number];

/** Why a heading was taken for a field. */
export type MatchReason = 'exact' | 'alias' | 'stagePrefix' | 'partial' | 'chosen';

/** One heading (or 项目) and what it was taken for. */
export interface FieldMatch {
  /** The place of the heading: column of a table, row of a form. */
  readonly at: CellRef;
  /** The heading as it stands, levels joined by '/'. */
  readonly heading: string;
  /** undefined: not recognised, or ignored by the person. */
  readonly field: string | undefined;
  readonly stage?: Stage;
  /** 0…1; below CERTAIN the match is a question to the person and is not used until answered. */
  readonly score: number;
  readonly reason: MatchReason | undefined;
  /** Multiplier from the heading's or the form's unit (万元 → 10000). */
  readonly factor: number;
  /** The next best fields, for the person to choose from. */
  readonly candidates: readonly { readonly field: string; readonly stage?: Stage; readonly score: number }[];
}

/** A table or form found on a sheet, and how it was read. */
export interface SheetReading {
  readonly file?: string;
  readonly sheet: string;
  readonly template: Template;
  /** Confidence that it is that template, 0…1. */
  readonly score: number;
  /** First and last row (from 0) of the heading and of the data. */
  readonly headerRows: readonly [number, number];
  readonly dataRows: readonly [number, number];
  readonly matches: readonly FieldMatch[];
  /** Stable key of the headings, so that a correction serves every sheet of that layout. */
  readonly fingerprint: string;
  readonly records: number;
}

/** A correction by the person, for every sheet with that fingerprint. Key of `fields`: the heading; null = ignore. */
export interface MappingChoice {
  readonly fingerprint: string;
  readonly template?: Template;
  readonly fields: Readonly<Record<string, { readonly field: string; readonly stage?: Stage } | null>>;
}

/** What went wrong or is doubtful in reading. Words: locale `reading.<code>`. */
export type ReadingIssue = {
  readonly severity: 'error' | 'query' | 'hint';
  readonly cell: CellRef;
} & (
  | { readonly code: 'uncertainHeading'; readonly heading: string; readonly field: string; readonly score: number }
  | { readonly code: 'duplicateHeading'; readonly heading: string; readonly field: string; readonly first: CellRef }
  /** One heading stands over several columns of figures, merged or with nothing beside it: none of them is used. */
  | { readonly code: 'mergedHeading'; readonly heading: string; readonly field: string }
  /** A form with several columns of figures (a school each, a year each), and nothing says which are the values: none is used. */
  | { readonly code: 'severalColumns' }
  /** Figures that do not go with the unit stated or assumed (元 under 万元), or whose unit is not converted (亩): not used. */
  | { readonly code: 'unitUnclear'; readonly heading: string; readonly field: string }
  | { readonly code: 'noDataRows' }
  | { readonly code: 'notRecognised' }
  /** No sheet holds anything. */
  | { readonly code: 'workbookEmpty' }
  /** Of all sheets none has a table that can be read. */
  | { readonly code: 'nothingRecognised' }
  /** A hidden sheet is not read. */
  | { readonly code: 'hiddenSkipped' }
  /** Hidden rows (a filter, a folded group) are read like the others. */
  | { readonly code: 'hiddenRowsRead'; readonly rows: number }
  | { readonly code: 'textForNumber'; readonly field: string; readonly text: string }
  | { readonly code: 'errorValue'; readonly field: string; readonly error: string }
  | { readonly code: 'negative'; readonly field: string; readonly value: number }
  | { readonly code: 'notInteger'; readonly field: string; readonly value: number }
  | { readonly code: 'aboveMaximum'; readonly field: string; readonly value: number; readonly max: number }
  | { readonly code: 'percentRead'; readonly field: string; readonly text: string; readonly value: number }
  /** A bare number that may be a fraction or a percentage (1.02): not used. */
  | { readonly code: 'percentAmbiguous'; readonly field: string; readonly text: string }
  /** A date stands where a number belongs: not used. */
  | { readonly code: 'dateForNumber'; readonly field: string; readonly text: string }
  | { readonly code: 'unitRead'; readonly field: string; readonly text: string; readonly value: number }
  | { readonly code: 'unknownWord'; readonly field: string; readonly text: string }
  /** 无 or 有 under an item that asks for there being none: it may mean either and is no answer. */
  | { readonly code: 'answerAmbiguous'; readonly field: string; readonly text: string }
  | { readonly code: 'duplicateSchool'; readonly school: string; readonly first: CellRef }
  /** Two rows of one school and stage contradict each other: neither is used. */
  | { readonly code: 'schoolRowsDiffer'; readonly school: string; readonly first: CellRef }
  /** A table of one row a school and grade (`heading`), which is none of schools: no row of that school is used. */
  | { readonly code: 'schoolSplit'; readonly school: string; readonly heading: string; readonly first: CellRef }
  | { readonly code: 'duplicateCode'; readonly schoolCode: string; readonly first: CellRef }
  | { readonly code: 'conflict'; readonly field: string; readonly school: string; readonly value: number; readonly other: number; readonly otherCell: CellRef }
  /** Two sheets give different values for the same county figure; the first is used. */
  | { readonly code: 'countyConflict'; readonly field: string; readonly value: number; readonly other: number; readonly otherCell: CellRef }
  /** Files give different values, and nobody has decided: none is used. `school` is '' for the county's own figures. */
  | { readonly code: 'disputed'; readonly field: string; readonly school: string; readonly stage?: Stage; readonly values: string }
  /** A sum of money some 10,000 times as large or as small as other schools': most likely in another unit than its heading says. Not used. */
  | { readonly code: 'scaleUnclear'; readonly field: string; readonly school: string; readonly stage?: Stage; readonly values: string }
  /** A row that an earlier merge left out, with what it said about it. */
  | { readonly code: 'leftOutBefore'; readonly text: string }
  /** Two sheets give one code two names: read as one school that was renamed. */
  | { readonly code: 'nameDiffers'; readonly school: string; readonly other: string; readonly schoolCode: string }
  /** Two schools of different files may be one under two names: a person has to say. `otherFile`: where the other name stands. */
  | { readonly code: 'maybeSameSchool'; readonly school: string; readonly other: string; readonly otherFile: string; readonly likeness: number }
  | { readonly code: 'schoolUnknown'; readonly school: string }
  /** The school's name stands in the row above alone: the list's rows below it are taken for the same school's. */
  | { readonly code: 'schoolCarried'; readonly school: string }
  /** Classes or rooms of a list that names no school: they count for the county, for no school. */
  | { readonly code: 'listedSchoolMissing' }
  /** Filled rows of a form whose items were not recognised; `heading` is the first of them. */
  | { readonly code: 'itemsUnread'; readonly heading: string; readonly items: number }
  /** One cell is merged over the rows of several schools: whose its figure is, cannot be told. */
  | { readonly code: 'mergedOverSchools'; readonly field: string }
  /** One cell is merged over the columns of several things: which of them its figure is, cannot be told. */
  | { readonly code: 'mergedOverColumns'; readonly field: string }
  /** Several schools bear that name and no code tells them apart: not used. */
  | { readonly code: 'schoolAmbiguous'; readonly school: string }
  /** Figures stand in a row or form that names no school: not used for schools. */
  | { readonly code: 'schoolNameMissing' }
  | { readonly code: 'stageMissing'; readonly school: string }
  /** The school has figures of a stage that its type does not have. */
  | { readonly code: 'stageMismatch'; readonly school: string; readonly type: string; readonly stage: Stage }
  /** Both stages of a school have the same area or sum: it may be that of the whole school, written twice. Used as it stands. */
  | { readonly code: 'stagesAlike'; readonly field: string; readonly school: string; readonly value: number; readonly otherCell: CellRef }
  | { readonly code: 'typeInferred'; readonly school: string; readonly type: string }
  /** Classes of a kindergarten or a senior school: no part of compulsory education, left out. */
  | { readonly code: 'outsideStages'; readonly text: string }
  /** 六年级 of a school with both stages, in a list that has 五四学制 too: its stage is not clear. */
  | { readonly code: 'sixthGrade'; readonly school: string }
  | { readonly code: 'subtotalSkipped'; readonly text: string }
  /** An example of how to fill in (示例小学, 例：…), or a sheet of them: no data. */
  | { readonly code: 'exampleSkipped'; readonly text: string }
  /** A figure's formula refers to cells that are gone, and yet shows a number. */
  | { readonly code: 'formulaBroken'; readonly field: string }
  /** A number stands where the column has formulas. */
  | { readonly code: 'formulaOverwritten'; readonly field: string; readonly value: number }
  /** The formula of a total leaves out rows beside it; `first` is the first of them. */
  | { readonly code: 'sumStopsShort'; readonly field: string; readonly first: CellRef }
  /** 是否计校数 says that the row is no school of its own: its figures were added to those of `main`. */
  | { readonly code: 'branchAdded'; readonly school: string; readonly main: string }
  /** Such a row, and no school to which it belongs: not used. */
  | { readonly code: 'branchAlone'; readonly school: string }
  /** The name of a place (城关镇) where a school's should stand, and its figures are no sum of the schools around it: not used. */
  | { readonly code: 'placeRow'; readonly text: string }
  /** A row with a figure more than there are headings: not used, its figures may stand under the wrong ones. */
  | { readonly code: 'rowShifted'; readonly school: string; readonly text: string }
  /** The school is named nowhere in the table: by its title, the sheet's name, the file's name, or as the file's only school. */
  | { readonly code: 'schoolNamedOutside'; readonly school: string; readonly by: 'title' | 'sheet' | 'file' | 'only' }
  /** A table of several years: only the rows of the latest are read. */
  | { readonly code: 'earlierYears'; readonly year: number; readonly rows: number }
  /** A table of several years, and rows of it that name none: read with the latest, and of earlier years nobody knows. */
  | { readonly code: 'yearMissing'; readonly rows: number }
  /** A table whose latest year is not that of the other tables: used with theirs. */
  | { readonly code: 'tableYear'; readonly text: string; readonly year: number; readonly used: number }
  /** A table of an earlier year: of that year, and not judged. `used`: the later one's sheet, or its file. */
  | { readonly code: 'earlierTableRead'; readonly text: string; readonly year: number; readonly used: string }
  /** A table of an earlier year beside a later one of the same schools and figures, in one file: not read. `used`: the later one's sheet. */
  | { readonly code: 'earlierTable'; readonly text: string; readonly year: number; readonly used: string }
  /** A figure a year side by side: only that of the latest is read. `heading` is the first of those that are not, `used` the one read in its place. */
  | { readonly code: 'earlierHeadings'; readonly heading: string; readonly headings: number; readonly used: string }
  /** A figure of another year than the others of its table: used, for money is often of the year before. */
  | { readonly code: 'otherYear'; readonly heading: string; readonly field: string; readonly year: number }
  | { readonly code: 'tooManySheets'; readonly sheets: number; readonly limit: number }
  | { readonly code: 'tooManyRows'; readonly rows: number; readonly limit: number }
);

/** Everything read from one or more workbooks. */
export interface Reading {
  readonly sheets: readonly SheetReading[];
  readonly dataset: Dataset;
  readonly issues: readonly ReadingIssue[];
  /** What was doubtful in the dataset's earlier years, the earliest first. */
  readonly yearIssues?: readonly { readonly year: number; readonly issues: readonly ReadingIssue[] }[];
}
