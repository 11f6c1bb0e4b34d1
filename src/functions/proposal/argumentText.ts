import type { Grid } from '../../workbook/grid';
import { wordOf } from '../arguments/text';
import type { ArgumentDeclaration } from '../declaration';
import { FormulaFailure } from '../formula/formulaFailure';
import type { FormulaIssue } from '../formula/formulaFailure';
import { readArgument } from '../formula/readFormula';
import { fullWidthToHalf } from '../formula/formulaText';
import { resolveArguments } from '../formula/resolveArguments';
import { quoted } from './proposal';
import type { ArgumentProposals } from './proposal';

/** What is wrong with what was typed for an argument. */
export type ArgumentIssue = FormulaIssue | { readonly code: 'required' };

/**
 * What a person typed, as it goes into the formula: a word of the argument's own vocabulary gets its quotes, even where it
 * could be an address (R1).
 */
export const argumentText = (typed: string, { options }: ArgumentProposals): string => {
  const text = typed.trim();
  const words = options.flatMap((option) => (option.kind === 'word' ? [option.word.zh, option.word.en] : []));
  const bare = words.some((word) => wordOf(word) === wordOf(text));
  return bare ? quoted(text) : fullWidthToHalf(text);
};

/** What is wrong with an argument of a formula, before anything is computed. Without grids the sheets are not looked up. */
export const argumentIssue = (text: string, { optional }: ArgumentDeclaration, grids: readonly Grid[] | undefined, sheet: string | undefined): ArgumentIssue | undefined => {
  if (text.trim() === '') return optional ? undefined : { code: 'required' };
  try {
    const argument = readArgument(text);
    if (grids !== undefined) resolveArguments([argument], grids, sheet);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof FormulaFailure) return thrown.issue;
    throw thrown;
  }
};
