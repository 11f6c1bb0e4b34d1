import { isFormula, isReadAnew } from '../../src/workbook/cellContent';

test.each(['=A1', '+86', '-', '@x', "'x", '#N/A', '007', '１２', '12%', '3月5日', '2024-1-1', '1/2', '.5', '(3)', 'true', 'May 1', '￥3', '＝A1', '上午9:00', ' 5'])('%s would be read anew', (text) => {
  expect(isReadAnew(text)).toBe(true);
});

test.each(['', '城关小学', '不达标：3 个班超过 45 人', '城关第1小学', '达标', 'Met', '学校名称', 'no data', '甲'])('%s stays the text it is', (text) => {
  expect(isReadAnew(text)).toBe(false);
});

test('a formula is told from the values of cells', () => {
  expect([{ formula: '=A1' }, { error: '#N/A' }, '=A1', null, 1, true].map(isFormula)).toEqual([true, false, false, false, false, false]);
});
