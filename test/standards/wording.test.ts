import { loadPack, PACK_IDS } from '../../src/standards';
import type { Clause, Part, Rule, SchoolFilter } from '../../src/standards/schema';
import { decimalProduct } from './decimalProduct';
import { numbersIn } from './numbersIn';

/** A number the pack works with, and the wording it must be found in. */
interface Claim {
  readonly what: string;
  readonly value: number;
  readonly clause: Clause;
  readonly derivation?: Derivation | undefined;
  /** The part it belongs to, for a value derived from another of the same part. */
  readonly part?: Readonly<Record<string, unknown>>;
}

type Derivation = { readonly times: number; readonly of: string } | { readonly phrase: string };

interface Entry {
  readonly from: string;
  readonly value: unknown;
  readonly clause: Clause;
  readonly derivation?: Derivation;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEntry = (value: unknown): value is Entry => isRecord(value) && 'from' in value && 'value' in value && 'clause' in value;

const leaves = (value: unknown, path: string): readonly (readonly [string, number])[] => {
  if (typeof value === 'number') return [[path, value]];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
};

/** Every dated entry below a node, wherever the schema may put one. */
const entries = (node: unknown, path: string): readonly (readonly [string, Entry])[] => {
  if (Array.isArray(node)) return node.flatMap((inner: unknown) => entries(inner, path));
  if (isEntry(node)) return [[path, node]];
  if (!isRecord(node)) return [];
  return Object.entries(node).flatMap(([key, inner]) => entries(inner, `${path}.${key}`));
};

const filterNumbers = ({ pupilsFrom, pupilsBelow, shareAbove }: SchoolFilter): readonly number[] =>
  [pupilsFrom, pupilsBelow, shareAbove?.above].filter((value) => value !== undefined);

const reliefClaims = (part: Part, what: string): readonly Claim[] => {
  if (!('reliefs' in part)) return [];
  return (part.reliefs ?? []).flatMap((relief) => {
    const values = 'values' in relief ? relief.values : 'minimumArea' in relief ? relief.minimumArea : {};
    const numbers = [...leaves(values, 'value').map(([, value]) => value), ...relief.when.flatMap(filterNumbers)];
    return numbers.map((value) => ({ what: `${what} relief`, value, clause: relief.clause }));
  });
};

const datedClaims = (part: Part, what: string): readonly Claim[] =>
  entries(part, what).flatMap(([path, { value, clause, derivation }]) => leaves(value, path).map(([leaf, number]) => ({ what: leaf, value: number, clause, derivation, part })));

const claimsOf = (rule: Rule): readonly Claim[] =>
  rule.parts.flatMap((part) => [...datedClaims(part, `${rule.id}.${part.id}`), ...reliefClaims(part, `${rule.id}.${part.id}`)]);

const packClaims = (id: string): readonly Claim[] => {
  const pack = loadPack(id);
  const parameters = pack.parameters.flatMap((parameter) =>
    parameter.type === 'number' && parameter.clause !== undefined ? [{ what: parameter.id, value: parameter.default, clause: parameter.clause }] : [],
  );
  const split = leaves(pack.split.weights, 'split').map(([what, value]) => ({ what, value, clause: pack.split.clause }));
  const bands = (pack.classBands ?? []).flatMap((part) => datedClaims(part, `classBands.${part.id}`));
  const { minimumMet, clause } = pack.schoolRule;
  return [...pack.rules.flatMap(claimsOf), ...bands, ...parameters, ...split, ...(minimumMet === 0 ? [] : [{ what: 'school rule', value: minimumMet, clause }])];
};

/** How many numbers a pack has at least, beyond its base's. */
const LEAST_NUMBERS: ReadonlyMap<string, number> = new Map([['national-2017', 81], ['national-2012', 10]]);

const lookUp = (node: unknown, path: readonly string[]): unknown => path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), node);

const check = ({ what, value, clause, derivation, part }: Claim): void => {
  if (derivation === undefined) {
    expect({ what, value, printed: numbersIn(clause.quote).has(value) }).toEqual({ what, value, printed: true });
  } else if ('phrase' in derivation) {
    expect(clause.quote).toContain(derivation.phrase);
  } else {
    expect(numbersIn(clause.quote)).toContain(derivation.times);
    const stage = what.split('.').at(-1) ?? '';
    const base = entries(part?.[derivation.of], derivation.of)[0]?.[1].value;
    const of = lookUp(base, [stage]);
    expect({ what, value }).toEqual({ what, value: decimalProduct(Number(of), derivation.times) });
  }
};

describe.each(PACK_IDS)('%s: every number stands in the wording it quotes', (id) => {
  const claims = packClaims(id);

  test('the walk finds the numbers', () => {
    const { extends: base } = loadPack(id);
    const found = claims.length - (base === undefined ? 0 : packClaims(base).length);
    expect(found).toBeGreaterThanOrEqual(LEAST_NUMBERS.get(id) ?? 1);
  });

  test.each(claims.map((claim) => [claim.what, claim] as const))('%s', (_, claim) => {
    check(claim);
  });
});

test('the ways numbers are printed are all read', () => {
  expect([...numbersIn('小学、初中分别达到4.2人以上、5.3人以上')]).toEqual([4.2, 5.3]);
  expect(numbersIn('不低于要求的85%')).toContain(0.85);
  expect(numbersIn('安排5％')).toContain(0.05);
  expect(numbersIn('达到Ⅲ级以上')).toContain(3);
  expect(numbersIn('均不低于５４平方米')).toContain(54);
  expect(numbersIn('没有数字').size).toBe(0);
});

test('a floor is the literal product, not the binary one', () => {
  expect(decimalProduct(4.5, 0.85)).toBe(3.825);
  expect(4.5 * 0.85).not.toBe(3.825);
});
