import { renamedSheets } from '../../../src/report/handIn/renamedSheets';
import type { SheetModel } from '../../../src/report/sheetModel';

const SHEETS: readonly SheetModel[] = [
  {
    name: '目录',
    rows: [
      ['学校', { content: '到学校', link: { sheet: '学校', row: 4, column: 0 }, role: 'text' }],
      [{ content: { formula: "='学校'!A1&\"学校!\"" }, shown: '一小学校!' }, { content: '别处', link: { sheet: '图表', row: 0, column: 0 } }],
    ],
    charts: [{ kind: 'bar', title: '学校', description: '', at: { top: 3, left: 0, bottom: 9, right: 4 }, categories: { sheet: '学校', top: 0, left: 0, bottom: 1, right: 0 }, series: [{ name: '值', role: 'figure', values: { sheet: '目录', top: 0, left: 1, bottom: 1, right: 1 } }] }],
    checks: [{ kind: 'formula', area: { top: 0, left: 0, bottom: 1, right: 0 }, formula: '=学校!A1>0' }],
  },
  { name: '学校', rows: [['一小']] },
];

test('whatever speaks of a sheet follows its new name; texts and others stay', () => {
  const [first, second] = renamedSheets(SHEETS, new Map([['学校', '学校 (2)']]));
  expect(second?.name).toBe('学校 (2)');
  expect(first?.rows).toEqual([
    ['学校', { content: '到学校', link: { sheet: '学校 (2)', row: 4, column: 0 }, role: 'text' }],
    [{ content: { formula: "='学校 (2)'!A1&\"学校!\"" }, shown: '一小学校!' }, { content: '别处', link: { sheet: '图表', row: 0, column: 0 } }],
  ]);
  expect(first?.charts?.[0]).toMatchObject({ title: '学校', categories: { sheet: '学校 (2)' }, series: [{ values: { sheet: '目录' } }] });
  expect(first?.checks?.[0]).toMatchObject({ formula: "='学校 (2)'!A1>0" });
});

test('without new names nothing is made anew', () => {
  expect(renamedSheets(SHEETS, new Map())).toBe(SHEETS);
});
