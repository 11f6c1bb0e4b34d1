import { analysisSheet } from './analysisSheet';
import { caseA } from './caseA';
import { makeCounty } from './county';
import { countySheet, soundFigures } from './countySheet';
import { classSheet, roomSheet } from './detailSheets';
import { putFaults } from './faults';
import type { Fault } from './faults';
import type { SampleCell, SampleSheet, SampleWorkbook } from './sampleWorkbook';
import { schoolSheet } from './schoolSheet';

export type { SampleCell, SampleSheet, SampleWorkbook } from './sampleWorkbook';

/** The seed of the county that the workbench opens. */
export const SAMPLE_SEED = 20170419;

const noteSheet = (faults: readonly Fault[]): SampleSheet => ({
  name: '说明',
  rows: [
    ['合成数据：本工作簿的县、学校、人和数字都是虚构的，只用于演示和测试。'],
    [faults.length === 0 ? '本县按设计全部达标。' : '下面是有意放入的问题，校验时应能一一发现：'],
    ...faults.map(({ kind, school, what }): SampleCell[] => [kind, school, what]),
  ],
  columnWidths: [24, 24, 60],
});

/** A made-up county: with one fault of each kind, or sound throughout. */
export const buildCounty = (options: { readonly seed: number; readonly faulty: boolean }): SampleWorkbook => {
  const schools = makeCounty(options.seed);
  const figures = soundFigures();
  const { faults, overrides } = options.faulty ? putFaults(schools, figures) : { faults: [], overrides: new Map<string, SampleCell>() };
  return {
    name: options.faulty ? '青川合成县（合成数据）.xlsx' : '青川合成县·全部达标（合成数据）.xlsx',
    sheets: [
      schoolSheet(schools, overrides),
      classSheet(schools),
      roomSheet(schools),
      countySheet(schools, figures),
      analysisSheet(schools),
      noteSheet(faults),
    ],
  };
};

export const sampleWorkbooks: readonly { readonly id: string; readonly title: string; readonly build: () => SampleWorkbook }[] = [
  { id: 'county', title: '样例县（合成数据，有意放入各类问题）', build: () => buildCounty({ seed: SAMPLE_SEED, faulty: true }) },
  { id: 'sound', title: '样例县（合成数据，全部达标）', build: () => buildCounty({ seed: SAMPLE_SEED, faulty: false }) },
  { id: 'caseA', title: '算例 A：五所小学的差异系数', build: caseA },
];
