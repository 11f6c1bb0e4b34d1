import { field } from './declaration';
import type { TemplateDeclaration } from './declaration';

/** 县级历年数据: one row a year; a row that is not filled in is no year, where an empty column of a year would be the latest one. */
export const countyYears: TemplateDeclaration = {
  id: 'county-years',
  aliases: ['history'],
  version: 1,
  sheets: [
    {
      kind: 'table',
      name: '县级历年数据',
      title: '义务教育县级历年数据表（每年一行）',
      frozenColumns: 2,
      columns: [
        { kind: 'printed', heading: '序号', width: 6 },
        field('reportYear', { required: true, width: 12 }),
        field('rotationEligible'),
        field('rotated'),
        field('rotatedBackbone'),
        field('teacherPay', { tenThousands: true, width: 22 }),
        field('civilServantPay', { tenThousands: true, width: 18 }),
        field('eliteQuotaTotal'),
        field('eliteQuotaAllotted'),
        field('eliteQuotaRural'),
        field('migrantEligible'),
        field('migrantPublic'),
        field('migrantPurchased'),
        field('disabledChildren'),
        field('disabledEnrolled'),
        field('specialFunds'),
        field('specialPupils'),
        field('surveyValid'),
        field('surveySatisfied'),
      ],
      body: { kind: 'blank', rows: 10 },
    },
  ],
};
