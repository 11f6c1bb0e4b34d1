import type { Origin } from '../../functions/proposal/origin';
import type { Language } from '../language';

/** Where arguments are taken from, in words. */
export const originWords = (origin: Origin, { t }: Language): string => {
  switch (origin.kind) {
    case 'workbook':
      return t('browser:origin.workbook');
    case 'county':
      return t('browser:origin.county');
    case 'unit':
      return t('term:schoolStage', { school: origin.school, stage: t(`term:stage.${origin.stage}`) });
    case 'table':
      return t('browser:origin.table', { sheet: origin.table.sheet });
    case 'columns':
      return origin.stage === undefined ? origin.table.sheet : t('browser:origin.stage', { sheet: origin.table.sheet, stage: t(`term:stage.${origin.stage}`) });
  }
};
