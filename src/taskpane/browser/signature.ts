import { inLocale } from '../../locale';
import type { Locale } from '../../locale';
import type { FunctionDeclaration } from '../../functions/declaration';

/** How a function is called: BALANCE.CV(值, [学生数]). */
export const signatureOf = ({ name, arguments: declared }: FunctionDeclaration, locale: Locale): string =>
  `${name}(${declared.map((argument) => (argument.optional ? `[${inLocale(argument.name, locale)}]` : inLocale(argument.name, locale))).join(', ')})`;
