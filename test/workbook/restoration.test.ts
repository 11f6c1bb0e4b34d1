import type { CellContent, CellsRead } from '../../src/workbook/cellContent';
import { restorationOf } from '../../src/workbook/restoration';
import { operationWith } from './writtenOperation';

const FORMULA = { formula: '=BALANCE.COUNTY()' };

const reading = (contents: readonly (readonly CellContent[])[], format = 'General'): CellsRead => ({ contents, formats: contents.map((line) => line.map(() => format)) });

test('what still holds what was written is put back, the spilled cells emptied', () => {
  const operation = operationWith([{ row: 2, column: 1, before: FORMULA, contents: [['指标', '值'], ['R1', 4.2]] }]);
  const { writes, restored, left } = restorationOf(operation, [reading([['指标', '值'], ['R1', 4.2]])]);
  expect(writes).toEqual([expect.objectContaining({ sheet: '表', row: 2, column: 1, contents: [[FORMULA, null], [null, null]] })]);
  expect(restored).toEqual(operation.areas);
  expect(left).toEqual([]);
});

test('an area of which one cell was changed is left alone, and the cell is named', () => {
  const operation = operationWith([
    { row: 2, column: 1, before: FORMULA, contents: [['a', 'b'], ['c', 4.2]] },
    { row: 9, column: 0, before: { formula: '=BALANCE.CV(A1:A3)' }, contents: [[0.5]] },
  ]);
  const { writes, left } = restorationOf(operation, [reading([['a', 'b'], ['c', 4.3]]), reading([[0.5]])]);
  expect(writes.map(({ row }) => row)).toEqual([9]);
  expect(left).toEqual([{ area: operation.areas[0], why: 'changed', cell: { sheet: '表', row: 3, column: 2 } }]);
});

test('a cell that was emptied is a change', () => {
  const operation = operationWith([{ before: FORMULA, contents: [['a', 'b']] }]);
  expect(restorationOf(operation, [reading([['a', null]])]).left).toHaveLength(1);
});

test('a sheet that is gone is told', () => {
  const operation = operationWith([{ before: FORMULA, contents: [[1]] }]);
  expect(restorationOf(operation, [undefined])).toEqual({ writes: [], restored: [], untouched: [], left: [{ area: operation.areas[0], why: 'sheetGone' }] });
});

test('what holds again what it held before needs nothing', () => {
  const operation = operationWith([{ before: FORMULA, contents: [['a', 'b']] }]);
  expect(restorationOf(operation, [reading([[FORMULA, 'b']])])).toEqual({ writes: [], restored: [], untouched: operation.areas, left: [] });
});

test('a writing that ended half way can be put back where its second half is still blank', () => {
  const operation = { ...operationWith([{ before: FORMULA, contents: [['a'], ['b'], ['c']] }]), state: 'writing' } as const;
  expect(restorationOf(operation, [reading([['a'], ['b'], [null]])]).writes).toHaveLength(1);
  expect(restorationOf(operation, [reading([['a'], ['x'], [null]])]).left).toHaveLength(1);
});

test('the text format gives way to the format before it, another format is the person\'s', () => {
  const operation = operationWith([{ before: { formula: '=BALANCE.INDICATORS(A:F)' }, contents: [['007', 1]], format: '0.00' }]);
  const formats = (format: string) => restorationOf(operation, [reading([['007', 1]], format)]).writes[0]?.formats;
  expect(formats('@')).toEqual([['0.00', null]]);
  expect(formats('0%')).toEqual([[null, null]]);
});

test('a formula that Excel spells in its own way is still the one that was written', () => {
  const operation = operationWith([{ before: FORMULA, contents: [[{ formula: '=let(a, 1, a)' }]] }]);
  expect(restorationOf(operation, [reading([[{ formula: '=LET(a,1,a)' }]])]).writes).toHaveLength(1);
  expect(restorationOf(operation, [reading([[{ formula: '=LET(a,2,a)' }]])]).left).toHaveLength(1);
});
