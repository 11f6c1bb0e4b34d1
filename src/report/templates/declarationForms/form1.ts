import { field as place, group } from '../declaration';
import type { FieldPlace, TableSheet } from '../declaration';

/** Twenty-four columns are read on one page only if each is narrow. */
const field = (id: string, details: Omit<FieldPlace, 'kind' | 'field'> = {}): FieldPlace => place(id, { width: 8, ...details });

/** 表Ⅰ: the county, as the national form prints it. */
export const form1: TableSheet = {
  kind: 'table',
  name: '表Ⅰ',
  title: '表Ⅰ  义务教育优质均衡发展县（市、区）基本情况',
  numbered: true,
  onePage: true,
  frozenColumns: 0,
  columns: [
    group('自然情况', field('population', { tenThousands: true }), field('ruralPopulation', { tenThousands: true }), field('townships', { as: '乡镇数\n（个）' }), field('villages', { as: '行政村数\n（个）' })),
    group('经济情况', field('outputPerHead'), field('revenuePerHead'), field('ruralIncome'), field('urbanIncome')),
    group(
      '普通中小学校数（所）',
      field('ordinarySchools', { as: '小学', bare: true, stage: 'primary' }),
      field('nineYearSchools', { as: '九年一贯制学校', bare: true }),
      field('ordinarySchools', { as: '初中', bare: true, stage: 'junior' }),
      field('completeSchools', { as: '完全中学', bare: true }),
      field('twelveYearSchools', { as: '十二年一贯制学校', bare: true }),
    ),
    field('specialSchools'),
    group('小学教学点数（个）', field('teachingPoints', { as: '计', bare: true }), field('teachingPointsFrom50', { as: '其中：50人及以上', bare: true })),
    group('教学班数（个）', field('classes', { as: '小学', bare: true, stage: 'primary' }), field('classes', { as: '初中', bare: true, stage: 'junior' })),
    group('在校学生数（人）', field('pupils', { as: '小学', bare: true, stage: 'primary' }), field('pupils', { as: '初中', bare: true, stage: 'junior' })),
    group(
      '教职工数（人）',
      group('小学', field('staff', { as: '合计', bare: true, stage: 'primary' }), field('fullTimeTeachers', { as: '其中专任教师', bare: true, stage: 'primary' })),
      group('初中', field('staff', { as: '合计', bare: true, stage: 'junior' }), field('fullTimeTeachers', { as: '其中专任教师', bare: true, stage: 'junior' })),
    ),
  ],
  body: { kind: 'blank', rows: 1 },
  notes: ['注：“人口总数”和“农业人口数”按常住人口统计，数字保留两位小数。L5-L8列数字保留整数。'],
  signed: true,
};
