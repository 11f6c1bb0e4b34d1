import type { Field } from '../standards/schema';
import { STAGES, type Stage } from '../standards/terms';
import { plain } from './plainText';
import { unitMark } from './unitMark';

/** A figure that stands in a sentence. */
export interface SentenceFigure {
  readonly field: Field;
  readonly stage: Stage | undefined;
  /** Value in the figure's unit = shown × 10^exponent. */
  readonly exponent: number;
  /** What stands in the blank; '' while it is not filled in. */
  readonly text: string;
}

/** Reads a cell's text as one printed sentence; undefined if it is another text. */
export type SentenceReader = (text: string) => readonly SentenceFigure[] | undefined;

/** No printed sentence is longer; a longer text is a report. */
const LONGEST = 400;
const BLANK = /\{([^{}@]*)(?:@(\w+))?\}/gu;
/** What may stand in a blank: few characters, or the line itself. */
const FILLED = '(.{0,16}?)';
const IGNORED = /[\s、,。;:"“”()]+/gu;

const bare = (text: string): string => plain(text).replace(IGNORED, '');

/** The unit with which the text behind a blank begins. */
const unitBehind = (text: string): number => (unitMark(text.slice(0, 2)) ?? unitMark(text.slice(0, 1)))?.exponent ?? 0;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

interface Blank {
  readonly field: Field | undefined;
  readonly stage: Stage | undefined;
  readonly exponent: number;
}

/** Prepares a printed sentence of the vocabulary; punctuation, width and spaces do not matter. */
export const sentenceReader = (sentence: string, fields: ReadonlyMap<string, Field>): SentenceReader => {
  const literals = sentence.split(BLANK).filter((_, at) => at % 3 === 0).map(bare);
  const blanks = [...sentence.matchAll(BLANK)].map(([, id = '', stage], at): Blank => ({
    field: fields.get(id),
    stage: STAGES.find((one) => one === stage),
    exponent: unitBehind(literals[at + 1] ?? ''),
  }));
  const pattern = new RegExp(`^${literals.map(escaped).join(FILLED)}$`, 'u');
  return (text) => {
    if (text.length > LONGEST) return undefined;
    const match = pattern.exec(bare(text));
    if (match === null) return undefined;
    return blanks.flatMap(({ field, stage, exponent }, at): readonly SentenceFigure[] => {
      const shown = (match[at + 1] ?? '').replace(/_+/gu, '');
      return field === undefined ? [] : [{ field, stage, exponent, text: shown }];
    });
  };
};
