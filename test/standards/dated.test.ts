import { valueAt } from '../../src/standards';

const clause = { source: 's', item: 'i', quote: '不低于4人', confidence: 'D' } as const;
const entry = (from: string, value: number | null) => ({ from, value, clause });
const series = [entry('2020-09-01', 5), entry('2017-04-19', 4), entry('2023-01-01', null), entry('2024-01-01', 6)];

test.each([
  ['2017-04-18', undefined],
  ['2017-04-19', 4],
  ['2020-08-31', 4],
  ['2020-09-01', 5],
  ['2022-12-31', 5],
  ['2023-01-01', undefined],
  ['2024-01-01', 6],
  ['2099-12-31', 6],
])('on %s it is %p', (date, value) => {
  expect(valueAt(series, date)?.value).toBe(value);
});

test('the wording comes with the value', () => {
  expect(valueAt(series, '2018-01-01')?.clause).toBe(clause);
});
