import { VERDICT } from '../../../src/core/verdict';
import { GOOD, GOOD_SCHOOLS, build, junior, primary } from '../build';
import type { Row, SchoolSketch } from '../build';
import { assessed, findingsOf, itemOf, partOf } from '../judged';

const withFirst = (row: Row, more: Partial<SchoolSketch> = {}) => build({ schools: [primary('一小', { ...GOOD, ...row }, more), ...GOOD_SCHOOLS.slice(1)] });

describe('indicator', () => {
  test('facts, case H: 8421.05 ㎡ for 1200 pupils is above the floor of 6.375 and below 7.5', () => {
    const assessment = assessed(withFirst({ ...GOOD, pupils: 1200, qualifiedTeachers: 60, peArtTeachers: 11, sportArea: 8421.05, equipmentValue: 3_031_600, teachingArea: 6000, multimediaRooms: 30 }));
    const [first] = findingsOf(assessment, 'R5');
    expect(first?.issue).toMatchObject({ code: 'belowThreshold', floor: 6.375, reachesFloor: true, comparison: { value: expect.closeTo(7.017542, 6), threshold: 7.5 } });
    // The school rule lets one indicator stay at the floor, so the item is met and the shortfall a hint.
    expect(first?.severity).toBe('hint');
    expect(partOf(assessment, 'R5', 'indicator').verdict).toBe('met');
    expect(assessment.units.indicators.find(({ rule }) => rule === 'R6')?.values[0]).toBeCloseTo(2526.333333, 6);
  });

  test('an item that is not met shows the worst figure of the schools that fail, not of one that passes at its floor', () => {
    const [first, second, ...others] = GOOD_SCHOOLS;
    if (first === undefined || second === undefined) throw new Error('two schools are needed');
    // 6.5 ㎡ a pupil: short here alone, so the school passes. 7 ㎡ with too little equipment: the school fails.
    const passes = primary('甲小', { ...GOOD, pupils: 1000, sportArea: 6500 });
    const fails = primary('乙小', { ...GOOD, pupils: 1000, sportArea: 7000, equipmentValue: 1_900_000 });
    const item = itemOf(assessed(build({ schools: [passes, fails, ...others] })), 'R5');
    expect(item.verdict).toBe('notMet');
    expect(item.comparison?.value).toBe(7);
  });

  test('facts, case I: exactly 85 % reaches the floor, in every indicator and stage', () => {
    const floors = { primary: [3.57, 0.85, 0.765, 3.825, 6.375, 1700, 1.955], junior: [4.505, 0.85, 0.765, 4.93, 8.67, 2125, 2.04] };
    const fields = ['qualifiedTeachers', 'backboneTeachers', 'peArtTeachers', 'teachingArea', 'sportArea', 'equipmentValue', 'multimediaRooms'];
    for (const stage of ['primary', 'junior'] as const) {
      // 200,000 pupils make every floor a whole number of thousandths of the figure.
      const row = Object.fromEntries(fields.map((field, i) => [field, Math.round((floors[stage][i] ?? 0) * 1000) * ([3, 4, 5].includes(i) ? 200 : 2)]));
      const sketch = stage === 'primary' ? primary : junior;
      const assessment = assessed(build({ schools: [sketch('甲校', { pupils: 200_000, ...row })] }));
      expect(assessment.units.indicators.map((column) => column.reachesFloor[0])).toEqual(Array.from(fields, () => 1));
      expect(assessment.units.indicators.map((column) => column.verdicts[0])).toEqual(Array.from(fields, () => VERDICT.notMet));
      const below = assessed(build({ schools: [sketch('甲校', { pupils: 200_001, ...row })] }));
      expect(below.units.indicators.map((column) => column.reachesFloor[0])).toEqual(Array.from(fields, () => 0));
    }
  });

  test.each([
    ['as computed', 1, []],
    ['rounded', 1.3, []],
    ['another figure', 0.5, [{ severity: 'query', verdict: 'met', issue: { code: 'contradicts', figure: { value: 1.25, threshold: 0.5 } } }]],
  ])('a finished figure beside its totals: %s', (_, written, expected) => {
    const backboneTeachers = written === 1 ? 10 : 12.5;
    const assessment = assessed(withFirst({ backboneTeachers, backboneTeachersPer100: written }));
    expect(findingsOf(assessment, 'R2')).toMatchObject(expected);
    expect(assessment.units.indicators.find(({ rule }) => rule === 'R2')?.values[0]).toBe(backboneTeachers / 10);
  });

  test('what the school rule says of a school points at its row', () => {
    const cell = { sheet: '学校', row: 3, column: 1 };
    const failing = assessed(build({ schools: [primary('一小', { ...GOOD, backboneTeachers: 0 }, { cell }), ...GOOD_SCHOOLS.slice(1)] }));
    expect(findingsOf(failing, 'schoolRule').map(({ cells }) => cells)).toEqual([[cell]]);
    const untyped = assessed(build({ schools: [{ name: '甲村', cell, units: { primary: { ...GOOD, pupils: 20 } } }, ...GOOD_SCHOOLS] }));
    expect(findingsOf(untyped, 'schoolRule').map(({ cells }) => cells)).toEqual([[cell]]);
  });

  test('a unit that fails the school rule fails the items it is short on, no others', () => {
    const assessment = assessed(withFirst({ backboneTeachers: 9, peArtTeachers: 8 }));
    const verdicts = Object.fromEntries(['R1', 'R2', 'R3', 'R4'].map((rule) => [rule, partOf(assessment, rule, 'indicator').verdict]));
    expect(verdicts).toEqual({ R1: 'met', R2: 'notMet', R3: 'notMet', R4: 'met' });
    expect(findingsOf(assessment, 'schoolRule')).toMatchObject([
      { verdict: 'notMet', severity: 'error', issue: { code: 'schoolRuleFailed', met: 5, of: 7, minimum: 6, short: ['R2', 'R3'], belowFloor: [] } },
    ]);
    expect(findingsOf(assessment, 'R2')).toMatchObject([{ severity: 'error', cells: [{ sheet: '学段', row: 0 }, { sheet: '学段', row: 0 }] }]);
  });

  test.each([
    ['blank', null, 'blank'],
    ['a text', '若干', 'text'],
    ['an error value', '#REF!', 'error'],
    ['negative', -3, 'negative'],
  ])('a figure that is %s is unknown, with its cell', (_, cell, state) => {
    const assessment = assessed(withFirst({ backboneTeachers: cell }));
    expect(partOf(assessment, 'R2', 'indicator')).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'badCell', state }] });
    expect(findingsOf(assessment, 'R2')).toMatchObject([
      { subject: { kind: 'unit', school: '一小', stage: 'primary' }, severity: 'query', issue: { code: 'cannotJudge', reason: { field: 'backboneTeachers', state } }, cells: [{ row: 0 }] },
      { subject: { kind: 'county', stage: 'primary' }, issue: { code: 'cannotJudge' } },
    ]);
    expect(assessment.verdict).not.toBe('met');
  });

  test('a column that is missing is one finding for the county', () => {
    const row = { ...GOOD, backboneTeachers: undefined };
    const schools = [primary('一小', row), primary('二小', row), primary('三小', row), junior('一中', row), junior('二中', row)];
    expect(findingsOf(assessed(build({ schools })), 'R2')).toMatchObject([{ subject: { kind: 'county' }, issue: { reason: { code: 'missingField', field: 'backboneTeachers' } } }]);
    const juniorsOnly = [primary('一小'), primary('二小'), junior('一中', row), junior('二中', row)];
    expect(findingsOf(assessed(build({ schools: juniorsOnly })), 'R2')).toMatchObject([{ subject: { kind: 'county', stage: 'junior' }, issue: { reason: { code: 'missingField', stage: 'junior' } } }]);
  });

  test('a finished figure serves only where the totals are missing', () => {
    const row = { ...GOOD, backboneTeachers: undefined };
    expect(assessed(build({ schools: [primary('一小', { ...row, backboneTeachersPer100: 0.9 })] })).units.indicators[1]?.values[0]).toBe(0.9);
    expect(assessed(build({ schools: [primary('一小', { ...GOOD, backboneTeachersPer100: 0.9 })] })).units.indicators[1]?.values[0]).toBe(1.2);
    const wrong = assessed(build({ schools: [primary('一小', { ...GOOD, backboneTeachers: '多', backboneTeachersPer100: 0.9 })] }));
    expect(wrong.units.indicators[1]?.reasons.get(0)).toMatchObject({ code: 'badCell', state: 'text' });
  });

  test('pupils that are missing are told once, and leave all seven unknown', () => {
    const assessment = assessed(withFirst({ pupils: null }));
    expect(findingsOf(assessment, 'schoolRule')).toMatchObject([{ issue: { code: 'cannotJudge', reason: { code: 'badCell', field: 'pupils' } } }]);
    expect(assessment.findings.filter(({ subject, part }) => subject.kind === 'unit' && part === 'indicator')).toEqual([]);
    expect(['R1', 'R7'].map((rule) => itemOf(assessment, rule).verdict)).toEqual(['unknown', 'unknown']);
  });

  test('a unit with no pupils is unknown, not met', () => {
    const assessment = assessed(withFirst({ pupils: 0 }));
    expect(assessment.units.verdicts[0]).toBe(VERDICT.unknown);
    expect(assessment.units.indicators[0]?.reasons.get(0)).toEqual({ code: 'noPupils' });
  });

  test('a unit out of scope has no verdict', () => {
    const assessment = assessed(withFirst({ backboneTeachers: 0 }, { type: 'special' }));
    expect([assessment.units.inScope[0], assessment.units.verdicts[0]]).toEqual([0, VERDICT.notApplicable]);
    expect(findingsOf(assessment, 'R2').filter(({ subject }) => subject.kind === 'unit')).toEqual([]);
  });

  test('a standard not yet in force judges nothing', () => {
    const assessment = assessed(build({ schools: GOOD_SCHOOLS }), { date: '2016-01-01' });
    expect(itemOf(assessment, 'R1')).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'notInForce' }, { code: 'notInForce' }] });
    expect(findingsOf(assessment, 'R1').map(({ subject, part }) => [subject.kind, part])).toEqual([['county', 'indicator'], ['county', 'dispersion']]);
  });

  test('a relief adds figures only under its profile and for the schools it names', () => {
    const flags = { denseUrbanCore: true };
    const row = { sportArea: 7000, leasedSportsArea: 500 };
    const value = (dataset: ReturnType<typeof build>, profiles: readonly string[]) => {
      const column = assessed(dataset, { profiles }).units.indicators[4];
      return column?.reasons.get(0)?.code ?? column?.values[0];
    };
    expect(value(withFirst(row, { flags }), [])).toBe(7);
    expect(value(withFirst(row, { flags }), ['relief-2019'])).toBe(7.5);
    expect(value(withFirst(row, { flags: { denseUrbanCore: false } }), ['relief-2019'])).toBe(7);
    expect(value(withFirst(row), ['relief-2019'])).toBe('missingField');
    expect(value(withFirst({ sportArea: 7000 }), ['relief-2019'])).toBe(7);
  });
});

describe('dispersion', () => {
  const books = [[45, 279], [37, 137], [89, 935], [76, 160], [55, 402]] as const;
  const schools = books.map(([pupils, count], i) => primary(`小学${String(i + 1)}`, { ...GOOD, pupils, teachingArea: count }));

  test('facts, case A: 0.5153 is over 0.50, where the unweighted 0.4888 would pass', () => {
    const assessment = assessed(build({ schools: [...schools, junior('一中'), junior('二中')] }));
    expect(assessment.county.find(({ rule, stage }) => rule === 'R4' && stage === 'primary')).toMatchObject({
      units: 5,
      mean: expect.closeTo(6.334437086092716, 12),
      sd: expect.closeTo(3.263860705195375, 12),
      cv: expect.closeTo(0.5152566298844764, 14),
      limit: 0.5,
      verdict: 'notMet',
      nearLimit: false,
    });
    expect(findingsOf(assessment, 'R4').filter(({ part }) => part === 'dispersion')).toMatchObject([{ issue: { code: 'cvOverLimit', stage: 'primary' }, severity: 'error' }]);
  });

  /** Two schools of equal size at 1 ± cv have that coefficient. */
  const spread = (cv: number) => [primary('一小', { ...GOOD, equipmentValue: 4_000_000 * (1 - cv) }), primary('二小', { ...GOOD, equipmentValue: 4_000_000 * (1 + cv) })];
  test.each([
    [0.494, 'met', []],
    [0.495, 'met', ['cvNearLimit']],
    [0.5, 'met', ['cvNearLimit']],
    [0.502, 'notMet', ['cvOverLimit', 'cvNearLimit']],
    [0.506, 'notMet', ['cvOverLimit']],
  ])('%p is %s with %p', (cv, verdict, codes) => {
    const assessment = assessed(build({ schools: [...spread(cv), junior('一中'), junior('二中')] }));
    const found = findingsOf(assessment, 'R6').filter(({ part }) => part === 'dispersion');
    expect(assessment.county.find(({ rule, stage }) => rule === 'R6' && stage === 'primary')?.verdict).toBe(verdict);
    expect(found.map(({ issue }) => issue.code)).toEqual(codes);
    expect(found.filter(({ issue }) => issue.code === 'cvNearLimit').every(({ severity }) => severity === 'query')).toBe(true);
  });

  const reasonFor = (...sketches: readonly SchoolSketch[]) => assessed(build({ schools: sketches })).county.find(({ rule, stage }) => rule === 'R2' && stage === 'primary')?.reasons[0];
  test.each([
    ['no unit', [junior('一中'), junior('二中')], { code: 'noUnits', stage: 'primary' }],
    ['one unit', [primary('一小')], { code: 'singleUnit', stage: 'primary' }],
    ['a mean of 0', [primary('一小', { ...GOOD, backboneTeachers: 0 }), primary('二小', { ...GOOD, backboneTeachers: 0 })], { code: 'zeroMean' }],
    ['no pupils', [primary('一小', { ...GOOD, pupils: 0 }), primary('二小', { ...GOOD, pupils: 0 })], { code: 'noPupils' }],
    ['one unknown value of three', [primary('一小'), primary('二小'), primary('三小', { ...GOOD, backboneTeachers: '多' })], { code: 'badCell' }],
    ['two unknown values of three', [primary('一小'), primary('二小', { ...GOOD, pupils: '多' }), primary('三小', { ...GOOD, backboneTeachers: '多' })], { code: 'unitsUnknown', count: 2, of: 3 }],
    ['a small school of unknown type', [primary('一小'), primary('二小'), { name: '新校', units: { primary: { ...GOOD, pupils: 49 } } }], { code: 'schoolTypeUnknown' }],
  ])('%s: unknown, never a pass', (_, sketches, reason) => {
    expect(reasonFor(...sketches)).toMatchObject(reason);
  });

  test('schools without a type, as in the official form, are judged and asked about once; small ones are said to lack their type', () => {
    const untyped = (name: string, stage: 'primary' | 'junior', pupils: number, row: Row = {}): SchoolSketch => ({ name, units: { [stage]: { ...GOOD, pupils, ...row } } });
    const form = [untyped('中心校', 'primary', 1000), untyped('实验学校', 'primary', 1000), untyped('三中', 'junior', 1000), untyped('四中', 'junior', 1000)];
    const assessment = assessed(build({ schools: form }));
    expect(new Set(assessment.county.map(({ verdict }) => verdict))).toEqual(new Set(['met']));
    expect(findingsOf(assessment, 'schoolRule')).toMatchObject([{ severity: 'query', subject: { kind: 'county' }, issue: { code: 'typeAssumed', schools: 4 } }]);
    const small = assessed(build({ schools: [...form, untyped('甲村', 'primary', 20, { qualifiedTeachers: 0 }), untyped('乙村', 'primary', 20, { qualifiedTeachers: 0 })] }));
    expect(partOf(small, 'R1', 'indicator').reasons).toEqual([{ code: 'schoolTypesUnknown', count: 2, of: 6 }]);
    expect(small.county.find(({ rule, stage }) => rule === 'R1' && stage === 'primary')?.reasons).toEqual([{ code: 'schoolTypesUnknown', count: 2, of: 4 }]);
  });

  test('a unit without pupils drops out, one out of scope never enters', () => {
    const assessment = assessed(
      build({ schools: [primary('一小'), primary('二小'), primary('空校', { ...GOOD, pupils: 0 }), primary('特校', { ...GOOD, backboneTeachers: 0 }, { type: 'special' }), junior('一中'), junior('二中')] }),
    );
    expect(assessment.county.find(({ rule, stage }) => rule === 'R2' && stage === 'primary')).toMatchObject({ units: 2, cv: 0, verdict: 'met' });
  });
});
