import { extendPack, loadPack, StandardsError, valueAt } from '../../src/standards';
import type { StandardsIssue } from '../../src/standards';
import type { Pack } from '../../src/standards/schema';
import { localPackSchema } from '../../src/standards/schema';
import { CLAUSE, localPack, RULE } from './localPack';

const base = loadPack('national-2017');
const byId = <T extends { readonly id: string }>(all: readonly T[], id: string): T => {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const classLimit = (pack: Pack, date: string): unknown => {
  const [part] = byId(pack.rules, 'G05').parts;
  return part?.kind === 'limit' ? valueAt(part.limit.values, date)?.value : undefined;
};

const issueOf = (differences: Parameters<typeof localPack>[0]): StandardsIssue => {
  try {
    extendPack(base, localPack(differences));
  } catch (error) {
    if (error instanceof StandardsError) return error.issue;
    throw error;
  }
  throw new Error('nothing was refused');
};

const entry = (from: string, value: unknown) => ({ from, value, clause: CLAUSE });
const classChange = (...entries: readonly unknown[]) => ({ rule: 'G05', parts: [{ part: 'class', values: { limit: entries } }] });

test('a pack without differences is its base under another name', () => {
  const pack = extendPack(base, localPack());
  expect(pack).toEqual({ ...base, id: 'somewhere-2024', label: pack.label, version: '2024.1', inForce: '2024-09-01', extends: 'national-2017', sources: [...base.sources, pack.sources.at(-1)] });
});

test('what is new stands behind what the base has, and the base is left as it was', () => {
  const before = structuredClone(base);
  const unmodelled = { id: 'X9', label: RULE.label, departments: ['police'], clause: CLAUSE, reason: RULE.label };
  const pack = extendPack(base, localPack({ rules: [RULE], departments: [{ id: 'police', label: { zh: '公安', en: 'Police' } }], unmodelled: [unmodelled] }));
  expect(pack.rules.map(({ id }) => id)).toEqual([...base.rules.map(({ id }) => id), 'X1']);
  expect(pack.departments.at(-1)?.id).toBe('police');
  expect(pack.unmodelled).toEqual([unmodelled]);
  expect(base).toEqual(before);
});

test('a threshold changes on its day and not before, with its own wording', () => {
  const pack = extendPack(base, localPack({ changes: [classChange(entry('2024-09-01', { primary: 40, junior: 45 }))] }));
  expect(classLimit(pack, '2024-08-31')).toEqual({ primary: 45, junior: 50 });
  expect(classLimit(pack, '2024-09-01')).toEqual({ primary: 40, junior: 45 });
  const [part] = byId(pack.rules, 'G05').parts;
  expect(part?.kind === 'limit' && valueAt(part.limit.values, '2024-09-01')?.clause).toEqual(CLAUSE);
  expect(classLimit(base, '2024-09-01')).toEqual({ primary: 45, junior: 50 });
});

test('an entry of the same day takes the place of the base’s, an earlier one stands before it, and null ends it', () => {
  const pack = extendPack(base, localPack({ changes: [classChange(entry('2020-01-01', null), entry('2017-04-19', { primary: 44, junior: 49 }), entry('2016-01-01', { primary: 60, junior: 60 }))] }));
  expect(['2016-06-01', '2017-04-19', '2020-01-01'].map((date) => classLimit(pack, date))).toEqual([{ primary: 60, junior: 60 }, { primary: 44, junior: 49 }, undefined]);
});

test('a rule changes hands, and gets wording and remarks behind its own', () => {
  const remark = { zh: '备注', en: 'Remark' };
  const pack = extendPack(base, localPack({ changes: [{ rule: 'Q4', departments: ['finance'], clauses: [CLAUSE], unmodelled: [remark] }] }));
  const [own, plain] = [byId(pack.rules, 'Q4'), byId(base.rules, 'Q4')];
  expect(own.departments).toEqual(['finance']);
  expect(own.clauses).toEqual([...plain.clauses, CLAUSE]);
  expect(own.unmodelled).toEqual([...(plain.unmodelled ?? []), remark]);
  expect(own.parts).toEqual(plain.parts);
});

test('a parameter gets another default and loses the wording that spoke of the old one', () => {
  const reason = { zh: '本省标准', en: 'The province’s' };
  const pack = extendPack(base, localPack({ defaults: [{ parameter: 'specialSchoolFunds', value: 8000, reason }] }));
  expect(byId(pack.parameters, 'specialSchoolFunds')).toMatchObject({ default: 8000, reason, min: 0 });
  expect(byId(pack.parameters, 'specialSchoolFunds').clause).toBeUndefined();
  expect(byId(base.parameters, 'specialSchoolFunds').clause).toBeDefined();
});

test('a profile of the base is switched on', () => {
  const pack = extendPack(base, localPack({ switches: [{ profile: 'relief-2019', default: true }] }));
  expect(byId(pack.profiles, 'relief-2019').default).toBe(true);
});

test.each<readonly [string, Parameters<typeof localPack>[0], Partial<StandardsIssue>]>([
  ['another base', { extends: 'national-2012' }, { code: 'otherBase', id: 'somewhere-2024', wanted: 'national-2012', given: 'national-2017' }],
  ['a change of an item that is not there', { changes: [{ rule: 'G99', departments: ['finance'] }] }, { code: 'unknownRule', id: 'G99', pack: 'somewhere-2024', known: base.rules.map(({ id }) => id) }],
  ['a change of a part that is not there', { changes: [{ rule: 'G05', parts: [{ part: 'room', values: {} }] }] }, { code: 'unknownPart', id: 'room', rule: 'G05', known: ['class'] }],
  ['a number that the part has not', { changes: [{ rule: 'G05', parts: [{ part: 'class', values: { threshold: [entry('2024-09-01', 1)] } }] }] }, { code: 'unknownValue', id: 'threshold', rule: 'G05', part: 'class', known: ['limit'] }],
  ['a number that a parameter decides', { changes: [{ rule: 'G07', parts: [{ part: 'funds', values: { threshold: [entry('2024-09-01', 1)] } }] }] }, { code: 'unknownValue', id: 'threshold', rule: 'G07', known: [] }],
  ['an item of the base once more', { rules: [{ ...RULE, id: 'Q4' }] }, { code: 'duplicateId', id: 'Q4', kind: 'rule' }],
  ['an item twice', { rules: [RULE, RULE] }, { code: 'duplicateId', id: 'X1', kind: 'rule' }],
  ['two changes of one item', { changes: [{ rule: 'G05' }, { rule: 'G05' }] }, { code: 'duplicateId', id: 'G05', kind: 'change' }],
  ['a department of the base once more', { departments: [{ id: 'finance', label: RULE.label }] }, { code: 'duplicateId', id: 'finance', kind: 'department' }],
  ['a source of the base once more', { sources: [{ id: 'hebei', title: '通知', issuer: '某县' }] }, { code: 'duplicateId', id: 'hebei', kind: 'source' }],
  ['a default of a parameter that is not there', { defaults: [{ parameter: 'moon', value: 1, reason: RULE.label }] }, { code: 'unknownParameter', id: 'moon' }],
  ['a default of another type', { defaults: [{ parameter: 'specialSchoolFunds', value: '8000', reason: RULE.label }] }, { code: 'wrongParameterType', id: 'specialSchoolFunds' }],
  ['a default out of range', { defaults: [{ parameter: 'specialSchoolFunds', value: -1, reason: RULE.label }] }, { code: 'parameterOutOfRange', id: 'specialSchoolFunds' }],
  ['a profile that is not there', { switches: [{ profile: 'moon', default: true }] }, { code: 'unknownProfile', id: 'moon', known: ['relief-2019'] }],
])('%s is refused', (_, differences, issue) => {
  expect(issueOf(differences)).toMatchObject(issue);
});

test('an entry of another shape than the number it is for is refused', () => {
  expect(() => extendPack(base, localPack({ changes: [classChange(entry('2024-09-01', 40))] }))).toThrow(/primary|object|limit/u);
});

test.each([
  ['no base', { extends: undefined }],
  ['no source', { sources: [] }],
  ['a misspelt key', { rule: [] }],
  ['a change without wording', { changes: [{ rule: 'G05', parts: [{ part: 'class', values: { limit: [{ from: '2024-09-01', value: { primary: 40 } }] } }] }] }],
])('differences with %s are refused', (_, change) => {
  expect(localPackSchema.safeParse(localPack()).success).toBe(true);
  expect(localPackSchema.safeParse({ ...localPack(), ...change }).success).toBe(false);
});
