import { taking } from '../arguments/taking';
import type { FunctionDefinition } from '../definition';
import { weightedCv } from '../../report/calculation/moments';
import { cvOf, FIGURES, momentsOf, nativeMoments, OPTIONAL_PUPILS } from './dispersion';
import { DISPERSION_SOURCE } from './source';

export const cv: FunctionDefinition = {
  name: 'BALANCE.CV',
  description: {
    zh: '差异系数：按学生数加权的总体标准差除以平均值。只给“值”时不加权（总体标准差÷平均值），与国家口径不同。',
    en: 'Coefficient of variation: pupil-weighted population standard deviation over the mean. With values alone it is unweighted, which is not the national method.',
  },
  arguments: [taking(FIGURES, { of: 'figures', per: 'pupil', forTotals: 'BALANCE.CVTOTAL' }), OPTIONAL_PUPILS],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.CV(D2:D6,B2:B6)',
  source: DISPERSION_SOURCE,
  evaluate: (call) => cvOf(momentsOf(call.at(0), call.at(1))),
  native: (call) => nativeMoments(call, (x) => `STDEVP(${x})/AVERAGE(${x})`, weightedCv),
};
