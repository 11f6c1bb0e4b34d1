import { field, group } from './declaration';
import type { TemplateDeclaration } from './declaration';

/** 学校基本情况表: one row a school and stage, as 表Ⅱ-2 lists them, with the figures that its indicators are computed of. */
export const schoolTable: TemplateDeclaration = {
  id: 'school-table',
  aliases: ['schools', 'table'],
  version: 1,
  sheets: [
    {
      kind: 'table',
      name: '学校基本情况表',
      title: '义务教育学校基本情况表（分学校、分学段）',
      frozenColumns: 2,
      columns: [
        { kind: 'printed', heading: '序号', width: 6 },
        field('schoolName', { required: true, width: 24 }),
        field('schoolCode', { width: 14 }),
        field('stage', { required: true, width: 10 }),
        group(
          '学校信息',
          field('schoolType', { required: true, width: 16 }),
          field('organiser', { required: true, width: 16 }),
          field('town'),
          field('region', { required: true }),
          field('boarding', { required: true }),
          field('builtBy2010', { width: 14 }),
          field('builtBy2016', { width: 14 }),
        ),
        group('学生与班级', field('pupils', { required: true }), field('zonePupils', { width: 18 }), field('migrantPupils', { width: 16 }), field('grades'), field('classes', { required: true })),
        group(
          '教师情况',
          field('fullTimeTeachers', { required: true }),
          field('qualifiedTeachers', { required: true }),
          field('backboneTeachers', { required: true }),
          field('peArtTeachers', { required: true, width: 18 }),
          field('certifiedTeachers', { width: 14 }),
          field('trainedTeachers', { width: 16 }),
        ),
        group(
          '用房与设备',
          field('teachingArea', { required: true, width: 18 }),
          field('sportArea', { required: true }),
          field('equipmentValue', { tenThousands: true, required: true }),
          field('multimediaRooms', { required: true }),
        ),
        group(
          '经费情况',
          field('publicFundsBudget', { tenThousands: true }),
          field('trainingFundsBudget', { tenThousands: true }),
          field('fundedHeadcount'),
        ),
        group('资源配置指标', { kind: 'indicators', of: 'figure' }),
        field('remark', { width: 20 }),
      ],
      body: { kind: 'blank', rows: 150 },
    },
  ],
};
