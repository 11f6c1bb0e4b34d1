import { weightedMoments } from '../../core';
import { numbersArgument } from '../arguments/number';
import { readPairs } from '../arguments/pairs';
import { taking, TOTALS } from '../arguments/taking';
import type { FunctionDefinition } from '../definition';
import { columnWithoutTexts, requireAlike } from '../native/columns';
import { unlessAny } from '../native/guard';
import { badPairs, cvOfTotals } from '../../report/calculation/moments';
import { cvOf, known, PUPILS } from './dispersion';
import { DISPERSION_SOURCE } from './source';

export const cvTotal: FunctionDefinition = {
  name: 'BALANCE.CVTOTAL',
  description: {
    zh: '由资源总量直接算差异系数：先以总量除以学生数得各校生均值，再按学生数加权。',
    en: 'Coefficient of variation from totals: each total is divided by the pupils, then weighted by them.',
  },
  arguments: [
    taking(numbersArgument({ zh: '资源总量', en: 'totals' }, { zh: '各校的总量（面积、人数、间数、元），一校一格', en: 'Totals of the schools (area, people, rooms, yuan), one cell a school' }), TOTALS),
    PUPILS,
  ],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.CVTOTAL(C2:C6,B2:B6)',
  source: DISPERSION_SOURCE,
  evaluate: (call) => {
    const { values: totals, pupils } = readPairs(call.at(0), call.at(1));
    const perPupil = totals.map((total, index) => total / (pupils[index] ?? Number.NaN));
    return cvOf(known(weightedMoments(perPupil, pupils)));
  },
  native: (call) => {
    requireAlike(call.at(0), call.at(1));
    const { text: totals } = columnWithoutTexts(call.at(0), call);
    const { text: pupils } = columnWithoutTexts(call.at(1), call);
    return unlessAny(badPairs(totals, pupils), cvOfTotals(totals, pupils));
  },
};
