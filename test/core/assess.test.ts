import fc from 'fast-check';
import { assess } from '../../src/core';
import type { Dataset } from '../../src/core/dataset';
import { FIELDS } from '../../src/standards';
import type { Verdict } from '../../src/standards/terms';
import { conjunction } from '../../src/core/verdict';
import { GOOD, GOOD_SCHOOLS, build, datum, junior, primary } from './build';
import type { SchoolSketch } from './build';
import { DATE, PACK, assessed, itemOf } from './judged';

/** Answers and figures under which every item is met, for schools that are good in resources. */
const fullCounty = (schools: readonly SchoolSketch[]): Dataset => {
  const all = schools.map((school) => ({
    ...school,
    region: 'rural' as const,
    whole: { classes: 24, fullTimeTeachers: 120, certifiedTeachers: 120, trainedTeachers: 120, trainingFundsBudget: 50_000, publicFundsBudget: 1_000_000 },
  }));
  const county = {
    specialFunds: 600_000, specialPupils: 100, teacherPay: 9, civilServantPay: 9, rotationEligible: 100, rotated: 10, rotatedBackbone: 2,
    eliteQuotaTotal: 100, eliteQuotaAllotted: 50, migrantEligible: 100, migrantPublic: 85, migrantPurchased: 0, disabledChildren: 100, disabledEnrolled: 95,
    graduates: 95, entrants: 100, transferredIn: 0, transferredOut: 0, deceased: 0, surveyValid: 100, surveySatisfied: 85,
    ...Object.fromEntries(['chinese', 'maths', 'science', 'pe', 'arts', 'moral'].flatMap((subject) => [[`level.${subject}`, 3], [`gap.${subject}`, 0.1]])),
  };
  const evidence = Object.fromEntries(
    PACK.rules.flatMap((rule) => rule.parts.flatMap((part) => (part.kind === 'evidence' ? [[part.field, { answer: part.metWhen }]] : []))),
  );
  const classes = all.flatMap(({ name, units = {} }, school) =>
    (['primary', 'junior'] as const).flatMap((stage) => (units[stage] === undefined ? [] : [{ school, schoolName: name, stage, size: { kind: 'bin' as const, low: 41, high: 45, classes: datum(24) } }])),
  );
  const rooms = all.flatMap(({ name }, school) => (['music', 'art'] as const).map((purpose) => ({ school, schoolName: name, purpose, area: datum(100), count: datum(2) })));
  return build({ schools: all, county, evidence, classes, rooms });
};

describe('the county', () => {
  test('is met when all 32 items are, and the conditions hold', () => {
    const assessment = assessed(fullCounty(GOOD_SCHOOLS));
    expect([...assessment.items, ...assessment.conditions].filter(({ verdict }) => verdict !== 'met' && verdict !== 'notApplicable').map(({ rule }) => rule)).toEqual([]);
    expect(assessment.items).toHaveLength(32);
    expect(assessment.verdict).toBe('met');
    expect(assessment.findings).toEqual([]);
  });

  test.each<[string, Partial<Dataset>, Verdict]>([
    ['a veto', { evidence: new Map([['evidence.V1', { answer: true }]]) }, 'notMet'],
    ['a veto nobody answered', { evidence: new Map([['evidence.V1', { answer: undefined }]]) }, 'unknown'],
    ['a precondition that fails', { evidence: new Map([['evidence.P1', { answer: false }]]) }, 'notMet'],
  ])('with %s is %s', (_, change, verdict) => {
    const dataset = fullCounty(GOOD_SCHOOLS);
    const evidence = new Map([...dataset.evidence, ...(change.evidence ?? [])]);
    expect(assessed({ ...dataset, evidence }).verdict).toBe(verdict);
  });

  test('a school that stands in the sheets but could not be taken in is never a pass', () => {
    const cell = { sheet: '学校', row: 7, column: 1 };
    const assessment = assessed({ ...fullCounty(GOOD_SCHOOLS), leftOut: [cell] });
    expect(assessment.verdict).toBe('unknown');
    const resources = assessment.items.filter(({ group }) => group === 'resources');
    expect(new Set(resources.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
    expect(assessment.county.every(({ cv, reasons }) => cv === undefined && reasons[0]?.code === 'schoolsLeftOut')).toBe(true);
  });

  test('one missing figure anywhere is never a pass', () => {
    const dataset = fullCounty(GOOD_SCHOOLS);
    for (const key of dataset.county.keys()) {
      const county = new Map([...dataset.county].filter(([other]) => other !== key));
      expect({ key, verdict: assessed({ ...dataset, county }).verdict }).toEqual({ key, verdict: 'unknown' });
    }
    for (const field of dataset.units.figures.keys()) {
      const figures = new Map([...dataset.units.figures].filter(([other]) => other !== field));
      expect({ field, verdict: assessed({ ...dataset, units: { ...dataset.units, figures } }).verdict }).toEqual({ field, verdict: 'unknown' });
    }
    for (const field of dataset.schoolFigures.keys()) {
      const schoolFigures = new Map([...dataset.schoolFigures].filter(([other]) => other !== field));
      expect({ field, verdict: assessed({ ...dataset, schoolFigures }).verdict }).toEqual({ field, verdict: 'unknown' });
    }
    expect(assessed({ ...dataset, rooms: [] }).verdict).toBe('unknown');
    expect(assessed({ ...dataset, classes: dataset.classes.slice(1) }).verdict).toBe('unknown');
  });

  test('a school that could not be read in leaves every item over schools unknown', () => {
    const leftOut = [{ sheet: '学段', row: 9, column: 0 }];
    const dataset = fullCounty(GOOD_SCHOOLS);
    const assessment = assessed({ ...dataset, leftOut });
    const unknown = assessment.items.filter(({ verdict }) => verdict === 'unknown').map(({ rule }) => rule);
    expect(unknown).toEqual(expect.arrayContaining(['R1', 'R7', 'G03', 'G04', 'G05', 'G09', 'G12', 'Q4']));
    expect(itemOf(assessment, 'G12').reasons).toEqual([{ code: 'schoolsLeftOut', count: 1, cell: leftOut[0] }]);
    // What the county gives itself does not hang on it.
    expect(unknown).not.toContain('G14');
    expect(assessment.findings).toEqual([]);
  });

  test('nothing at all is unknown, without a crash', () => {
    const assessment = assessed(build({}));
    expect(assessment.verdict).toBe('unknown');
    expect(assessment.items.filter(({ verdict }) => verdict === 'met')).toEqual([]);
  });
});

test('all units pass exactly when no resource item fails by its units', () => {
  const count = fc.integer({ min: 0, max: 12 });
  const unit = fc.record({ backboneTeachers: count.map((n) => n + 4), peArtTeachers: count.map((n) => n + 2), multimediaRooms: count.map((n) => n + 17) });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 2, maxLength: 6 }), (rows) => {
      const assessment = assessed(build({ schools: rows.map((row, i) => primary(`小学${String(i)}`, { ...GOOD, ...row })) }));
      const unitsPass = Array.from(assessment.units.verdicts).every((verdict) => verdict === 0);
      const itemsPass = assessment.items.every(({ parts }) => parts.every(({ part, verdict }) => part !== 'indicator' || verdict !== 'notMet'));
      expect(itemsPass).toBe(unitsPass);
    }),
    { numRuns: 200 },
  );
});

describe('findings', () => {
  const schools = [
    primary('一小', { ...GOOD, backboneTeachers: 1, peArtTeachers: 1 }, { code: '2101' }),
    primary('二小', { ...GOOD, sportArea: '大' }),
    primary('中心小学', { ...GOOD, pupils: null }, { town: '东镇' }),
    primary('中心小学', GOOD, { town: '西镇' }),
    junior('一中', { ...GOOD, multimediaRooms: 3 }),
    junior('二中'),
  ];
  const ids = (order: readonly SchoolSketch[]): readonly string[] => assessed(build({ schools: order })).findings.map(({ id }) => id);

  test('keep their ids when rows move', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(schools, { minLength: schools.length }), (order) => {
        expect([...ids(order)].sort()).toEqual([...ids(schools)].sort());
      }),
    );
  });

  test('have ids of their own, also for look-alikes', () => {
    const twins = [primary('一小', { ...GOOD, sportArea: '大' }), primary('一小', { ...GOOD, sportArea: '小' }), primary('二小')];
    const found = ids(twins);
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((id) => id.startsWith('R5/indicator/cannotJudge/一小:primary'))).toHaveLength(2);
  });

  test('carry the rule’s departments', () => {
    const { findings } = assessed(build({ schools }));
    for (const { rule, departments } of findings) {
      if (rule !== 'schoolRule') expect(departments).toEqual(PACK.rules.find(({ id }) => id === rule)?.departments);
      expect(departments.length).toBeGreaterThan(0);
    }
  });
});

describe('options', () => {
  test('every parameter as used is recorded, defaults included', () => {
    const assessment = assessed(build({}), { parameters: { teachingPointMinimum: 30 }, profiles: ['relief-2019'] });
    expect(Object.keys(assessment.parameters).sort()).toEqual(PACK.parameters.map(({ id }) => id).sort());
    expect(assessment.parameters.teachingPointMinimum).toBe(30);
    expect(assessment).toMatchObject({ date: DATE, profiles: ['relief-2019'], standard: { id: 'national-2017' } });
    expect(assessed(build({})).profiles).toEqual([]);
  });

  test('a signal stops it, progress counts up to all rules', () => {
    const stopped = new AbortController();
    stopped.abort(new Error('stop'));
    expect(() => assess(build({}), PACK, { date: DATE, fields: FIELDS, signal: stopped.signal })).toThrow('stop');
    const seen: (readonly [number, number])[] = [];
    assessed(build({}), { onProgress: (done, total) => seen.push([done, total]) });
    const total = PACK.rules.length - 1; // veto 7 is off
    expect(seen.at(-1)).toEqual([total, total]);
    expect(seen).toHaveLength(total);
  });
});

test('the comparison of an item is that of its first part not met, else the nearest to its limit', () => {
  const assessment = assessed(fullCounty([primary('一小', { ...GOOD, backboneTeachers: 11 }), ...GOOD_SCHOOLS.slice(1)]));
  // 1.1 against 1 is nearer than a coefficient of about 0.04 against 0.5
  expect(itemOf(assessment, 'R2').comparison).toMatchObject({ value: 1.1, threshold: 1 });
  const failing = assessed(fullCounty([primary('一小', { ...GOOD, backboneTeachers: 100 }), ...GOOD_SCHOOLS.slice(1)]));
  // 10 and 1.2: mean 5.6, deviation 4.4
  expect(itemOf(failing, 'R2').comparison).toMatchObject({ value: expect.closeTo(4.4 / 5.6, 12), threshold: 0.5 });
});

describe('conjunction', () => {
  test.each<[readonly Verdict[], Verdict]>([
    [[], 'notApplicable'],
    [['notApplicable', 'notApplicable'], 'notApplicable'],
    [['met', 'notApplicable'], 'met'],
    [['met', 'unknown'], 'unknown'],
    [['unknown', 'notMet', 'met'], 'notMet'],
    [['notApplicable', 'unknown'], 'unknown'],
  ])('%j is %s', (verdicts, expected) => {
    expect(conjunction(verdicts)).toBe(expected);
  });
});
