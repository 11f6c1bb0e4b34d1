import { field } from './declaration';
import type { TemplateDeclaration } from './declaration';

/** 区县填报表: the figures that only the county has, and its answers to the items of evidence. */
export const countyForm: TemplateDeclaration = {
  id: 'county-form',
  aliases: ['county'],
  version: 1,
  sheets: [
    {
      kind: 'form',
      name: '区县填报表',
      title: '义务教育优质均衡发展区县填报表',
      signed: true,
      proofs: true,
      groups: [
        { category: '基本信息', items: [field('countyName', { required: true }), field('countyCode', { required: true }), field('reportYear', { required: true })] },
        {
          category: '经费标准',
          items: [
            field('fundsStandardPrimary', { required: true }),
            field('fundsStandardJunior', { required: true }),
            field('specialFunds', { required: true }),
            field('specialPupils', { required: true }),
          ],
        },
        { category: '工资收入', items: [field('teacherPay', { tenThousands: true, required: true }), field('civilServantPay', { tenThousands: true, required: true })] },
        { category: '教师交流轮岗', items: [field('rotationEligible', { required: true }), field('rotated', { required: true }), field('rotatedBackbone', { required: true })] },
        { category: '优质高中招生', items: [field('eliteQuotaTotal', { required: true }), field('eliteQuotaAllotted', { required: true }), field('eliteQuotaRural', { required: true })] },
        { category: '随迁子女', items: [field('migrantEligible', { required: true }), field('migrantPublic', { required: true }), field('migrantPurchased', { required: true })] },
        { category: '残疾儿童入学', items: [field('disabledChildren', { required: true }), field('disabledEnrolled', { required: true }), field('disabledInSpecial')] },
        {
          category: '社会认可度',
          items: [
            field('surveyIssued', { required: true }),
            field('surveyValid', { required: true }),
            field('surveySatisfied'),
            field('satisfaction', { required: true }),
            field('visited'),
            field('visitSatisfied', { as: '实地走访满意人数' }),
            field('visitSatisfaction'),
          ],
        },
        { category: '质量监测', items: [{ kind: 'delivered' }] },
        { category: '前提条件', items: [{ kind: 'evidence', group: 'precondition' }] },
        { category: '政府保障程度', items: [{ kind: 'evidence', group: 'guarantee' }] },
        { category: '教育质量', items: [{ kind: 'evidence', group: 'quality' }] },
        { category: '一票否决', items: [{ kind: 'evidence', group: 'veto' }] },
      ],
    },
  ],
};
