import { printAt, printOf, printsOf, shapeOf } from '../../src/workbook/contentPrint';

const same = (left: string, right: string): boolean => printOf({ formula: left }) === printOf({ formula: right });

test('contents of another kind or value have another print', () => {
  const contents = [null, 1, '1', true, 'true', -1, 1.0000000000000002, '=A1', { formula: '=A1' }, { error: '#N/A' }, '#N/A', 'a', 'A'];
  expect(new Set(contents.map(printOf)).size).toBe(contents.length);
});

test('an empty text is no content: Excel holds none', () => {
  expect(printOf('')).toBe(printOf(null));
});

test('how Excel spells a formula does not matter, what it says does', () => {
  expect(same('=sum(a1:a3, 2)', '=SUM(A1:A3,2)')).toBe(true);
  expect(same('=LET(x,1,x)', '=_xlfn.LET(x,1,x)')).toBe(true);
  expect(same('=A1:A3*2', '=@A1:A3*2')).toBe(true);
  expect(same('=IF(A1="a b",1,2)', '=IF(A1="ab",1,2)')).toBe(false);
  expect(same('=IF(A1="a",1,2)', '=IF(A1="A",1,2)')).toBe(false);
  expect(same("='a b'!A1", "='ab'!A1")).toBe(false);
  expect(same('=SUM(A1:A3)', '=SUM(A1:A4)')).toBe(false);
});

test('the shape of a formula stays when its cells are moved or their sheet is renamed', () => {
  const shape = (formula: string): string => shapeOf({ formula });
  expect(shape("=SUM('名 单'!A1:$B$3,2)/LOG10(C1)")).toBe(shape('=SUM(名单2!A2:$B$4,2)/LOG10(C2)'));
  expect(shape('=SUM(2:9)')).toBe(shape('=SUM(3:10)'));
  expect(shape('=SUM(A1:A3,2)')).not.toBe(shape('=SUM(A1:A3,3)'));
  expect(shape('=SUM(A1:A3)')).not.toBe(shape('=AVERAGE(A1:A3)'));
  expect(shape('=IF(A1>=0.45,"A1")')).not.toBe(shape('=IF(A1>=0.45,"A2")'));
  expect(shapeOf(7)).toBe(printOf(7));
});

test('prints of a rectangle stand row by row', () => {
  const prints = printsOf([[1, 2], [3, null]], printOf);
  expect([0, 1, 2, 3].map((position) => printAt(prints, position))).toEqual([1, 2, 3, null].map(printOf));
});
