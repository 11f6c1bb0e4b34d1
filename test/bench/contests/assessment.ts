import { assess } from '../../../src/core';
import type { Column } from '../../../src/core/column';
import type { Dataset, School } from '../../../src/core/dataset';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../../src/standards';
import { createRandom } from '../../../src/workbench/sample/random';
import type { Contest } from '../contest';

const UNITS = 200_000;

/** Field, need of a primary and of a junior pupil (× 1 or per 100), in the pack's order of indicators. */
const FIGURES: readonly (readonly [field: string, primary: number, junior: number])[] = [
  ['qualifiedTeachers', 0.042, 0.053],
  ['backboneTeachers', 0.01, 0.01],
  ['peArtTeachers', 0.009, 0.009],
  ['teachingArea', 4.5, 5.8],
  ['sportArea', 7.5, 10.2],
  ['equipmentValue', 2000, 2500],
  ['multimediaRooms', 0.023, 0.024],
];

const columnOf = (values: Float64Array): Column => ({ values, states: new Uint8Array(values.length), cellAt: () => undefined });

const country = (): { readonly dataset: Dataset; readonly columns: readonly Float64Array[]; readonly pupils: Float64Array; readonly stage: Uint8Array } => {
  const random = createRandom(2);
  const stage = Uint8Array.from({ length: UNITS }, (_, index) => (index % 3 === 0 ? 1 : 0));
  const pupils = Float64Array.from({ length: UNITS }, () => random.whole(60, 1900));
  const columns = FIGURES.map(([, primary, junior]) =>
    Float64Array.from({ length: UNITS }, (_, index) => (pupils[index] ?? 0) * (stage[index] === 1 ? junior : primary) * random.between(0.95, 1.7)),
  );
  const schools: School[] = Array.from({ length: UNITS }, (_, index) => ({
    name: `学校${index}`,
    code: String(index),
    type: stage[index] === 1 ? 'junior' : 'primary',
    flags: new Map(),
  }));
  const figures = new Map([['pupils', columnOf(pupils)], ...FIGURES.map(([field], index) => [field, columnOf(columns[index] ?? new Float64Array(UNITS))] as const)]);
  const dataset: Dataset = {
    schools,
    schoolFigures: new Map(),
    units: { length: UNITS, school: Int32Array.from({ length: UNITS }, (_, index) => index), stage, figures },
    classes: [],
    rooms: [],
    county: new Map(),
    evidence: new Map(),
  };
  return { dataset, columns, pupils, stage };
};

export const assessment: Contest = {
  title: 'Assess 200,000 school-stage rows',
  note: 'ours: every rule, 14 coefficients, findings with their places; “bare loop”: the seven quotients, the comparison with the threshold and a count of passes, nothing else (a lower bound, not an equal)',
  rounds: 3,
  contestants: [
    {
      name: 'assess',
      prepare: () => {
        const { dataset } = country();
        const pack = loadPack(DEFAULT_PACK);
        return () => Promise.resolve(assess(dataset, pack, { date: '2025-09-01', fields: FIELDS }).units.verdicts.length);
      },
    },
    {
      name: 'bare loop',
      prepare: () => {
        const { columns, pupils, stage } = country();
        return () => {
          let passes = 0;
          for (let unit = 0; unit < UNITS; unit += 1) {
            let met = 0;
            FIGURES.forEach(([, primary, junior], index) => {
              if ((columns[index]?.[unit] ?? 0) / (pupils[unit] ?? 1) >= (stage[unit] === 1 ? junior : primary)) met += 1;
            });
            if (met >= 6) passes += 1;
          }
          return Promise.resolve(passes);
        };
      },
    },
  ],
};
