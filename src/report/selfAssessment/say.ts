import type { Translator } from '../../locale';
import type { Piece } from '../handIn/computedCell';
import type { Sentence, Source } from './block';
import { NO_SOURCE } from './block';

/** A figure in a sentence. */
export type Figure = Exclude<Piece, string>;

/** Around the name of a figure while the sentence is put together; Unicode keeps both for such use, no text has them. */
const [OPEN, CLOSE] = ['\uFDD0', '\uFDD1'];
const FIGURE = /\uFDD0([a-zA-Z]+)\uFDD1/u;
const STRAY = /[\uFDD0\uFDD1]/gu;

type Data = Readonly<Record<string, string | number>>;

/** A sentence of the catalogue with words and figures put in; a list of pieces may stand for a word too. */
export const say = ({ t }: Pick<Translator, 't'>, key: string, data: Data = {}, figures: Readonly<Record<string, Figure | readonly Piece[]>> = {}): readonly Piece[] => {
  const words = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll(STRAY, '') : value]));
  const marks = Object.fromEntries(Object.keys(figures).map((name) => [name, `${OPEN}${name}${CLOSE}`]));
  return t(`audit:self.${key}`, { ...words, ...marks })
    .split(FIGURE)
    .flatMap((text, at): readonly Piece[] => {
      if (at % 2 === 0) return text === '' ? [] : [text];
      const figure = figures[text];
      return figure === undefined ? [] : 'quantity' in figure ? [figure] : figure;
    });
};

/** Pieces one after the other, with something between. */
export const joinPieces = (parts: readonly (readonly Piece[])[], separator: string): readonly Piece[] => parts.flatMap((part, at) => (at === 0 || separator === '' ? part : [separator, ...part]));

export const sentence = (pieces: readonly Piece[], source: Source = NO_SOURCE): Sentence => ({ pieces, source });
