import type { UnknownReason } from '../../core/assessment';
import type { Translator } from '../../locale';
import type { FigureWords } from './figures';
import type { Names } from './names';
import type { PlaceWords } from './places';

/** What every kind of sentence is made with. */
export interface WordContext extends Translator {
  readonly names: Names;
  readonly figures: FigureWords;
  readonly places: PlaceWords;
}

export interface WordContextWithReasons extends WordContext {
  readonly reason: (reason: UnknownReason) => string;
}
