import { createBasis } from '../../src/core/basis';
import { decideScope } from '../../src/core/scope';
import type { Scope } from '../../src/core/scope';
import { FIELDS } from '../../src/standards';
import type { ParameterValue } from '../../src/standards/schema';
import { build, primary } from './build';
import type { SchoolSketch } from './build';
import { DATE, PACK } from './judged';

const scopeOf = (school: SchoolSketch, parameters: Record<string, ParameterValue> = {}): Scope =>
  decideScope(createBasis(build({ schools: [school] }), PACK, { date: DATE, fields: FIELDS, parameters }));

test.each([
  ['a primary school of 20', primary('一小', { pupils: 20 }), true],
  ['a special school', primary('特校', { pupils: 200 }, { type: 'special' }), false],
  ['a vocational school', primary('职校', { pupils: 200 }, { type: 'vocational' }), false],
  ['a teaching point of 49', primary('教学点', { pupils: 49 }, { type: 'teachingPoint' }), false],
  ['a teaching point of 50', primary('教学点', { pupils: 50 }, { type: 'teachingPoint' }), true],
  ['a private school', primary('民办', { pupils: 200 }, { private: true }), true],
])('%s takes part: %p', (_, school, expected) => {
  const scope = scopeOf(school);
  expect(scope.inScope[0]).toBe(expected ? 1 : 0);
  expect(scope.reasons.size).toBe(0);
});

test('private schools stay out where the parameter says so; one that may be private is unknown', () => {
  const parameters = { includePrivate: false };
  expect(scopeOf(primary('民办', { pupils: 200 }, { private: true }), parameters).inScope[0]).toBe(0);
  expect(scopeOf(primary('公办', { pupils: 200 }, { private: false }), parameters).inScope[0]).toBe(1);
  expect(scopeOf(primary('某校', { pupils: 200 }), parameters).reasons.get(0)).toEqual({ code: 'missingField', field: 'private' });
});

test('the least size of a teaching point is a parameter', () => {
  expect(scopeOf(primary('教学点', { pupils: 49 }, { type: 'teachingPoint' }), { teachingPointMinimum: 30 }).inScope[0]).toBe(1);
});

test('a school without a type takes part where it is too large for a small teaching point', () => {
  const large = scopeOf({ name: '新校', units: { primary: { pupils: 50 } } });
  expect([large.inScope[0], large.reasons.size, large.assumed]).toEqual([1, 0, [0]]);
  expect(scopeOf({ name: '新校', units: { primary: { pupils: 49 } } }).assumed).toEqual([]);
  const mayBePrivate = scopeOf({ name: '新校', units: { primary: { pupils: 50 } } }, { includePrivate: false });
  expect(mayBePrivate.reasons.get(0)).toEqual({ code: 'missingField', field: 'private' });
});

test('what cannot be told counts as taking part, with the reason', () => {
  const unknownType = scopeOf({ name: '新校', units: { primary: { pupils: 49 } } });
  expect([unknownType.inScope[0], unknownType.reasons.get(0)]).toEqual([1, { code: 'schoolTypeUnknown', school: '新校' }]);
  const unknownSize = scopeOf(primary('教学点', { pupils: '不详' }, { type: 'teachingPoint' }));
  expect(unknownSize.reasons.get(0)).toMatchObject({ code: 'badCell', field: 'pupils', state: 'text' });
});
