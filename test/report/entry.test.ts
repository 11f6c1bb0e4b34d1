import type { Finding } from '../../src/core/assessment';
import { DATA_ITEM, entriesOf } from '../../src/report/entry';
import { finding, outcome, school } from '../taskpane/outcome';

test('findings and doubts about the data stand in one list, the gravest first', () => {
  const entries = entriesOf(
    outcome({
      findings: [finding('f1', 'A', undefined, 'query'), finding('f2', 'B', '甲校', 'error')],
      issues: [
        { code: 'noDataRows', severity: 'hint', cell: { sheet: '学校', row: 0, column: 0 } },
        { code: 'negative', severity: 'error', cell: { sheet: '学校', row: 5, column: 2 }, field: 'pupils', value: -3 },
      ],
    }),
  );
  expect(entries.map(({ severity, item }) => [severity, item])).toEqual([
    ['error', 'B'],
    ['error', DATA_ITEM],
    ['query', 'A'],
    ['hint', DATA_ITEM],
  ]);
});

test('a doubt about a cell is listed under the school of its row', () => {
  const [entry] = entriesOf(
    outcome({
      schools: [school('甲校', 4), school('乙校', 5)],
      issues: [{ code: 'negative', severity: 'error', cell: { sheet: '学校', row: 5, column: 2 }, field: 'pupils', value: -3 }],
    }),
  );
  expect(entry?.school).toBe('乙校');
});

test('a doubt that names its school is listed there, wherever the cell is', () => {
  const [entry] = entriesOf(outcome({ issues: [{ code: 'stageMissing', severity: 'query', cell: { sheet: '别处', row: 1, column: 1 }, school: '丙校' }] }));
  expect(entry?.school).toBe('丙校');
});

test('two doubts about one cell are two entries', () => {
  const cell = { sheet: '学校', row: 5, column: 2 };
  const entries = entriesOf(
    outcome({
      issues: [
        { code: 'negative', severity: 'error', cell, field: 'pupils', value: -0.5 },
        { code: 'notInteger', severity: 'query', cell, field: 'pupils', value: -0.5 },
      ],
    }),
  );
  expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
});

test('a finding that no single cell causes is shown where its school stands', () => {
  const place = { sheet: '学校', row: 5, column: 0 };
  const own = { sheet: '学校', row: 5, column: 3 };
  const entries = entriesOf(
    outcome({ schools: [school('甲校', 4), school('乙校', 5)], findings: [finding('f1', 'A', '乙校'), { ...finding('f2', 'A', '乙校'), cells: [own] }, finding('f3', 'A', undefined)] }),
  );
  expect(entries.map(({ cells }) => cells)).toEqual([[place], [own], []]);
});

test('of two schools of one name each finding is shown at its own', () => {
  const schools = [{ ...school('中心小学', 4), town: '东镇' }, { ...school('中心小学', 5), town: '西镇' }];
  const about = (id: string, subject: Finding['subject']): Finding => ({ ...finding(id, 'A', '中心小学'), subject });
  const entries = entriesOf(
    outcome({
      schools,
      findings: [
        about('f1', { kind: 'school', school: '中心小学', town: '西镇' }),
        about('f2', { kind: 'unit', school: '中心小学', town: '东镇', stage: 'primary', unit: 0 }),
        about('f3', { kind: 'class', school: '中心小学' }),
      ],
    }),
  );
  expect(entries.map(({ cells }) => cells.map(({ row }) => row))).toEqual([[5], [4], []]);
});

test('figures that contradict each other are data problems, under their school and their departments', () => {
  const quantity = (field: string, value: number) => ({ figures: { plus: [field] }, value, unit: 'people' as const });
  const issue = { code: 'inconsistent', check: 'D01', relation: { kind: 'atMost', left: quantity('backboneTeachers', 31), right: quantity('fullTimeTeachers', 30) } } as const;
  const [entry] = entriesOf(outcome({ schools: [school('甲校', 4)], findings: [{ ...finding('f1', 'D01', '甲校'), issue }] }));
  expect(entry).toMatchObject({ item: DATA_ITEM, school: '甲校', departments: ['education'] });
});
