import { FIELDS, loadPack, PACK_IDS } from '../../src/standards';
import type { Check, Expression, Pack, Part, SchoolFilter } from '../../src/standards/schema';

const ofExpression = ({ plus, minus = [] }: Expression): readonly string[] => [...plus, ...minus];

const ofFilter = ({ flagIs = {}, shareAbove }: SchoolFilter): readonly string[] => [
  ...Object.keys(flagIs),
  ...(shareAbove === undefined ? [] : [shareAbove.of, shareAbove.in]),
];

const ofReliefs = (reliefs: readonly { readonly when: readonly SchoolFilter[]; readonly plus?: readonly string[] }[] = []): readonly string[] =>
  reliefs.flatMap(({ when, plus = [] }) => [...when.flatMap(ofFilter), ...plus]);

/** The ids of fields that a part speaks of. */
const fieldsOf = (part: Part): readonly string[] => {
  switch (part.kind) {
    case 'indicator':
      return [...ofExpression(part.numerator), part.direct, ...ofReliefs(part.reliefs)];
    case 'rate': {
      const variants = Object.values(part.variants?.options ?? {}).flatMap(({ numerator, denominator }) => [...ofExpression(numerator), ...ofExpression(denominator)]);
      return [...ofExpression(part.numerator), ...ofExpression(part.denominator), ...(part.direct === undefined ? [] : [part.direct]), ...ofFilter(part.schools ?? {}), ...variants];
    }
    case 'limit':
    case 'rooms':
      return [...ofFilter(part.schools ?? {}), ...ofReliefs(part.reliefs)];
    case 'headcount':
      return [part.funded, part.pupils, ...ofFilter(part.schools ?? {}), ...Object.values(part.variants?.options ?? {}).flatMap(ofFilter)];
    case 'evidence':
      return [part.field];
    case 'delivered':
      return part.subjects.flatMap(({ level, gap }) => [level, gap]);
    case 'dispersion':
    case 'composite':
      return [];
  }
};

/** The ids of fields that a consistency check speaks of. */
const ofCheck = (check: Check): readonly string[] => {
  switch (check.kind) {
    case 'atMost':
      return [...check.left, check.right].flatMap(ofExpression);
    case 'equal':
    case 'within':
      return [check.left, check.right].flatMap(ofExpression);
    case 'classes':
    case 'rooms':
      return ofExpression(check.total);
  }
};

/** The ids of parameters that a pack speaks of, with the options it expects them to have. */
const parametersOf = (pack: Pack): readonly { readonly id: string; readonly options: readonly string[] }[] => {
  const of = (part: Part): readonly { readonly id: string; readonly options: readonly string[] }[] => {
    if (part.kind === 'rooms') return [{ id: part.countingParameter, options: ['each', 'combined'] }];
    if (part.kind === 'delivered') return [{ id: part.levelOrderParameter, options: ['ascending', 'descending'] }];
    const found = [];
    if ('variants' in part && part.variants !== undefined) found.push({ id: part.variants.parameter, options: Object.keys(part.variants.options) });
    if (part.kind === 'rate' && 'parameter' in part.threshold) found.push({ id: part.threshold.parameter, options: [] });
    return found;
  };
  const enabling = pack.rules.flatMap(({ enabledBy }) => (enabledBy === undefined ? [] : [{ id: enabledBy, options: [] }]));
  const scope = [pack.scope.teachingPointMinimum, pack.scope.includePrivate].map((id) => ({ id, options: [] }));
  return [...pack.rules.flatMap(({ parts }) => parts.flatMap(of)), ...enabling, ...scope];
};

const clausesIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(clausesIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'quote' in node && 'source' in node ? [String(node.source)] : [];
  return [...own, ...Object.values(node).flatMap(clausesIn)];
};

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, at) => ids.indexOf(id) !== at);

describe.each(PACK_IDS)('%s speaks only of what exists', (id) => {
  const pack = loadPack(id);

  test.each(pack.rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect(rule.parts.flatMap(fieldsOf).filter((field) => !FIELDS.has(field))).toEqual([]);
    expect(rule.departments.filter((department) => !pack.departments.some((known) => known.id === department))).toEqual([]);
    expect(repeated(rule.parts.map((part) => part.id))).toEqual([]);
    const profiles = rule.parts.flatMap((part): readonly string[] => ('reliefs' in part ? (part.reliefs?.map((relief) => relief.profile) ?? []) : []));
    expect(profiles.filter((profile) => !pack.profiles.some((known) => known.id === profile))).toEqual([]);
  });

  // A pack may have no checks: test.each refuses an empty list.
  const eachCheck = (body: (check: Check) => void) => (pack.checks ?? []).forEach((check) => test(check.id, () => body(check)));

  eachCheck((check) => {
    const fields = ofCheck(check).map((field) => FIELDS.get(field));
    expect(ofCheck(check).filter((field) => !FIELDS.has(field))).toEqual([]);
    // Figures of one kind only: people with people, and all of them such as the check looks for.
    if (check.kind !== 'within') expect(new Set(fields.map((field) => field?.unit)).size).toBe(1);
    if ('scope' in check) expect(new Set(fields.map((field) => field?.scope))).toEqual(new Set([check.scope]));
    expect(check.departments.filter((department) => !pack.departments.some((known) => known.id === department))).toEqual([]);
    // What no document says is marked as ours.
    expect(check.ground.source === undefined).toBe(check.ground.item === undefined);
    if (check.ground.source === undefined) expect(check.ground.confidence).toBe('D');
  });

  test('a composite is made of rules with a dispersion, each once', () => {
    for (const part of pack.rules.flatMap(({ parts }) => parts)) {
      if (part.kind !== 'composite') continue;
      const made = part.of.map((rule) => pack.rules.find((one) => one.id === rule)?.parts.filter((one) => one.kind === 'dispersion').length);
      expect(made).toEqual(part.of.map(() => 1));
      expect(repeated(part.of)).toEqual([]);
    }
  });

  test('rule ids, check ids, parameters, departments, profiles and sources are unique', () => {
    for (const list of [[...pack.rules, ...(pack.checks ?? [])], pack.parameters, pack.departments, pack.profiles, pack.sources]) expect(repeated(list.map((one) => one.id))).toEqual([]);
  });

  test('parameters exist, with the options that are used', () => {
    for (const { id: parameter, options } of parametersOf(pack)) {
      const known = pack.parameters.find((one) => one.id === parameter);
      expect({ parameter, known: known !== undefined }).toEqual({ parameter, known: true });
      if (known?.type === 'choice') expect(known.options.map((option) => option.id)).toEqual(expect.arrayContaining([...options]));
    }
  });

  test('every parameter is used', () => {
    const used = new Set(parametersOf(pack).map((parameter) => parameter.id));
    expect(pack.parameters.map((parameter) => parameter.id).filter((parameter) => !used.has(parameter))).toEqual([]);
  });

  test('every clause names a known source, and every source is cited', () => {
    const grounds = (pack.checks ?? []).flatMap(({ ground: { source } }) => (source === undefined ? [] : [source]));
    const cited = new Set([...clausesIn(pack), ...grounds]);
    expect([...cited].sort()).toEqual(pack.sources.map((source) => source.id).sort());
  });

  test('an item judged by proofs or by delivered results has no computed part, and a computable one has', () => {
    for (const rule of pack.rules) {
      const kinds = new Set(rule.parts.map((part) => part.kind));
      if (rule.judgedBy === 'evidence') expect([...kinds]).toEqual(['evidence']);
      else if (rule.judgedBy === 'delivered') expect([...kinds]).toEqual(['delivered']);
      else expect([...kinds].some((kind) => kind !== 'evidence' && kind !== 'delivered')).toBe(true);
    }
  });

  test('a veto is met by no, everything else by yes', () => {
    for (const rule of pack.rules) {
      for (const part of rule.parts) {
        if (part.kind !== 'evidence') continue;
        expect({ rule: rule.id, metWhen: part.metWhen }).toEqual({ rule: rule.id, metWhen: rule.group !== 'veto' });
        expect(FIELDS.get(part.field)?.adverse ?? false).toBe(!part.metWhen);
      }
    }
  });
});
