import { CATALOGUE } from '../../src/functions/catalogue';
import { FAMILIES, topicsOf } from '../../src/functions/topics';

test('every function has its one place', () => {
  const placed = FAMILIES.flatMap((family) => topicsOf(family).flatMap((topic) => topic.functions.map(({ name }) => name)));
  expect([...placed].sort()).toEqual(CATALOGUE.map(({ name }) => name).sort());
});

test('a topic without any of the functions is left out', () => {
  const gini = CATALOGUE.filter(({ name }) => name === 'BALANCE.GINI');
  expect(topicsOf('BALANCE', gini)).toEqual([{ id: 'indices', functions: gini }]);
  expect(topicsOf('CHECK', gini)).toEqual([]);
});
