import type { Pack, Rule } from './schema';
import { FIELDS } from './vocabulary';

/** Case, width, spaces and punctuation do not tell names apart: `ｒ１`, `R 1` and `r1` are one. */
const normalise = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '')
    .replace(/^([a-z])0+(?=\d+$)/u, '$1');

/** What sheets call the finished figure of a rule. */
const figureNames = (rule: Rule): readonly string[] =>
  rule.parts.flatMap((part) => {
    const field = 'direct' in part && part.direct !== undefined ? FIELDS.get(part.direct) : undefined;
    return field === undefined ? [] : [field.label.zh, field.label.en, ...field.aliases];
  });

const indexes = new WeakMap<Pack, ReadonlyMap<string, Rule>>();

const indexOf = (pack: Pack): ReadonlyMap<string, Rule> => {
  const known = indexes.get(pack);
  if (known !== undefined) return known;
  const index = new Map<string, Rule>();
  // Ids first, so that a name can never hide one.
  for (const rule of pack.rules) index.set(normalise(rule.id), rule);
  for (const rule of pack.rules) {
    for (const name of [rule.label.zh, rule.label.en, ...rule.aliases]) {
      const key = normalise(name);
      if (!index.has(key)) index.set(key, rule);
    }
  }
  for (const rule of pack.rules) {
    for (const name of figureNames(rule)) if (!index.has(normalise(name))) index.set(normalise(name), rule);
  }
  indexes.set(pack, index);
  return index;
};

/** The rule with that id (`R1`, `G3` or `G03`), name in either language, known short name or heading of its finished figure; `undefined` if there is none. */
export const findRule = (pack: Pack, codeOrName: string): Rule | undefined => indexOf(pack).get(normalise(codeOrName));
