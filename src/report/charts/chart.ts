import type { Assessment } from '../../core/assessment';
import type { Dataset } from '../../core/dataset';
import type { Translator } from '../../locale';
import type { Field, Pack } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { Names, Words } from '../words';
import type { Quantity } from '../handIn/quantity';

/** What charts are made of: a report's context has it, and the pane's language with an outcome. */
export interface ChartSource {
  readonly reading: { readonly dataset: Dataset };
  readonly assessment: Assessment;
  readonly pack: Pack;
  readonly fields: ReadonlyMap<string, Field>;
  readonly translator: Translator;
  readonly names: Names;
  readonly words: Words;
}

/** How a bar stands to the standard, the best first: told by colour, pattern and legend alike. */
export const TONES = ['good', 'near', 'bad', 'worst'] as const;
export type Tone = (typeof TONES)[number];

/** What a click on a bar is about; units by their row in the dataset. */
export type ChartSubject = { readonly kind: 'dispersion'; readonly rule: string; readonly part: string; readonly stage: Stage } | { readonly kind: 'unit'; readonly unit: number; readonly rule: string; readonly part: string };

/** One bar, or one point of a line. */
export interface ChartItem {
  readonly label: string;
  /** What it counts; undefined is unknown: it has a row in the table and nothing is drawn. */
  readonly value: number | undefined;
  /** The value as it is read, never rounded into looking like its limit; why there is none. */
  readonly text: string;
  readonly tone: Tone;
  /** A value of the standard that holds for this one. */
  readonly limit?: number;
  /** Of a bar that counts values: those from `from` on and below `to`; an end that is missing is open. */
  readonly range?: { readonly from?: number; readonly to?: number };
  /** More cells of its row in the table, as `Chart.columns` names them. */
  readonly more?: readonly string[];
  readonly quantity?: Quantity;
  /** What a school's share is made of, unrounded. */
  readonly raw?: { readonly value: number; readonly format: string; readonly pupils: number };
  readonly subject?: ChartSubject;
}

export type ChartKind = 'dispersion' | 'distribution' | 'contribution' | 'classSizes' | 'progress';

/** A chart before any program draws it: what each axis is, the figures, the sentence that tells its message, and its table. */
export interface Chart {
  readonly kind: ChartKind;
  readonly title: string;
  /** The message in words; for who does not see it, the chart itself. */
  readonly sentence: string;
  /** What is not in the picture, and why. */
  readonly notes: readonly string[];
  /** What the bars are of, and what they count. */
  readonly category: string;
  readonly measure: string;
  /** Number format of the values. */
  readonly format: string;
  readonly items: readonly ChartItem[];
  /** Names of the tones that occur, for the legend; none where they mean nothing. */
  readonly tones: Readonly<Partial<Record<Tone, string>>>;
  /** What `limit` is called. */
  readonly limitName?: string;
  /** Headings of the columns in `more`. */
  readonly columns?: readonly string[];
}

/** Whether there is anything to draw. */
export const isDrawable = ({ items }: Chart): boolean => items.some(({ value }) => value !== undefined);

/** A number format with so many decimals. */
export const formatWith = (decimals: number, ending = ''): string => `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${ending}`;
