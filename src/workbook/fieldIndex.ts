import type { Field } from '../standards/schema';
import { headingKey, readHeading } from './headingText';
import { sentenceReader, type SentenceReader } from './printedSentence';

/** How a key of the vocabulary leads to a field. */
export interface Entry {
  readonly field: Field;
  readonly label: boolean;
}

/** The vocabulary prepared for look-ups by key. */
export interface FieldIndex {
  readonly fields: ReadonlyMap<string, Field>;
  /** Fields that bear exactly this key. */
  readonly named: (key: string) => readonly Entry[];
  /** Fields whose name differs only in its counting word (数, 人数, 总数). */
  readonly counted: (key: string) => readonly Field[];
  /** Fields with similar names, best first, with the similarity 0…1. */
  readonly similar: (key: string) => readonly { readonly field: Field; readonly likeness: number }[];
  /** The figures of a cell that holds a printed sentence with its blanks filled in. */
  readonly sentence: SentenceReader;
}

const COUNTING = /(?:合计|总计|总?(?:人数|间数|个数|数量|数))$/u;
const NONE: readonly never[] = [];

const stemOf = (key: string): string => key.replace(COUNTING, '');

const pairsOf = (key: string): Map<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < key.length; at += 1) {
    const pair = key.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** Sørensen–Dice coefficient over pairs of neighbouring characters. */
const likeness = (a: Map<string, number>, lengthA: number, b: Map<string, number>, lengthB: number): number => {
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, lengthA + lengthB - 2);
};

interface Known {
  readonly field: Field;
  readonly key: string;
  readonly pairs: Map<string, number>;
}

const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** Keys under which a written name is found: as a heading is keyed (units dropped), and in full. */
const keysOf = (name: string): ReadonlySet<string> => new Set([readHeading([name]).keys.join(''), headingKey(name)].filter((key) => key !== ''));

/** What most fields leave out and the loops over cells ask for. */
const OPTIONAL = { stage: undefined, integer: false, max: Number.POSITIVE_INFINITY, least: undefined, adverse: false, example: undefined, sentences: undefined, from: undefined } as const satisfies Partial<Field>;

/** The field with every optional property, so that all fields have one shape and the loops over cells stay fast. */
const uniform = (field: Field): Field => ({ ...OPTIONAL, ...field });

const anyOf =
  (readers: readonly SentenceReader[]): SentenceReader =>
  (text) => {
    for (const read of readers) {
      const figures = read(text);
      if (figures !== undefined) return figures;
    }
    return undefined;
  };

const build = (given: ReadonlyMap<string, Field>): FieldIndex => {
  const fields: ReadonlyMap<string, Field> = new Map([...given].map(([id, field]) => [id, uniform(field)]));
  const names = new Map<string, Entry[]>();
  const stems = new Map<string, Field[]>();
  const known: Known[] = [];
  for (const field of fields.values()) {
    for (const name of [field.label.zh, field.label.en, ...field.aliases]) {
      const label = name === field.label.zh || name === field.label.en;
      for (const key of keysOf(name)) {
        if (names.get(key)?.some((entry) => entry.field === field) === true) continue;
        add(names, key, { field, label });
        known.push({ field, key, pairs: pairsOf(key) });
        const stem = stemOf(key);
        if (field.type === 'number' && stem.length >= 2 && stems.get(stem)?.includes(field) !== true) add(stems, stem, field);
      }
    }
  }
  const similar = (key: string): { field: Field; likeness: number }[] => {
    const pairs = pairsOf(key);
    const best = new Map<Field, number>();
    for (const entry of known) {
      const value = likeness(pairs, key.length, entry.pairs, entry.key.length);
      if (value > (best.get(entry.field) ?? 0)) best.set(entry.field, value);
    }
    return [...best].map(([field, value]) => ({ field, likeness: value })).sort((a, b) => b.likeness - a.likeness);
  };
  return {
    fields,
    named: (key) => names.get(key) ?? NONE,
    counted: (key) => {
      const stem = stemOf(key);
      // A short word without a counting word (学生, 教师) is a group of columns, not a figure.
      return stem.length < 2 || (stem === key && stem.length < 3) ? NONE : (stems.get(stem) ?? NONE);
    },
    similar,
    sentence: anyOf([...fields.values()].flatMap(({ sentences = [] }) => sentences.map((sentence) => sentenceReader(sentence, fields)))),
  };
};

const built = new WeakMap<ReadonlyMap<string, Field>, FieldIndex>();

/** The index of a vocabulary, built once for it. */
export const fieldIndex = (fields: ReadonlyMap<string, Field>): FieldIndex => {
  const known = built.get(fields);
  if (known !== undefined) return known;
  const index = build(fields);
  built.set(fields, index);
  return index;
};
