import { shownText } from '../../../src/workbench/emulator/cellText';

test.each([
  [0.1 + 0.2, 'General', '0.3'],
  [1 / 3, 'General', '0.3333333333'],
  [1234.5, '#,##0.00', '1,234.50'],
  [1234.5, '0', '1235'],
  [0.456, '0.0%', '45.6%'],
  [45000, 'yyyy/m/d', '45000'],
])('%d as %s shows %s', (value, numberFormat, text) => {
  expect(shownText({ value, style: { numberFormat } })).toBe(text);
});

test('other contents', () => {
  expect([null, true, '甲', { error: '#N/A', message: 'why' }].map((value) => shownText({ value }))).toEqual(['', 'TRUE', '甲', '#N/A']);
});
