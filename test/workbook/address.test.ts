import fc from 'fast-check';
import { cellAddress, columnLetters, formatAddress, MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../src/workbook';

describe('parseAddress', () => {
  it.each([
    ['A1', { top: 0, left: 0, bottom: 0, right: 0 }],
    ['$B$2', { top: 1, left: 1, bottom: 1, right: 1 }],
    ['a1:c3', { top: 0, left: 0, bottom: 2, right: 2 }],
    ['C3:A1', { top: 0, left: 0, bottom: 2, right: 2 }],
    ['A1 : B2', { top: 0, left: 0, bottom: 1, right: 1 }],
    ["'名 单'!A : F", { sheet: '名 单', top: 0, left: 0, bottom: MAX_ROWS - 1, right: 5 }],
    ['A:F', { top: 0, left: 0, bottom: MAX_ROWS - 1, right: 5 }],
    ['2:9', { top: 1, left: 0, bottom: 8, right: MAX_COLUMNS - 1 }],
    ['XFD1048576', { top: 1048575, left: 16383, bottom: 1048575, right: 16383 }],
    ['学校!B2', { sheet: '学校', top: 1, left: 1, bottom: 1, right: 1 }],
    ["'名 单'!A1", { sheet: '名 单', top: 0, left: 0, bottom: 0, right: 0 }],
    ["'it''s!'!A1:B2", { sheet: "it's!", top: 0, left: 0, bottom: 1, right: 1 }],
  ])('reads %s', (text, expected) => expect(parseAddress(text)).toEqual(expected));

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A:1', 'A1:B2:C3', '!A1', "'a!A1", "''!A1", '小学', 'R1C1', 'A1 B2', 'A 1', 'A1: ', ' :B2'])('refuses %p', (text) => expect(parseAddress(text)).toBeUndefined());
});

describe('formatAddress', () => {
  it('quotes a sheet name where Excel would', () => {
    expect(cellAddress({ sheet: '名单', row: 2, column: 1 })).toBe('名单!B3');
    expect(cellAddress({ sheet: '表2-2', row: 0, column: 0 })).toBe("'表2-2'!A1");
    expect(cellAddress({ sheet: "it's", row: 0, column: 0 })).toBe("'it''s'!A1");
    expect(cellAddress({ sheet: '2024', row: 0, column: 0 })).toBe("'2024'!A1");
    expect(cellAddress({ sheet: 'AB12', row: 0, column: 0 })).toBe("'AB12'!A1");
  });

  it('counts columns A … Z, AA … XFD', () => expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']));

  it('is undone by parseAddress', () => {
    const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
    const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31 }), row, row, column, column, (sheet, r1, r2, c1, c2) => {
        const address = { sheet, top: Math.min(r1, r2), bottom: Math.max(r1, r2), left: Math.min(c1, c2), right: Math.max(c1, c2) };
        fc.pre(sheet.trim() === sheet);
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });
});
