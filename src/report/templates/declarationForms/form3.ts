import { ALL_INDICATORS } from '../declaration';
import type { PrintedRow, TableSheet } from '../declaration';

/** What the rows of 表Ⅲ tell. */
export const SPREAD = { mean: 'mean', cv: 'cv' } as const;

const ROWS: readonly PrintedRow[] = (
  [
    ['primary', '小学'],
    ['junior', '初中'],
  ] as const
).flatMap(([stage, name]) => [
  { labels: [name, '全县平均值'], last: '——', format: '0.00', stage, result: SPREAD.mean },
  { labels: [name, '差异系数'], format: '0.000', stage, result: SPREAD.cv },
]);

/** 表Ⅲ: means and coefficients of variation. Results, no data. */
export const form3: TableSheet = {
  kind: 'table',
  name: '表Ⅲ',
  title: '表Ⅲ  县域义务教育校际均衡情况',
  numbered: true,
  onePage: true,
  frozenColumns: 2,
  columns: [
    { kind: 'printed', heading: '', width: 10 },
    { kind: 'printed', heading: '', width: 16 },
    { kind: 'indicators', of: 'result' },
    { kind: 'printed', heading: '综合', width: 12, result: ALL_INDICATORS },
  ],
  body: { kind: 'printed', rows: ROWS },
  notes: ['注：全县平均值保留两位小数，差异系数保留三位小数。'],
  signed: true,
};
