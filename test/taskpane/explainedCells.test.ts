import type { Explanation, Operand } from '../../src/core/explanation';
import { cellsBehind, explainedCells } from '../../src/taskpane/explainedCells';
import { finding } from './outcome';

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

test('a count that names no cell has those of its finding, and of no other', () => {
  const about = (name: string, row: number) => ({ ...finding(name, 'G03', name), cells: [cell(row)] });
  const card: Explanation = { rule: 'G03', part: 'indicator', subject: about('甲校', 1).subject, verdict: 'notMet', steps: [], clauses: [], parameters: {}, unmodelled: [], remedies: [] };
  const findings = [about('甲校', 1), about('乙校', 2), { ...about('甲校', 3), rule: 'G04' }, { ...about('甲校', 4), part: 'other' }];
  expect(cellsBehind(card, findings).map(({ row }) => row)).toEqual([1]);
});

test('a class has the cells of its own finding, not of the namesake of another town or code', () => {
  const about = (town: string | undefined, code: string | undefined, row: number) => ({
    ...finding(String(row), 'Q02', undefined),
    subject: { kind: 'class', school: '中心小学', stage: 'primary', grade: '一年级', name: '1班', ...(town === undefined ? {} : { town }), ...(code === undefined ? {} : { code }) } as const,
    cells: [cell(row)],
  });
  const findings = [about('东镇', undefined, 1), about('西镇', undefined, 2), about(undefined, '7', 3), about(undefined, '8', 4)];
  const cardOf = ({ rule, part, subject }: (typeof findings)[number]): Explanation => ({ rule, part, subject, verdict: 'notMet', steps: [], clauses: [], parameters: {}, unmodelled: [], remedies: [] });
  expect(findings.map((one) => cellsBehind(cardOf(one), findings).map(({ row }) => row))).toEqual([[1], [2], [3], [4]]);
});
