import { field, group } from './declaration';
import type { TemplateDeclaration } from './declaration';

/** 多年数据表: one row a school, stage and year. */
export const yearSeries: TemplateDeclaration = {
  id: 'year-series',
  aliases: ['series', 'years'],
  version: 1,
  sheets: [
    {
      kind: 'table',
      name: '多年数据表',
      title: '义务教育学校多年数据表（分年度、分学校、分学段）',
      frozenColumns: 3,
      columns: [
        { kind: 'printed', heading: '序号', width: 6 },
        field('schoolYear', { required: true, width: 10 }),
        field('schoolName', { required: true, width: 24 }),
        field('schoolCode', { width: 14 }),
        field('stage', { required: true, width: 10 }),
        field('schoolType', { width: 16 }),
        group('学生与班级', field('pupils', { required: true }), field('classes')),
        group('教师情况', field('qualifiedTeachers'), field('backboneTeachers'), field('peArtTeachers', { width: 18 })),
        group('用房与设备', field('teachingArea', { width: 18 }), field('sportArea'), field('equipmentValue', { tenThousands: true }), field('multimediaRooms')),
        group('资源配置指标', { kind: 'indicators', of: 'figure' }),
        field('remark', { width: 20 }),
      ],
      body: { kind: 'blank', rows: 300 },
    },
  ],
};
