import { ALL_INDICATORS, field } from '../declaration';
import type { PrintedRow, TableSheet } from '../declaration';

/** What the rows of 表Ⅱ-1 tell. */
export const REACHED = { count: 'count', share: 'share' } as const;

const ROWS: readonly PrintedRow[] = (
  [
    ['primary', '小学'],
    ['junior', '初中'],
  ] as const
).flatMap(([stage, name]) => [
  { labels: [name, '达标学校总数'], format: '0', stage, result: REACHED.count },
  { labels: [name, '达标学校比例（%）'], format: '0.0', stage, result: REACHED.share },
]);

/** 表Ⅱ-1: how many schools reach each indicator. Results, no data. */
export const form2Summary: TableSheet = {
  kind: 'table',
  name: '表Ⅱ-1',
  title: '表Ⅱ-1  小学、初中资源配置基本情况',
  numbered: true,
  onePage: true,
  frozenColumns: 2,
  columns: [
    { kind: 'printed', heading: '', width: 10 },
    { kind: 'printed', heading: '', width: 20 },
    { kind: 'indicators', of: 'result' },
    { kind: 'printed', heading: '综合评估', width: 12, result: ALL_INDICATORS },
  ],
  body: { kind: 'printed', rows: ROWS },
  signed: true,
};

/** 表Ⅱ-2: school by school, the finished indicators. */
export const form2Schools: TableSheet = {
  kind: 'table',
  name: '表Ⅱ-2',
  title: '表Ⅱ-2  小学、初中资源配置基本情况（分学校）',
  numbered: true,
  onePage: true,
  frozenColumns: 2,
  columns: [
    { kind: 'printed', heading: '序号', width: 6 },
    field('schoolName', { width: 26 }),
    field('organiser', { byCode: true, width: 8 }),
    field('pupils', { bare: true, width: 9 }),
    field('grades', { width: 8 }),
    field('classes', { bare: true, width: 8 }),
    { kind: 'indicators', of: 'figure', width: 11 },
    field('declaredVerdict', { width: 10 }),
    field('remark', { as: '备注（注明有哪几项指标达标，哪几项指标达到85%）', width: 32 }),
  ],
  body: {
    kind: 'sections',
    sections: [
      { label: '小学', rows: 60 },
      { label: '初中', rows: 40 },
    ],
  },
  notes: [
    '注：1.小学学校总数＿＿所（其中：一贯制学校的小学部有＿＿所，50人及以上教学点有＿＿个），初中学校总数＿＿所（其中：一贯制学校的初中部＿＿所，完全中学的初中部＿＿所）。',
    '2.举办者类型处填写代码：中央教育部门代码为1、中央其他部门为2、省级教育部门为3、省级其他部门为4、地级教育部门为5、地级其他部门为6、县级教育部门为7、县级其他部门为8、地方企业为9、民办为10。',
    '3.L7-L13数值均保留两位小数。',
  ],
  signed: true,
};
