import { convertedResults } from '../../src/workbook/convertedResults';
import { EMPTY_JOURNAL } from '../../src/workbook/writeJournal';
import { operationWith } from './writtenOperation';

const FORMULA = { formula: '=BALANCE.INDICATORS(A:F)' };
const withOne = (written: Parameters<typeof operationWith>[0][number]) => convertedResults({ ...EMPTY_JOURNAL, operations: [operationWith([written])] })('表');

test('a sheet without conversions is not looked at', () => {
  expect(convertedResults(EMPTY_JOURNAL)('表')).toBeUndefined();
  expect(convertedResults({ ...EMPTY_JOURNAL, operations: [operationWith([{ before: FORMULA, contents: [[1]] }])] })('别的表')).toBeUndefined();
});

test('cells that hold what was written are results; a changed one, and one beside them, is not', () => {
  const at = withOne({ row: 3, column: 1, before: FORMULA, contents: [['学校', 'R1'], ['甲', 4.2]] });
  expect(at?.(3, 1, '学校')).toBe(true);
  expect(at?.(4, 2, 4.2)).toBe(true);
  expect(at?.(4, 2, 4.3)).toBe(false);
  expect(at?.(5, 2, 4.2)).toBe(false);
});

test('figures that were converted stay data', () => {
  expect(withOne({ before: { formula: '=BALANCE.PERPUPIL(A1,B1)' }, contents: [[5]], areResults: false })).toBeUndefined();
});

test('a native formula is known again after rows were inserted among its data', () => {
  const at = withOne({ before: FORMULA, contents: [[{ formula: '=SUM(A1:A9)/COUNT(B1:B9)' }]] });
  expect(at?.(0, 0, { formula: '=SUM(A2:A12)/COUNT(B2:B12)' })).toBe(true);
  expect(at?.(0, 0, { formula: '=SUM(A2:A12)' })).toBe(false);
  expect(at?.(0, 0, 7)).toBe(false);
});

test('results of operations that are no longer kept are still known', () => {
  const [area] = operationWith([{ before: FORMULA, contents: [[1]] }]).areas;
  expect(convertedResults({ operations: [], results: area === undefined ? [] : [area] })('表')?.(0, 0, 1)).toBe(true);
});
