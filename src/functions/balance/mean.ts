import type { FunctionDefinition } from '../definition';
import { weightedMean } from '../../report/calculation/moments';
import { FIGURES, momentsOf, nativeMoments, OPTIONAL_PUPILS } from './dispersion';
import { DISPERSION_SOURCE } from './source';

export const mean: FunctionDefinition = {
  name: 'BALANCE.MEAN',
  description: {
    zh: '全县平均值：按学生数加权（总量÷学生总数），不是各校数值的简单平均。',
    en: 'County mean weighted by pupils (total over all pupils), not the plain average of the schools.',
  },
  arguments: [FIGURES, OPTIONAL_PUPILS],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.MEAN(D2:D6,B2:B6)',
  source: DISPERSION_SOURCE,
  evaluate: (call) => momentsOf(call.at(0), call.at(1)).mean,
  native: (call) => nativeMoments(call, (x) => `AVERAGE(${x})`, weightedMean),
};
