import type { Verdict } from '../../src/standards/terms';
import { VERDICTS } from '../../src/standards/terms';
import { schoolRows, searchSchools } from '../../src/taskpane/schoolRows';
import { assessment, dataset, school } from './outcome';

const codes = (...verdicts: readonly Verdict[]): Uint8Array => Uint8Array.from(verdicts.map((verdict) => VERDICTS.indexOf(verdict)));
const column = (rule: string, verdicts: Uint8Array) => ({ rule, part: 'p', values: new Float64Array(verdicts.length), verdicts, reachesFloor: new Uint8Array(verdicts.length), reasons: new Map(), threshold: {}, floor: {} });

const schools = ['甲校', '乙校', '丙校', '丁校', '戊校'].map((name, row) => school(name, row));
const judged = assessment({
  units: {
    length: 5,
    // 戊校 takes no part, whatever its columns hold.
    inScope: Uint8Array.of(1, 1, 1, 1, 0),
    verdicts: codes('met', 'notMet', 'unknown', 'notMet', 'met'),
    indicators: [column('A', codes('met', 'notMet', 'unknown', 'notMet', 'met')), column('B', codes('met', 'met', 'met', 'notMet', 'met'))],
    scopeReasons: new Map(),
  },
});

test('schools that fail stand first, those that fail most before the others', () => {
  const rows = schoolRows(dataset(schools), judged);
  expect(rows.map(({ school: name, verdict }) => [name, verdict])).toEqual([
    ['丁校', 'notMet'],
    ['乙校', 'notMet'],
    ['丙校', 'unknown'],
    ['甲校', 'met'],
    ['戊校', 'notApplicable'],
  ]);
  expect(rows[1]).toMatchObject({ unit: 1, stage: 'primary', indicators: ['notMet', 'met'] });
});

test('a search finds name, code and town', () => {
  const rows = schoolRows(dataset([{ ...school('甲校', 0), code: '2101A', town: '清河镇' }, school('乙校', 1)]), assessment({ units: { ...judged.units, length: 2 } }));
  const found = (text: string): readonly string[] => searchSchools(rows, text).map(({ school: name }) => name);
  expect(found('２１０１a')).toEqual(['甲校']);
  expect(found('清河')).toEqual(['甲校']);
  expect(found('乙')).toEqual(['乙校']);
  expect(found(' ')).toHaveLength(2);
});
