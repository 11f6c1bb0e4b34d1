import { field } from './declaration';
import type { TemplateDeclaration } from './declaration';

/** 班级名册: one row a class. */
export const classList: TemplateDeclaration = {
  id: 'class-list',
  aliases: ['classes'],
  version: 1,
  sheets: [
    {
      kind: 'table',
      name: '班级名册',
      title: '义务教育班级名册',
      frozenColumns: 2,
      columns: [
        { kind: 'printed', heading: '序号', width: 6 },
        field('schoolName', { required: true, width: 28 }),
        field('schoolCode', { width: 14 }),
        field('stage', { required: true, width: 12 }),
        field('grade', { required: true, width: 12 }),
        field('className', { required: true, width: 16 }),
        field('classPupils', { required: true, width: 14 }),
        field('remark', { width: 24 }),
      ],
      body: { kind: 'blank', rows: 500 },
    },
  ],
};
