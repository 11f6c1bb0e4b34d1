import type { Conversion } from '../../src/functions/native/convert';
import { plannedArea, previewOf } from '../../src/taskpane/conversion/conversionPreview';
import { MOST_OPERATIONS } from '../../src/workbook/journalBounds';
import { EMPTY_JOURNAL } from '../../src/workbook/writeJournal';
import { operationWith } from '../workbook/writtenOperation';

const CHOICE = { extent: 'sheet', target: 'values' } as const;

const converted = (formula: string, rows = 1): Extract<Conversion, { readonly contents: unknown }> => {
  const values = Array.from({ length: rows }, () => [1]);
  return { kind: 'values', at: { sheet: '表', row: 2, column: 3, formula, values }, contents: values, notes: [] };
};
const kept: Conversion = { kind: 'kept', at: { sheet: '表', row: 0, column: 0, formula: '=CHECK.COUNTY()', values: [['']] }, reason: { code: 'readsWorkbook', name: 'CHECK.COUNTY' } };

test('sorts what is converted from what is kept', () => {
  const one = converted('=BALANCE.CV(A1:A3)');
  expect(previewOf(CHOICE, [kept, one], EMPTY_JOURNAL)).toEqual({ choice: CHOICE, converted: [one], kept: [kept], keeping: { kind: 'fits', dropped: [] } });
});

test('tells which operations cannot be taken back any more', () => {
  const operations = Array.from({ length: MOST_OPERATIONS }, (_, index) => operationWith([{ before: null, contents: [[1]] }], { id: String(index) }));
  expect(previewOf(CHOICE, [converted('=BALANCE.CV(A1:A3)')], { operations, results: [] }).keeping).toEqual({ kind: 'fits', dropped: [operations[0]] });
});

test('tells that a conversion is too large to be taken back, by how much', () => {
  const { keeping } = previewOf(CHOICE, [converted('=BALANCE.CONTRIBUTION(A:A,B:B)', 250_000)], EMPTY_JOURNAL);
  expect(keeping).toMatchObject({ kind: 'tooLarge', most: 1_000_000 });
  // Eight digits a cell, and little else.
  expect(keeping.kind === 'tooLarge' && keeping.bytes / keeping.most).toBeCloseTo(2, 2);
});

test.each([
  ['=BALANCE.CV(A1:A3)', true],
  ['=CHECK.CV(A1:A3,B1:B3,"小学")', true],
  // Figures are data, and stay data.
  ['=BALANCE.PERPUPIL(A1,B1)', false],
])('%s shows a result: %s', (formula, areResults) => {
  expect(plannedArea(converted(formula, 2))).toEqual({ area: { sheet: '表', row: 2, column: 3, rows: 2, columns: 1 }, before: { formula }, contents: [[1], [1]], areResults });
});
