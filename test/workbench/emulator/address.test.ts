import fc from 'fast-check';
import { columnLetters, formatAddress, parseA1 } from '../../../src/workbench/emulator';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('reads what Excel writes', () => {
  expect(parseA1('$B$2:C5')).toEqual({ sheet: undefined, area: { row: 1, column: 1, rowCount: 4, columnCount: 2 } });
  expect(parseA1('C5:B2')?.area).toEqual({ row: 1, column: 1, rowCount: 4, columnCount: 2 });
  expect(parseA1("'O''Brien 表'!A1")).toEqual({ sheet: "O'Brien 表", area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } });
  expect(parseA1('名单!A:F')).toEqual({ sheet: '名单', area: { row: 0, column: 0, rowCount: 1_048_576, columnCount: 6 } });
  expect(parseA1('3:4')?.area).toEqual({ row: 2, column: 0, rowCount: 2, columnCount: 16_384 });
});

test.each(['', 'A0', 'XFE1', 'A1048577', 'A1:B', 'R1C1', '班级!'])('%s is no address', (text) => {
  expect(parseA1(text)).toBeUndefined();
});

test('a formatted address reads back', () => {
  const start = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383), rows: fc.integer({ min: 1, max: 50 }), columns: fc.integer({ min: 1, max: 50 }) });
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 31 }).filter((name) => name.trim() === name && !/[:\\/?*[\]]/.test(name) && !name.startsWith("'")), start, (sheet, { row, column, rows, columns }) => {
      const area = { row, column, rowCount: Math.min(rows, 1_048_576 - row), columnCount: Math.min(columns, 16_384 - column) };
      expect(parseA1(formatAddress(sheet, area))).toEqual({ sheet, area });
    }),
  );
});
