import type { Quantity } from '../handIn/quantity';
import { itemFormula } from './itemFormula';
import { remarkFormula } from './remarkFormula';
import type { Sources } from './sources';

/** What a report says in words of the data, where a formula can tell whether it still holds. */
export const wordFormula = (sources: Sources, quantity: Quantity, words: string): string | undefined => {
  switch (quantity.kind) {
    case 'itemVerdict':
      return itemFormula(sources, quantity);
    case 'remark':
      return remarkFormula(sources, quantity, words);
    default:
      return undefined;
  }
};
