import { varianceShares } from '../../core/statistics/varianceShares';
import { cellsOf } from '../arguments/cells';
import { forEachCounted } from '../arguments/forEachCounted';
import { readPairs } from '../arguments/pairs';
import type { FunctionDefinition } from '../definition';
import type { Scalar } from '../value';
import { FIGURES, PUPILS } from './dispersion';
import { failureOf } from './equityIndex';

export const contribution: FunctionDefinition = {
  name: 'BALANCE.CONTRIBUTION',
  description: {
    zh: '各校对校际差异的贡献：该校在加权方差中所占的份额，与“值”同形溢出，合计为 1；没有学生的行留空。',
    en: 'What each school contributes to the difference between schools: its share of the weighted variance, spilled in the shape of the values; the shares add up to 1. Rows without pupils stay empty.',
  },
  arguments: [FIGURES, PUPILS],
  result: 'matrix',
  readsWorkbook: false,
  example: '=BALANCE.CONTRIBUTION(D2:D6,B2:B6)',
  source: {
    zh: '县域义务教育校际均衡指标计算方法中方差的各项：(Pᵢ/P)(xᵢ−X̄)²÷S²',
    en: 'The terms of the variance in the method for the balance between schools of a county: (Pᵢ/P)(xᵢ−X̄)²÷S²',
  },
  evaluate: (call) => {
    const { values, pupils } = readPairs(call.at(0), call.at(1));
    const result = varianceShares(values, pupils);
    if (!result.ok) throw failureOf(result);
    const cells: Scalar[][] = cellsOf(call.at(0)).map((row) => row.map(() => ''));
    let school = 0;
    forEachCounted(call.at(1), (row, column) => {
      const line = cells[row];
      if (line !== undefined) line[column] = result.shares[school++] ?? '';
    });
    return cells;
  },
};
