import { populationMoments } from '../../core';
import { cellsOf } from '../arguments/cells';
import { numbersArgument } from '../arguments/number';
import { numberAt } from '../arguments/numberAt';
import { placeOf } from '../arguments/place';
import type { Supplied } from '../call';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { columnOf } from '../native/columns';
import { unlessAny } from '../native/guard';
import { badCells, missingCells } from '../../report/calculation/moments';
import { known } from './dispersion';

/** Every cell must have a figure: without one of the indicators the mean would be that of others. */
const readAll = (supplied: Supplied): readonly number[] =>
  cellsOf(supplied).flatMap((row, r) =>
    row.map((cell, c) => {
      const value = numberAt(supplied, r, c, cell);
      if (value === undefined) throw new FunctionFailure('#N/A', { key: 'compositeMissing', data: { place: placeOf(supplied, r, c) } });
      return value;
    }),
  );

export const composite: FunctionDefinition = {
  name: 'BALANCE.COMPOSITE',
  description: {
    zh: '综合差异系数：各项指标差异系数的算术平均值。用于基本均衡和表Ⅲ“综合”栏；优质均衡逐项判断，不看综合值。',
    en: 'Composite CV: the plain mean of the CVs of the indicators. It serves basic balance and the composite column of form III; high-quality balance judges every indicator by itself.',
  },
  arguments: [numbersArgument({ zh: '差异系数区域', en: 'cvs' }, { zh: '各项指标的差异系数，一项一格，不能有空格', en: 'CVs of the indicators, one cell each, none blank' })],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.COMPOSITE({0.297929,0.501787,0.401952,0.288419,0.37545,0.312782,0.394205})',
  source: {
    zh: '县域义务教育均衡发展督导评估暂行办法（教督〔2012〕3号）：综合差异系数为各项差异系数的算术平均值',
    en: 'Interim measures for the evaluation of balanced compulsory education in counties (2012, no. 3): the mean of the CVs',
  },
  evaluate: (call) => known(populationMoments(readAll(call.at(0)))).mean,
  native: (call) => {
    const { text, isCells } = columnOf(call.at(0), call);
    return unlessAny(`${badCells(text)}+${missingCells(text)}`, isCells ? `AVERAGE(${text})` : `SUMPRODUCT(${text})/SUMPRODUCT(--ISNUMBER(${text}))`);
  },
};
