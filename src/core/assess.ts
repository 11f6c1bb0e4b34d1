import type { Pack } from '../standards/schema';
import type { Assessment } from './assessment';
import type { Dataset } from './dataset';
import type { AssessOptions } from './options';

/** Judges a county by every rule of a pack. */
export const assess = (_dataset: Dataset, _pack: Pack, _options: AssessOptions): Assessment => {
  throw new Error('assess: not built yet');
};
