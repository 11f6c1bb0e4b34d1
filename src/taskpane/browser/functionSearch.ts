import type { FunctionDeclaration } from '../../functions/declaration';
import { folded } from '../state/filter';

const LANGUAGES = ['zh', 'en'] as const;

/** All that a function can be found by, in both languages: a person remembers the word, not its language. */
const textOf = ({ name, description, arguments: declared }: FunctionDeclaration): string =>
  folded([name, ...LANGUAGES.flatMap((language) => [description[language], ...declared.map((argument) => argument.name[language])])].join('\n'));

/** The functions in whose name, description or arguments every word of the text occurs. */
export const findFunctions = <T extends FunctionDeclaration>(functions: readonly T[], text: string): readonly T[] => {
  const words = folded(text).split(/\s+/u).filter((word) => word !== '');
  return words.length === 0 ? functions : functions.filter((declaration) => words.every((word) => textOf(declaration).includes(word)));
};
