import { sheetsInFormula, withSheets } from '../../src/workbook/sheetsInFormula';

const renamed = (name: string): string | undefined => (name === '学校' || name === "甲's" ? `${name} (2)` : undefined);

test.each([
  ["=SUM('学校'!B2:B9)", "=SUM('学校 (2)'!B2:B9)"],
  ['=学校!A1+学校2!A1', "='学校 (2)'!A1+学校2!A1"],
  ['="学校!A1"&学校!A1', '="学校!A1"&\'学校 (2)\'!A1'],
  ["='甲''s'!A1", "='甲''s (2)'!A1"],
  ['=A1&"""学校!"&B1', '=A1&"""学校!"&B1'],
])('%s', (formula, expected) => expect(withSheets(formula, renamed)).toBe(expected));

test('tells each sheet that is named, texts left out', () => {
  expect([...sheetsInFormula(`=IF('表 一'!A1="别的!A1",Data!B2,'O''k'!C3)`)]).toEqual(['表 一', 'Data', "O'k"]);
});
