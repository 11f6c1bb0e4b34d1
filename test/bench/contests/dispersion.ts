import * as formulajs from '@formulajs/formulajs';
import { HyperFormula } from 'hyperformula';
import { populationDispersion, weightedDispersion } from '../../../src/core';
import { createRandom } from '../../../src/workbench/sample/random';
import type { Contest } from '../contest';
import { column, evaluate, range } from './evaluation';

const data = (count: number): { readonly values: Float64Array; readonly pupils: Float64Array } => {
  const random = createRandom(1);
  const values = Float64Array.from({ length: count }, () => random.between(2, 12));
  const pupils = Float64Array.from({ length: count }, () => random.whole(30, 1800));
  return { values, pupils };
};

const cvOf = (dispersion: ReturnType<typeof populationDispersion>): number => {
  if (!dispersion.ok) throw new Error(dispersion.reason.code);
  return dispersion.cv;
};

const evaluateCv = async (ranges: readonly number[][][]): Promise<number> => Number(await evaluate('BALANCE.CV', ranges.map(range)));

/** formulajs passes all values as arguments of one call and cannot take a million: hence two sizes. */
export const unweighted = (count: number): Contest => ({
  title: `CV of ${count.toLocaleString('en-US')} values, unweighted (population SD ÷ mean)`,
  note: 'ours: BALANCE.CV with argument checks, over a matrix as Excel hands it; core alone; formulajs STDEV.P ÷ AVERAGE on a flat array; HyperFormula =STDEV.P(A:A)/AVERAGE(A:A) on a built sheet, formula added',
  rounds: 5,
  agree: 1e-9,
  contestants: [
    { name: 'BALANCE.CV', prepare: () => { const range = column(data(count).values); return () => evaluateCv([range]); } },
    { name: 'core alone', prepare: () => { const { values } = data(count); return () => Promise.resolve(cvOf(populationDispersion(values))); } },
    {
      name: 'formulajs',
      prepare: () => {
        const values = Array.from(data(count).values);
        // Async, so that what it throws is a rejection like any other.
        return async () => Number(formulajs.STDEV.P(values)) / Number(formulajs.AVERAGE(values));
      },
    },
    {
      name: 'HyperFormula',
      prepare: () => {
        const engine = HyperFormula.buildFromArray(column(data(count).values), { licenseKey: 'gpl-v3', maxRows: count + 1 });
        return () => {
          engine.setCellContents({ sheet: 0, row: 0, col: 2 }, `=STDEV.P(A1:A${count})/AVERAGE(A1:A${count})`);
          return Promise.resolve(Number(engine.getCellValue({ sheet: 0, row: 0, col: 2 })));
        };
      },
    },
  ],
});

export const weighted = (count: number): Contest => ({
  title: `CV of ${count.toLocaleString('en-US')} values, weighted by pupils`,
  note: 'ours: BALANCE.CV(值, 学生数); core alone; HyperFormula: √(Σp(x−x̄)²/Σp)/x̄ by SUMPRODUCT over two columns and a column of squared deviations, formulas added to a built sheet',
  rounds: 3,
  agree: 1e-9,
  contestants: [
    { name: 'BALANCE.CV', prepare: () => { const { values, pupils } = data(count); const ranges = [column(values), column(pupils)]; return () => evaluateCv(ranges); } },
    { name: 'core alone', prepare: () => { const { values, pupils } = data(count); return () => Promise.resolve(cvOf(weightedDispersion(values, pupils))); } },
    {
      name: 'HyperFormula',
      prepare: () => {
        const { values, pupils } = data(count);
        const rows = Array.from(values, (value, index) => [value, pupils[index] ?? 0, value * value]);
        const engine = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3', maxRows: count + 1 });
        const [x, p, squares] = ['A', 'B', 'C'].map((letter) => `${letter}1:${letter}${count}`);
        return () => {
          engine.setCellContents({ sheet: 0, row: 0, col: 4 }, `=SUMPRODUCT(${x},${p})/SUM(${p})`);
          engine.setCellContents({ sheet: 0, row: 0, col: 5 }, `=SQRT(SUMPRODUCT(${squares},${p})/SUM(${p})-E1*E1)/E1`);
          return Promise.resolve(Number(engine.getCellValue({ sheet: 0, row: 0, col: 5 })));
        };
      },
    },
  ],
});
