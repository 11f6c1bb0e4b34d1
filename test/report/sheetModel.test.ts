import { modelCell, sheetName } from '../../src/report/sheetModel';

test('a bare content is a plain cell', () => {
  expect(modelCell('a')).toEqual({ content: 'a' });
  expect(modelCell(null)).toEqual({ content: null });
  expect(modelCell({ formula: '=A1' })).toEqual({ content: { formula: '=A1' } });
  expect(modelCell({ error: '#N/A' })).toEqual({ content: { error: '#N/A' } });
  expect(modelCell({ content: 1, role: 'bad' })).toEqual({ content: 1, role: 'bad' });
});

describe('names of sheets', () => {
  test.each([
    ['表Ⅱ-2', '表Ⅱ-2'],
    ['a/b\\c?d*e[f]g:h', 'a b c d e f g h'],
    ["'来源'", '来源'],
    ['', 'Sheet'],
    [' : ', 'Sheet'],
    ['学'.repeat(40), '学'.repeat(31)],
  ])('%s → %s', (wanted, name) => {
    expect(sheetName(wanted)).toBe(name);
  });

  test('a name that is taken, in whatever case, gets a number and stays within 31 characters', () => {
    expect(sheetName('Data', new Set(['data']))).toBe('Data (2)');
    expect(sheetName('Data', new Set(['data', 'DATA (2)']))).toBe('Data (3)');
    expect(sheetName('学'.repeat(40), new Set(['学'.repeat(31)]))).toBe(`${'学'.repeat(27)} (2)`);
  });

  test('a character of two units is not cut in half', () => {
    expect(sheetName(`${'学'.repeat(30)}𠮷`)).not.toMatch(/[\ud800-\udbff]$/);
  });
});
