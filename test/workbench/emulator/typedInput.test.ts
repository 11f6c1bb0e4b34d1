import { readInput } from '../../../src/workbench/emulator/typedInput';

test.each([
  ['12', 12],
  [' 1,234.5 ', 1234.5],
  ['-3e2', -300],
  ['.5', 0.5],
  ['1,23', '1,23'],
  ['１２', '１２'],
  ['12人', '12人'],
  ['true', true],
  ['#n/a', { error: '#N/A' }],
  ['', null],
  [null, null],
  [7, 7],
  ["'012", '012'],
  ['=', '='],
  ['2024-09-01', '2024-09-01'],
])('%j is read as %j', (input, value) => {
  expect(readInput(input)).toEqual({ entry: { value } });
});

test('a percentage brings its format along', () => {
  expect(readInput('95%')).toEqual({ entry: { value: 0.95 }, numberFormat: '0%' });
  expect(readInput('2.5%')).toEqual({ entry: { value: 0.025 }, numberFormat: '0.00%' });
});

test('a formula waits for its value', () => {
  expect(readInput('=BALANCE.CV(A1:A9)')).toEqual({ entry: { formula: '=BALANCE.CV(A1:A9)', value: { error: '#BUSY!' } } });
});

test('in a text cell everything stays text', () => {
  expect(readInput('012', '@')).toEqual({ entry: { value: '012' } });
  expect(readInput('=A1', '@')).toEqual({ entry: { value: '=A1' } });
});
