import type { Operand } from '../../src/core/explanation';
import { explainedCells } from '../../src/taskpane/explainedCells';

const cell = (row: number) => ({ sheet: '表', row, column: 1 });
const operand = (...rows: readonly number[]): Operand => ({ name: 'pupils', value: 1, unit: 'people', cells: rows.map(cell) });

test('every cell once, in the order of the arithmetic', () => {
  const cells = explainedCells([
    { kind: 'sum', result: operand(), plus: [operand(3), operand(1)], minus: [operand(2)] },
    { kind: 'quotient', result: operand(), numerator: operand(3), denominator: operand(4), multiplier: 100 },
    { kind: 'recorded', field: 'x', answer: true, cell: cell(9) },
    { kind: 'unknown', reason: { code: 'badCell', field: 'pupils', state: 'text', cell: cell(8) } },
    { kind: 'unknown', reason: { code: 'noPupils' } },
  ]);
  expect(cells.map(({ row }) => row)).toEqual([3, 1, 2, 4, 9, 8]);
});
