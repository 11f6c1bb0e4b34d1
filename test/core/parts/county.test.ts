import type { ParameterValue } from '../../../src/standards/schema';
import { build, junior, primary } from '../build';
import type { Cell, Sketch, SchoolSketch } from '../build';
import { PACK, assessed, findingsOf, itemOf, partOf } from '../judged';

const judged = (sketch: Sketch, rule: string, part: string, parameters: Record<string, ParameterValue> = {}) => {
  const assessment = assessed(build(sketch), { parameters });
  return { ...partOf(assessment, rule, part), findings: findingsOf(assessment, rule).filter((finding) => finding.part === part) };
};

describe('a county’s rate', () => {
  const quota = (allotted: Cell, total: Cell, rate?: Cell) => judged({ county: { eliteQuotaAllotted: allotted, eliteQuotaTotal: total, eliteQuotaRate: rate } }, 'G14', 'quota');

  test.each<[Cell, Cell, Cell, string]>([
    [500, 1000, undefined, 'met'],
    [499, 1000, undefined, 'notMet'],
    [undefined, undefined, 0.5, 'met'],
    [null, null, 0.49, 'notMet'],
    // The two figures go before the finished rate, a wrong one is not passed over.
    [400, 1000, 0.9, 'notMet'],
    ['多', 1000, 0.9, 'unknown'],
    [undefined, 1000, undefined, 'unknown'],
    [undefined, undefined, 50, 'unknown'],
    [0, 0, undefined, 'unknown'],
  ])('%p of %p, given as %p: %s', (allotted, total, rate, verdict) => {
    expect(quota(allotted, total, rate).verdict).toBe(verdict);
  });

  test('says what is in the way', () => {
    expect(quota(0, 0).reasons).toEqual([{ code: 'zeroDenominator', field: 'eliteQuotaTotal' }]);
    expect(quota(undefined, undefined, 50).reasons).toEqual([{ code: 'outOfRange', field: 'eliteQuotaRate', value: 50 }]);
    expect(quota(undefined, 1000)).toMatchObject({ reasons: [{ code: 'missingField', field: 'eliteQuotaAllotted' }], findings: [{ subject: { kind: 'county' } }] });
    expect(quota(499, 1000).findings).toMatchObject([{ issue: { code: 'rateNotMet', numerator: 499, denominator: 1000, comparison: { value: 0.499, threshold: 0.5 } }, cells: [{ sheet: '县级' }, { sheet: '县级' }] }]);
  });

  test('a share above the whole is wrong data, not a good result', () => {
    expect(quota(1001, 1000)).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'outOfRange', field: 'eliteQuotaRate', value: 1.001 }] });
    expect(quota(1000, 1000).verdict).toBe('met');
    const schools = [primary('一小', { fullTimeTeachers: 60, certifiedTeachers: 61 }), junior('一中', { fullTimeTeachers: 40, certifiedTeachers: 40 })];
    expect(judged({ schools }, 'G12', partIdOf('G12')).verdict).toBe('unknown');
  });

  test('a school whose part exceeds its whole leaves the sum unknown, however good the sum looks', () => {
    const school = (name: string, certifiedTeachers: number) => primary(name, { fullTimeTeachers: 30, certifiedTeachers });
    const wrong = judged({ schools: [school('一小', 31), school('二小', 29)] }, 'G12', 'certificate');
    const reason = { code: 'outOfRange', field: 'certificateRate', value: 31 / 30 };
    expect(wrong).toMatchObject({ verdict: 'unknown', reasons: [reason], findings: [{ subject: { kind: 'school', school: '一小' }, issue: { reason } }] });
    expect(judged({ schools: [school('一小', 31), school('二小', 32)] }, 'G12', 'certificate')).toMatchObject({ verdict: 'unknown', reasons: [reason] });
    expect(judged({ schools: [school('一小', 30), school('二小', 30)] }, 'G12', 'certificate').verdict).toBe('met');
    // The county's own figures do not hang on its schools'.
    const county = { certifiedTeachers: 60, fullTimeTeachers: 60 };
    expect(judged({ schools: [school('一小', 31), school('二小', 29)], county }, 'G12', 'certificate').verdict).toBe('met');
  });

  test('pay is no share: it may exceed what it is compared with', () => {
    expect(judged({ county: { teacherPay: 11, civilServantPay: 10 } }, 'G08', 'pay').verdict).toBe('met');
  });

  test('is added up over the schools, all of which must have it', () => {
    const schools = (certified: Cell): readonly SchoolSketch[] => [primary('一小', { fullTimeTeachers: 60, certifiedTeachers: 60 }), junior('一中', { fullTimeTeachers: 40, certifiedTeachers: certified })];
    const of = (certified: Cell) => judged({ schools: schools(certified) }, 'G12', partIdOf('G12'));
    expect(of(40)).toMatchObject({ verdict: 'met', comparison: { value: 1 } });
    expect(of(39)).toMatchObject({ verdict: 'notMet', comparison: { value: 0.99 } });
    expect(of(null)).toMatchObject({ verdict: 'unknown', findings: [{ subject: { kind: 'school', school: '一中' }, cells: [{ sheet: '学段', row: 1 }] }] });
    expect(of(undefined)).toMatchObject({ verdict: 'unknown', findings: [{ subject: { kind: 'school', school: '一中' }, issue: { reason: { code: 'missingField' } } }] });
  });

  test('a figure that no school has is one finding', () => {
    const schools = [primary('一小', { fullTimeTeachers: 60 }), primary('二小', { fullTimeTeachers: 60 }), junior('一中', { fullTimeTeachers: 40 })];
    expect(judged({ schools }, 'G12', partIdOf('G12'))).toMatchObject({ findings: [{ subject: { kind: 'county' }, issue: { reason: { code: 'missingField', field: 'certifiedTeachers' } } }] });
  });

  const zone = (more: Partial<SchoolSketch>, row = { pupils: 1000, zonePupils: 990 }) =>
    judged({ schools: [primary('一小', row, { region: 'urban', private: false, flags: { boarding: false }, ...more })] }, 'G13', 'primary');

  test('of some schools: those outside do not count, one that may be inside is unknown', () => {
    expect(zone({}).verdict).toBe('notMet');
    expect(zone({}, { pupils: 1000, zonePupils: 1000 }).verdict).toBe('met');
    expect(zone({ region: 'rural' }).verdict).toBe('notApplicable');
    expect(zone({ private: true }).verdict).toBe('notApplicable');
    expect(zone({ flags: {} })).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'missingField', field: 'boarding' }] });
  });

  test('by the formula that a parameter chooses', () => {
    const county = { graduates: 96, entrants: 100, transferredIn: 4, transferredOut: 2, deceased: 1 };
    const of = (retentionFormula: string) => judged({ county }, 'Q1', 'retention', { retentionFormula }).comparison?.value;
    // (96−4+2)/(100−1); 96/(100+4−1−2); 96/(100+4−2)
    expect(of('a')).toBeCloseTo(94 / 99, 12);
    expect(of('b')).toBeCloseTo(96 / 101, 12);
    expect(of('c')).toBeCloseTo(96 / 102, 12);
    expect(judged({ county: { ...county, graduates: 110 } }, 'Q1', 'retention', { retentionFormula: 'c' }).comparison?.value).toBe(1);
  });

  test('its threshold may be a parameter', () => {
    const county = { specialFunds: 700_000, specialPupils: 100 };
    expect(judged({ county }, 'G07', 'funds').verdict).toBe('met');
    expect(judged({ county }, 'G07', 'funds', { specialSchoolFunds: 8000 })).toMatchObject({ verdict: 'notMet', comparison: { value: 7000, threshold: 8000 } });
  });
});

describe('a rate of every school', () => {
  const of = (...budgets: readonly (readonly [Cell, Cell])[]) =>
    judged({ schools: budgets.map(([training, all], i) => primary(`小学${String(i)}`, { trainingFundsBudget: training, publicFundsBudget: all })) }, 'Q4', 'budget');

  test.each<[readonly (readonly [Cell, Cell])[], string]>([
    [[[5, 100], [6, 100]], 'met'],
    [[[5, 100], [4.99, 100]], 'notMet'],
    [[[5, 100], [null, 100]], 'unknown'],
    [[[5, 100], [0, 0]], 'unknown'],
    [[[4, 100], [null, 100]], 'notMet'],
    [[], 'unknown'],
  ])('%j: %s', (budgets, verdict) => {
    expect(of(...budgets).verdict).toBe(verdict);
  });

  test('names each school that fails', () => {
    expect(of([5, 100], [4, 100], [3, 100])).toMatchObject({
      tally: { judged: 3, notMet: 2, unknown: 0 },
      comparison: { value: 0.03 },
      findings: [{ subject: { school: '小学1' } }, { subject: { school: '小学2' } }],
    });
  });
});

describe('evidence', () => {
  const of = (rule: string, part: string, field: string, answer: boolean | undefined) => judged({ evidence: { [field]: { answer } } }, rule, part);

  test('met or not by the recorded answer, unknown without one', () => {
    expect(of('G01', partIdOf('G01'), 'evidence.G01', true).verdict).toBe('met');
    expect(of('G01', partIdOf('G01'), 'evidence.G01', false)).toMatchObject({ verdict: 'notMet', findings: [{ issue: { code: 'evidenceNegative' } }] });
    expect(of('G01', partIdOf('G01'), 'evidence.G01', undefined)).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'evidenceMissing', field: 'evidence.G01' }] });
    expect(judged({}, 'G01', partIdOf('G01')).verdict).toBe('unknown');
  });

  test('a veto is the other way round: yes means that the fault exists', () => {
    expect(of('V1', partIdOf('V1'), 'evidence.V1', false).verdict).toBe('met');
    expect(of('V1', partIdOf('V1'), 'evidence.V1', true)).toMatchObject({ verdict: 'notMet', findings: [{ issue: { code: 'vetoed' }, severity: 'error' }] });
    expect(judged({}, 'V1', partIdOf('V1')).verdict).toBe('unknown');
  });

  test('a rule that a parameter switches on is absent until it does', () => {
    expect(assessed(build({})).conditions.map(({ rule }) => rule)).not.toContain('V7');
    expect(itemOf(assessed(build({}), { parameters: { veto7: true } }), 'V7').verdict).toBe('unknown');
  });
});

describe('results delivered by others', () => {
  const subjects = ['chinese', 'maths', 'science', 'pe', 'arts', 'moral'];
  const results = (level: Cell, gap: Cell) => Object.fromEntries(subjects.flatMap((subject) => [[`level.${subject}`, level], [`gap.${subject}`, gap]]));
  const of = (county: Record<string, Cell>, parameters: Record<string, ParameterValue> = {}) => judged({ county }, 'Q9', 'monitoring', parameters);

  test.each<[Cell, Cell, string]>([
    [3, 0.149, 'met'],
    [3, 0.15, 'notMet'],
    [2, 0.1, 'notMet'],
    [4, 12, 'unknown'],
  ])('level %p, gap %p: %s', (level, gap, verdict) => {
    expect(of(results(level, gap)).verdict).toBe(verdict);
  });

  test('subjects that are missing are named together', () => {
    expect(of({ ...results(3, 0.1), 'gap.pe': undefined, 'level.arts': undefined })).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'notDelivered', subjects: ['pe', 'arts'] }], findings: [{ issue: { reason: { code: 'notDelivered' } } }] });
  });

  test('the order of the levels is a parameter', () => {
    expect(of(results(2, 0.1), { levelOrder: 'descending' }).verdict).toBe('met');
    expect(of(results(4, 0.1), { levelOrder: 'descending' }).verdict).toBe('notMet');
  });
});

/** The one part of a rule. */
function partIdOf(rule: string): string {
  const part = PACK.rules.find(({ id }) => id === rule)?.parts[0];
  if (part === undefined) throw new Error(`no rule ${rule}`);
  return part.id;
}
