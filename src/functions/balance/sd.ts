import type { FunctionDefinition } from '../definition';
import { weightedSd } from '../../report/calculation/moments';
import { FIGURES, momentsOf, nativeMoments, OPTIONAL_PUPILS } from './dispersion';
import { DISPERSION_SOURCE } from './source';

export const sd: FunctionDefinition = {
  name: 'BALANCE.SD',
  description: {
    zh: '标准差：按学生数加权的总体标准差（不除以 n−1）。',
    en: 'Standard deviation of the population, weighted by pupils (no n−1).',
  },
  arguments: [FIGURES, OPTIONAL_PUPILS],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.SD(D2:D6,B2:B6)',
  source: DISPERSION_SOURCE,
  evaluate: (call) => momentsOf(call.at(0), call.at(1)).sd,
  native: (call) => nativeMoments(call, (x) => `STDEVP(${x})`, weightedSd),
};
