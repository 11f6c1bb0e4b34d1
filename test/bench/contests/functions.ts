import { HyperFormula } from 'hyperformula';
import { createRandom } from '../../../src/workbench/sample/random';
import type { Contest } from '../contest';
import { column, evaluate, fold, loadStandard, range } from './evaluation';

type Cells = (number | string | null)[][];

const SCHOOLS = 2_000;
const COUNTY = 5;

const engineOver = (cells: Cells): HyperFormula => HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3', useArrayArithmetic: true, maxRows: 1_100_000 });

const valuesIn = (engine: HyperFormula, col: number, rows: number): number[] => Array.from({ length: rows }, (_, row) => Number(engine.getCellValue({ sheet: 0, row, col })));

/** Adds a formula for each row and folds what they show. */
const addFormulas = (engine: HyperFormula, col: number, formulas: readonly string[]): number => {
  engine.setCellContents({ sheet: 0, row: 0, col }, formulas.map((formula) => [formula]));
  return fold(valuesIn(engine, col, formulas.length));
};

/** Puts the data in once more, so that formulas which are there already are evaluated without being parsed. */
const evaluateAgain = (data: readonly (readonly number[])[], formulas: readonly string[]): (() => Promise<number>) => {
  const width = data[0]?.length ?? 0;
  const engine = engineOver(data.map((row, index) => [...row.map((value) => value + 1), formulas[index] ?? null]));
  return () => {
    engine.setCellContents({ sheet: 0, row: 0, col: 0 }, data.map((row) => [...row]));
    return Promise.resolve(fold(valuesIn(engine, width, data.length)));
  };
};

const NOTE = 'ours: evaluateFunction a call, arguments as Excel hands them over; loading the standard and Excel’s own transport not included; HyperFormula: building the sheet not included; “added” parses and evaluates 2,000 formulas, “data changed” sets all the data anew and evaluates formulas that are there already';

/** One figure a row, each in a call of its own, as a formula filled down. */
const singleCalls = (title: string, data: readonly (readonly number[])[], call: (row: readonly number[]) => Promise<unknown>, formula: (row: number) => string): Contest => {
  const formulas = data.map((_, index) => formula(index + 1));
  return {
    title,
    note: NOTE,
    rounds: 5,
    agree: 1e-9,
    contestants: [
      {
        name: '2,000 calls',
        prepare: async () => {
          await loadStandard();
          return async () => {
            const results: number[] = [];
            for (const row of data) results.push(Number(await call(row)));
            return fold(results);
          };
        },
      },
      { name: 'HyperFormula added', prepare: () => { const engine = engineOver(data.map((row) => [...row])); return () => Promise.resolve(addFormulas(engine, data[0]?.length ?? 0, formulas)); } },
      { name: 'HyperFormula data changed', prepare: () => evaluateAgain(data, formulas) },
    ],
  };
};

const rows = (count: number, width: number, least: number, most: number, seed: number): number[][] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => Array.from({ length: width }, () => random.whole(least, most)));
};

export const per100Calls = singleCalls(
  '2,000 calls of BALANCE.PER100, a school each',
  rows(SCHOOLS, 2, 10, 900, 4),
  ([teachers = 0, pupils = 0]) => evaluate('BALANCE.PER100', [range([[teachers]]), range([[pupils]])]),
  (row) => `=A${row}/B${row}*100`,
);

export const cvCalls = singleCalls(
  '2,000 calls of BALANCE.CV, five schools each, unweighted',
  rows(SCHOOLS, COUNTY, 2, 900, 5),
  (row) => evaluate('BALANCE.CV', [range([row])]),
  (row) => `=STDEV.P(A${row}:E${row})/AVERAGE(A${row}:E${row})`,
);

/** Values between 2 and 12, pupils between 30 and 1800. */
const county = (count: number): { readonly values: readonly number[]; readonly pupils: readonly number[] } => {
  const random = createRandom(6);
  return { values: Array.from({ length: count }, () => random.between(2, 12)), pupils: Array.from({ length: count }, () => random.whole(30, 1800)) };
};

const spilled = async (name: string, first: readonly number[], second: readonly number[]): Promise<number> => {
  const result = await evaluate(name, [range(column(first)), range(column(second))]);
  return typeof result === 'object' ? fold(result.map(([cell]) => Number(cell))) : Number.NaN;
};

/** One spilled call over columns A and B, against an array formula and the cells it needs. */
const spill = (name: string, formulas: readonly string[]): Contest => ({
  title: `One spilled call of ${name} for 2,000 schools`,
  note: `ours: evaluateFunction once, 2,000 results, the standard loaded; HyperFormula: ${formulas.join(' and ')} added to a built sheet, 2,000 results read`,
  rounds: 5,
  agree: 1e-9,
  contestants: [
    { name, prepare: async () => { const { values, pupils } = county(SCHOOLS); await loadStandard(); return () => spilled(name, values, pupils); } },
    {
      name: 'HyperFormula',
      prepare: () => {
        const { values, pupils } = county(SCHOOLS);
        const engine = engineOver(values.map((value, index) => [value, pupils[index] ?? 0]));
        return () => {
          formulas.forEach((formula, index) => engine.setCellContents({ sheet: 0, row: 0, col: 2 + index }, formula));
          return Promise.resolve(fold(valuesIn(engine, 1 + formulas.length, SCHOOLS)));
        };
      },
    },
  ],
});

const [A, B] = ['A', 'B'].map((letter) => `${letter}1:${letter}${SCHOOLS}`);
export const perPupilSpill = spill('BALANCE.PERPUPIL', [`=ARRAYFORMULA(${A}/${B})`]);
export const contributionSpill = spill('BALANCE.CONTRIBUTION', [
  `=SUMPRODUCT(${A},${B})/SUM(${B})`,
  `=ARRAYFORMULA(SUM(${B}*(${A}-C1)^2))`,
  `=ARRAYFORMULA(${B}*(${A}-C1)^2/D1)`,
]);

const CLASSES = 1_000_000;
export const classSizes: Contest = {
  title: 'How many of 1,000,000 classes are above 45: one call',
  note: 'ours: CHECK.CLASSSIZE(班级人数,"小学","个数") with argument checks, over a matrix as Excel hands it; HyperFormula: =COUNTIF(A:A,">45") added to a built sheet',
  rounds: 3,
  agree: 0,
  contestants: [
    {
      name: 'CHECK.CLASSSIZE',
      prepare: async () => {
        const sizes = range(rows(CLASSES, 1, 20, 50, 7));
        await loadStandard();
        return async () => Number(await evaluate('CHECK.CLASSSIZE', [sizes, { kind: 'value', value: '小学' }, { kind: 'value', value: '个数' }]));
      },
    },
    {
      name: 'HyperFormula',
      prepare: () => {
        const engine = engineOver(rows(CLASSES, 1, 20, 50, 7));
        return () => {
          engine.setCellContents({ sheet: 0, row: 0, col: 1 }, `=COUNTIF(A1:A${CLASSES},">45")`);
          return Promise.resolve(Number(engine.getCellValue({ sheet: 0, row: 0, col: 1 })));
        };
      },
    },
  ],
};
