import { DEFAULT_PACK } from '../../standards';
import type { ArgumentDeclaration } from '../declaration';
import type { Supplied } from '../call';
import { scopeOf } from '../scope';
import type { Scope } from '../scope';
import { readDate } from './date';
import { readText } from './text';

export const STANDARD: ArgumentDeclaration = {
  name: { zh: '标准', en: 'standard' },
  description: { zh: `标准包代码；省略时用国家标准（${DEFAULT_PACK}）`, en: `Id of a standard pack; if omitted, the national standard (${DEFAULT_PACK})` },
  kind: 'text',
  optional: true,
  takes: { of: 'standard' },
};

/** The scope with the standard, and the date if there is such an argument, that a call asks for. */
export const scopeFor = (scope: Scope, standard: Supplied, date?: Supplied): Scope => {
  const id = readText(standard)?.trim();
  const day = date === undefined ? undefined : readDate(date);
  if (id === undefined && day === undefined) return scope;
  return scopeOf({ ...scope.context, ...(id !== undefined && { standard: id }), ...(day !== undefined && { date: day }) });
};
