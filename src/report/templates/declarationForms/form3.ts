import type { PrintedRow, TableSheet } from '../declaration';

const ROWS: readonly PrintedRow[] = ['小学', '初中'].flatMap((stage) => [
  { labels: [stage, '全县平均值'], last: '——', format: '0.00' },
  { labels: [stage, '差异系数'], format: '0.000' },
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
    { kind: 'printed', heading: '综合', width: 12 },
  ],
  body: { kind: 'printed', rows: ROWS },
  notes: ['注：全县平均值保留两位小数，差异系数保留三位小数。'],
  signed: true,
};
