import type { Region, SchoolType, Stage } from '../standards/terms';
import type { CellRef } from './cellRef';
import type { CellStateName, Column } from './column';

/** A single figure (county values, evidence): the number, or why there is none. */
export type Datum =
  | { readonly state: 'value'; readonly value: number; readonly cell?: CellRef; readonly original?: string }
  | { readonly state: Exclude<CellStateName, 'value'>; readonly cell?: CellRef; readonly original?: string };

/** What a person recorded for a qualitative item. */
export interface Evidence {
  /** true: met / present; undefined: asked for but not answered. */
  readonly answer: boolean | undefined;
  readonly proof?: string;
  readonly cell?: CellRef;
  readonly original?: string;
}

/** What the county says of itself in words: its name, its code, the year. */
export interface CountyText {
  readonly text: string;
  readonly cell?: CellRef;
}

export interface School {
  readonly name: string;
  readonly code?: string;
  /** undefined: not given and not derivable. */
  readonly type: SchoolType | undefined;
  readonly region?: Region;
  readonly town?: string;
  /** 民办. undefined: not given. */
  readonly private?: boolean;
  /** 举办者 as it is written, where it tells public from private. */
  readonly organiser?: string;
  /** Other yes/no facts by field id (boarding, builtBy2010 …); a missing key is unknown. */
  readonly flags: ReadonlyMap<string, boolean>;
  readonly cell?: CellRef;
}

/** Figures by field id; the record index is that of the table they belong to. */
export type Figures = ReadonlyMap<string, Column>;

/** One row a school and stage: 表Ⅱ-2's units. */
export interface UnitTable {
  readonly length: number;
  /** Index into Dataset.schools. */
  readonly school: Int32Array;
  /** Index into STAGES. */
  readonly stage: Uint8Array;
  readonly figures: Figures;
}

/** A class, or a number of classes within a bin of sizes (班额 bins). */
export interface ClassRow {
  /** Index into Dataset.schools, or undefined where the list names no known school. */
  readonly school: number | undefined;
  readonly schoolName: string;
  readonly stage: Stage | undefined;
  readonly grade?: string;
  readonly name?: string;
  readonly size:
    | { readonly kind: 'exact'; readonly pupils: Datum }
    | { readonly kind: 'bin'; readonly low: number; readonly high: number | undefined; readonly classes: Datum };
}

export type RoomPurpose = 'music' | 'art';

/** A room, or a number of rooms whose area lies in a band. */
export interface RoomRow {
  readonly school: number | undefined;
  readonly schoolName: string;
  readonly purpose: RoomPurpose;
  readonly name?: string;
  readonly area: Datum;
  /** Rooms whose area is at least `area` and below `areaBelow`. 1 for a room with its own area. */
  readonly count: Datum;
  readonly areaBelow?: number;
}

/** A person of a list of persons, with the figures given for each (scores of an evaluation …). */
export interface PersonRow {
  readonly school: number | undefined;
  readonly schoolName: string;
  readonly name: string;
  /** 教师, 校长 … as it is written. */
  readonly role?: string;
  /** By field id. */
  readonly figures: ReadonlyMap<string, Datum>;
  readonly cell?: CellRef;
}

/** The same county in an earlier year. */
export interface YearData {
  readonly year: number;
  readonly dataset: Dataset;
}

export interface Dataset {
  readonly schools: readonly School[];
  /** Whole-school figures (shared by the stages), one record a school. */
  readonly schoolFigures: Figures;
  readonly units: UnitTable;
  readonly classes: readonly ClassRow[];
  readonly rooms: readonly RoomRow[];
  /** County figures by key: `field` or `field@stage`. */
  readonly county: ReadonlyMap<string, Datum>;
  /** By field id. */
  readonly countyTexts?: ReadonlyMap<string, CountyText>;
  /** Where schools stand that could not be taken into the tables (twice, without a stage, not to be told apart). */
  readonly leftOut?: readonly CellRef[];
  /** By evidence field id. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly people?: readonly PersonRow[];
  /** The year the figures are of, where the data say so. */
  readonly year?: number;
  /** What the same workbook says of earlier years, the earliest first; these have no earlier years of their own. */
  readonly earlier?: readonly YearData[];
}

/** The key of a county figure. */
export const countyKey = (field: string, stage?: Stage): string => (stage === undefined ? field : `${field}@${stage}`);

/** The field that a key is of. */
export const fieldOfKey = (key: string): string => key.split('@')[0] ?? key;
