import { byStage, field } from './declaration';
import type { FormItem, TemplateDeclaration } from './declaration';

/** The last sizes of the bins of the national statistics (班额). */
const CLASS_SIZES = [25, 30, 35, 40, 45, 50, 55, 60, 65];

const classBins: readonly FormItem[] = (['primary', 'junior'] as const).map((stage) => ({ kind: 'classBins', stage, bounds: CLASS_SIZES }));

/** 学校填报表: one school, row by row, as school forms in practice ask. */
export const schoolForm: TemplateDeclaration = {
  id: 'school-form',
  aliases: ['form'],
  version: 1,
  sheets: [
    {
      kind: 'form',
      name: '学校填报表',
      title: '义务教育优质均衡发展学校填报表',
      signed: true,
      groups: [
        {
          category: '基本信息',
          items: [
            field('schoolName', { required: true }),
            field('schoolCode', { required: true }),
            field('schoolType', { required: true }),
            field('organiser', { required: true }),
            field('town'),
            field('region', { required: true }),
            field('boarding', { required: true }),
            field('foundedYear'),
            field('builtBy2010'),
            field('builtBy2016'),
            field('denseUrbanCore'),
            field('ruralSmall50to99'),
            field('maxClassBelow30Rural'),
          ],
        },
        {
          category: '学生',
          items: [
            ...byStage('pupils', { as: '学生人数', required: true }),
            field('seniorPupils', { as: '高中学生人数' }),
            field('migrantPupils'),
            ...byStage('zonePupils'),
          ],
        },
        { category: '班级', items: [...byStage('classes', { as: '班级总数', required: true }), ...classBins] },
        {
          category: '教师',
          items: [
            ...byStage('fullTimeTeachers', { as: '专任教师总人数', required: true }),
            field('juniorCollegeTeachers', { stage: 'primary', required: true }),
            ...byStage('bachelorTeachers', { required: true }),
            ...byStage('masterTeachers', { required: true }),
            ...byStage('doctorTeachers', { required: true }),
            ...byStage('backboneTeachers', { required: true }),
            ...byStage('certifiedTeachers', { required: true }),
            ...byStage('trainedTeachers', { required: true }),
          ],
        },
        {
          category: '体艺教师',
          items: [
            ...byStage('peTeachers', { required: true }),
            ...byStage('musicTeachers', { required: true }),
            ...byStage('artTeachers', { required: true }),
            ...byStage('artsTeachers', { required: true }),
            ...byStage('visitingPeTeachers'),
            ...byStage('visitingMusicTeachers'),
            ...byStage('visitingArtTeachers'),
            ...byStage('visitingArtsTeachers'),
          ],
        },
        {
          category: '用房与设备',
          items: [
            field('teachingAreaGross', { required: true }),
            field('indoorSportsArea', { required: true }),
            field('playgroundArea', { required: true }),
            field('gymArea'),
            field('otherSportsArea'),
            field('leasedSportsArea'),
            field('equipmentValue', { as: '教学仪器设备资产值（账面原值）', tenThousands: true, required: true }),
            field('multimediaRooms', { required: true }),
          ],
        },
        { category: '音乐美术教室', items: [field('musicRooms', { required: true }), field('artRooms', { required: true }), { kind: 'roomBands' }] },
        {
          category: '经费',
          items: [
            field('publicFundsBudget', { as: '上一年度公用经费预算总额', tenThousands: true, required: true }),
            field('publicFundsSettled', { as: '上一年度公用经费决算总额', tenThousands: true }),
            field('trainingFundsBudget', { as: '上一年度教师培训经费预算总额', tenThousands: true, required: true }),
            field('fundedHeadcount'),
          ],
        },
        { category: '巩固率', items: [field('graduates'), field('entrants'), field('transferredIn'), field('transferredOut'), field('deceased')] },
      ],
    },
  ],
};
