import { field, group } from '../declaration';
import type { TableSheet } from '../declaration';

/** Whom the rows of 表Ⅵ are about. */
export const ASKED = { all: 'all', parents: 'parents' } as const;

/** 表Ⅵ: the survey of recognition. */
export const form6: TableSheet = {
  kind: 'table',
  name: '表Ⅵ',
  title: '表Ⅵ  社会认可度调查情况',
  numbered: true,
  onePage: true,
  frozenColumns: 1,
  columns: [
    { kind: 'printed', heading: '', width: 14 },
    group(
      '问卷总数',
      field('surveyIssued', { as: '计', bare: true }),
      group('其中：回收有效问卷数', field('surveyValid', { as: '计', bare: true }), field('surveySatisfied', { as: '其中：满意问卷数', bare: true, width: 14 })),
    ),
    field('satisfaction', { width: 16 }),
    group('实地走访人数', field('visited', { as: '计', bare: true }), field('visitSatisfied', { as: '其中：满意人数', bare: true, width: 14 })),
    field('visitSatisfaction', { width: 16 }),
  ],
  body: { kind: 'printed', rows: [{ labels: ['计'], result: ASKED.all }, { labels: ['其中：家长'], result: ASKED.parents }] },
  signed: true,
};
