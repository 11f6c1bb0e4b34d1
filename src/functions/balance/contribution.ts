import { varianceShares } from '../../core/statistics/varianceShares';
import { cellsOf } from '../arguments/cells';
import { forEachCounted } from '../arguments/forEachCounted';
import { readPairs } from '../arguments/pairs';
import type { FunctionDefinition } from '../definition';
import type { Scalar } from '../value';
import { columnWithoutTexts, requireAlike } from '../native/columns';
import { elementsOf } from '../native/elements';
import { unlessAny } from '../native/guard';
import { badPairs, weightedMean } from '../../report/calculation/moments';
import { largestWhere, smallestUnless } from '../native/ranks';
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
  native: (call) => {
    requireAlike(call.at(0), call.at(1));
    const { text: x } = columnWithoutTexts(call.at(0), call);
    const { text: p } = columnWithoutTexts(call.at(1), call);
    const mean = weightedMean(x, p);
    // A mean of equal figures may be off by a rounding; that is no difference.
    const hasDifference = `${largestWhere(x, `${p}>0`)}>${smallestUnless(x, `${p}=0`)}`;
    const pupils = elementsOf(call.at(1));
    return elementsOf(call.at(0)).map((row, r) =>
      row.map((figure, c) => {
        const count = pupils[r]?.[c] ?? '0';
        const share = `IF(${hasDifference},${count}*(${figure}-${mean})^2/SUMPRODUCT(${p},(${x}-${mean})^2),1/0)`;
        return unlessAny(badPairs(x, p), `IF(N(${count})=0,"",${share})`);
      }),
    );
  },
};
