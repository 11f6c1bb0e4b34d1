import { diffPacks, extendPack, loadPack } from '../../src/standards';
import { CLAUSE, localPack, RULE } from './localPack';

const base = loadPack('national-2017');
const NONE = { added: [], removed: [], changed: [] };

test('a pack does not differ from itself', () => {
  const { other, ...lists } = diffPacks(base, base);
  expect(other).toEqual([]);
  for (const list of Object.values(lists)) expect(list).toEqual(NONE);
});

test('what a local pack says is what it differs by, and the other way round it is gone', () => {
  const own = extendPack(base, localPack({ rules: [RULE], changes: [{ rule: 'Q4', departments: ['finance'], clauses: [CLAUSE] }], defaults: [{ parameter: 'veto7', value: true, reason: RULE.label }] }));
  const diff = diffPacks(base, own);
  expect(diff.rules.added.map(({ id }) => id)).toEqual(['X1']);
  expect(diff.rules.removed).toEqual([]);
  expect(diff.rules.changed.map(({ before, after }) => [before.id, before.departments, after.departments])).toEqual([['Q4', ['education', 'finance'], ['finance']]]);
  expect(diff.parameters.changed.map(({ before, after }) => [after.id, before.default, after.default])).toEqual([['veto7', false, true]]);
  expect(diff.sources.added.map(({ id }) => id)).toEqual(['notice']);
  expect([diff.departments, diff.profiles, diff.checks, diff.unmodelled]).toEqual([NONE, NONE, NONE, NONE]);
  expect(diff.other).toEqual([]);
  expect(diffPacks(own, base).rules.removed.map(({ id }) => id)).toEqual(['X1']);
});

test('what a pack has once is told by its name', () => {
  expect(diffPacks(base, { ...base, schoolRule: { ...base.schoolRule, minimumMet: 5 }, classBands: [] }).other).toEqual(['schoolRule', 'classBands']);
});
