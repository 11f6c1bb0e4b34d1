import { loadPack, parametersOf, StandardsError } from '../../src/standards';
import type { ParameterValue } from '../../src/standards/schema';

const pack = loadPack('national-2017');

test('without a choice every parameter has its default, and the defaults pass their own check', () => {
  const defaults = parametersOf(pack);
  expect(Object.keys(defaults)).toEqual(pack.parameters.map((parameter) => parameter.id));
  expect(parametersOf(pack, defaults)).toEqual(defaults);
});

test('a choice replaces its default only', () => {
  expect(parametersOf(pack, { specialSchoolFunds: 8000 })).toEqual({ ...parametersOf(pack), specialSchoolFunds: 8000 });
});

const REFUSED: readonly (readonly [string, Record<string, ParameterValue>, object])[] = [
  ['an unknown parameter', { specialFund: 1 }, { code: 'unknownParameter', id: 'specialFund' }],
  ['a name of every object', JSON.parse('{"__proto__": 1}') as Record<string, ParameterValue>, { code: 'unknownParameter', id: '__proto__' }],
  ['a number for a yes or no', { veto7: 1 }, { code: 'wrongParameterType', expected: 'boolean' }],
  ['a text for a number', { specialSchoolFunds: '6000' }, { code: 'wrongParameterType', expected: 'number' }],
  ['a number for a choice', { roomCounting: 1 }, { code: 'wrongParameterType', expected: 'choice' }],
  ['a number below its range', { teachingPointMinimum: -1 }, { code: 'parameterOutOfRange', value: -1, min: 0 }],
  ['no number at all', { teachingPointMinimum: Number.NaN }, { code: 'parameterOutOfRange' }],
  ['an unknown option', { retentionFormula: 'd' }, { code: 'unknownOption', value: 'd', options: ['a', 'b', 'c'] }],
];

test.each(REFUSED)('%s is refused', (_, chosen, issue) => {
  let caught: unknown;
  try {
    parametersOf(pack, chosen);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(StandardsError);
  expect(caught).toMatchObject({ issue });
});
