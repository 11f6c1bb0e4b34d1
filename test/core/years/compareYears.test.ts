import { allYears, compareYears } from '../../../src/core/years';
import type { CompareYearsOptions, YearComparison, YearLine, YearWarning } from '../../../src/core/years';
import type { Dataset } from '../../../src/core/dataset';
import { FIELDS } from '../../../src/standards';
import { SCHOOL_KEYS } from '../../../src/workbook/years/schoolKeys';
import { build, GOOD, junior, primary } from '../build';
import type { SchoolSketch, Sketch } from '../build';
import { assessed, PACK } from '../judged';

/** A county over years, the latest last. */
const over = (sketches: Readonly<Record<number, Sketch>>): Dataset => {
  const all = Object.entries(sketches).map(([year, sketch]) => ({ year: Number(year), dataset: build(sketch) }));
  const last = all.at(-1);
  if (last === undefined) throw new Error('no year');
  return { ...last.dataset, year: last.year, earlier: all.slice(0, -1) };
};

const compare = (dataset: Dataset, options: Partial<CompareYearsOptions> = {}): YearComparison => {
  const compared = compareYears(allYears({ dataset, assessment: assessed(dataset), pack: PACK, fields: FIELDS }), { pack: PACK, keys: SCHOOL_KEYS, ...options });
  if (compared === undefined) throw new Error('one year');
  return compared;
};

const teachers = (count: number | string | null, pupils = 1000) => ({ ...GOOD, pupils, qualifiedTeachers: count });
const unitLine = ({ units }: YearComparison, school: string, rule = 'R1'): YearLine => {
  const line = units.find((one) => one.rule === rule && one.subject.kind === 'unit' && one.subject.school === school);
  if (line === undefined) throw new Error(`no line of ${school}`);
  return line;
};
const values = ({ points }: YearLine) => points.map((point) => (point.state === 'known' ? point.value : point.state));
const kinds = (warnings: readonly YearWarning[], school: string) => warnings.filter(({ line: { subject, rule } }) => rule === 'R1' && subject.kind === 'unit' && subject.school === school).map(({ kind }) => kind);

const schools = (first: number | string | null, second: number | string | null = 60): Sketch => ({ schools: [primary('一小', teachers(first)), primary('二小', teachers(second))] });

test('a school’s indicator: value, verdict and change, year by year', () => {
  // 高于规定学历教师数 of 1,000 pupils: a hundred pupils have a tenth of them. 4.2 are asked for in primary schools.
  const line = unitLine(compare(over({ 2022: schools(50), 2023: schools(45), 2024: schools(40) })), '一小');
  expect(values(line)).toEqual([5, 4.5, 4]);
  expect(line.points.map((point) => point.state === 'known' && [point.verdict, point.threshold])).toEqual([['met', 4.2], ['met', 4.2], ['notMet', 4.2]]);
  expect(line.change).toEqual({ state: 'compared', value: -0.5, trend: 'worse' });
  expect(line).toMatchObject({ of: 'indicator', comparator: '>=', subject: { kind: 'unit', school: '一小', stage: 'primary' } });
});

test('the coefficient of variation gets better by falling', () => {
  // Two units of 1,000 pupils with a and b: σ = |a − b| ÷ 2, mean (a + b) ÷ 2.
  const cv = (a: number, b: number) => Math.abs(a - b) / (a + b);
  const { spreads } = compare(over({ 2023: schools(40, 80), 2024: schools(50, 70) }));
  const line = spreads.find(({ rule, subject }) => rule === 'R1' && subject.kind === 'county' && subject.stage === 'primary');
  expect(line?.points).toMatchObject([{ state: 'known', year: 2023, value: expect.closeTo(cv(40, 80), 12) }, { state: 'known', year: 2024, value: expect.closeTo(cv(50, 70), 12) }]);
  expect(line?.change).toEqual({ state: 'compared', value: expect.closeTo(cv(50, 70) - cv(40, 80), 12), trend: 'better' });
});

test('a rate of the county', () => {
  const county = (rotated: number | null): Sketch => ({ county: { rotated, rotationEligible: 200 } });
  const line = (dataset: Dataset) => compare(dataset).figures.find(({ points }) => points.some((point) => point.state === 'known'));
  expect(line(over({ 2023: county(24), 2024: county(18) }))).toMatchObject({ of: 'figure', unit: 'ratio', points: [{ value: expect.closeTo(0.12, 12), verdict: 'met', threshold: 0.1 }, { value: expect.closeTo(0.09, 12), verdict: 'notMet' }], change: { state: 'compared', value: expect.closeTo(-0.03, 12), trend: 'worse' } });
  expect(line(over({ 2023: county(24), 2024: county(null) }))?.change).toEqual({ state: 'notCompared', before: false, now: true });
});

describe('what is unknown', () => {
  it.each<[string, number | string | null]>([['blank', null], ['a text', '待定'], ['an error', '#REF!'], ['negative', -3]])('is no change and no warning, and says why: %s', (_, cell) => {
    const compared = compare(over({ 2022: schools(50), 2023: schools(cell), 2024: schools(42) }), { nearWithin: 0.05, by: '2030-12-31' });
    const line = unitLine(compared, '一小');
    expect(line.points[1]).toMatchObject({ state: 'unknown', verdict: 'unknown', reasons: [{ field: 'qualifiedTeachers' }] });
    expect(line.change).toEqual({ state: 'notCompared', before: true, now: false });
    expect(kinds(compared.warnings, '一小')).toEqual(['nearLimit']);
  });

  it('this year warns of nothing at all', () => {
    const compared = compare(over({ 2021: schools(60), 2022: schools(55), 2023: schools(50), 2024: schools(null) }), { nearWithin: 1, by: '2030-12-31' });
    expect(kinds(compared.warnings, '一小')).toEqual([]);
    expect(compared.looked.worsening.notTold).toBeGreaterThan(0);
    expect(compared.looked.projected.notTold).toBeGreaterThan(0);
    expect(compared.looked.nearLimit.notTold).toBeGreaterThan(0);
  });
});

describe('early warning', () => {
  it('of two years worse running, not of one, not of a rise between', () => {
    const seen = (...counts: readonly number[]) => kinds(compare(over(Object.fromEntries(counts.map((count, at) => [2025 - counts.length + at, schools(count)])))).warnings, '一小');
    expect(seen(70, 65, 60)).toEqual(['worsening']);
    expect(seen(50, 70, 65, 60)).toEqual(['worsening']);
    expect(seen(70, 60)).toEqual([]);
    expect(seen(70, 60, 60)).toEqual([]);
    expect(seen(70, 75, 60)).toEqual([]);
    expect(seen(70, 60, 65)).toEqual([]);
  });

  it('not across a year that is not there', () => {
    const compared = compare(over({ 2021: schools(70), 2023: schools(65), 2024: schools(60) }));
    expect(kinds(compared.warnings, '一小')).toEqual([]);
    expect(compared.looked.worsening.notTold).toBe(compared.looked.worsening.lines);
  });

  it('near a limit: on the side that passes, within the share asked for, and as near as the pack says for coefficients', () => {
    const near = (count: number, nearWithin?: number) => kinds(compare(over({ 2023: schools(60), 2024: schools(count) }), nearWithin === undefined ? {} : { nearWithin }).warnings, '一小');
    expect(near(43, 0.05)).toEqual(['nearLimit']);
    expect(near(42, 0.05)).toEqual(['nearLimit']);
    expect(near(41, 0.05)).toEqual([]);
    expect(near(45, 0.05)).toEqual([]);
    expect(near(43)).toEqual([]);
    // |a − b| ÷ (a + b) = 0.5 is the limit of primary schools; the pack warns within 0.005.
    const spread = (first: number) => compare(over({ 2023: schools(60), 2024: schools(first, 300) })).warnings.filter(({ line }) => line.of === 'dispersion').map(({ kind }) => kind);
    expect(spread(101)).toEqual(['nearLimit']);
    expect(spread(99)).toEqual([]);
    expect(spread(110)).toEqual([]);
  });

  it('by the straight line through the years, on the day', () => {
    // 5.2, 5.0, 4.8 … falls by 0.2 a year: 4.2 at the end of 2027, 4.0 at the end of 2028.
    const counts = { 2022: schools(52), 2023: schools(50), 2024: schools(48) };
    const projected = (by: string) => compare(over(counts), { by }).warnings.filter(({ kind, line }) => kind === 'projected' && line.subject.kind === 'unit' && line.subject.school === '一小');
    expect(projected('2026-12-31')).toEqual([]);
    expect(projected('2028-12-31')).toMatchObject([{ due: '2028-12-31', projected: expect.closeTo(4, 10), threshold: 4.2, years: [2022, 2023, 2024] }]);
    expect(projected('2024-06-30')).toEqual([]);
    expect(compare(over({ 2023: schools(50), 2024: schools(43) }), { by: '2028-12-31' }).warnings.map(({ kind }) => kind)).not.toContain('projected');
  });
});

describe('schools over the years', () => {
  const named = (name: string, more: Partial<SchoolSketch> = {}) => primary(name, GOOD, more);
  const turnover = (before: readonly SchoolSketch[], now: readonly SchoolSketch[]) =>
    compare(over({ 2023: { schools: before }, 2024: { schools: now } })).turnover.map((one) => [one.kind, one.school.name, ...('before' in one ? [one.before.name] : [])]);

  it('are known by their code, else by name and town', () => {
    expect(turnover([named('东镇小学', { code: '0211' }), named('二小')], [named('二小'), named('东镇中心小学', { code: '211' })])).toEqual([['renamed', '东镇中心小学', '东镇小学']]);
    expect(turnover([named('中心小学', { town: '东镇' }), named('中心小学', { town: '西镇' })], [named('中心小学', { town: '西镇' }), named('中心小学', { town: '东镇' })])).toEqual([]);
    expect(turnover([named('一小', { code: '1' })], [named('一小')])).toEqual([]);
  });

  it('that came or went are said, and have no change', () => {
    expect(turnover([named('一小'), named('老校')], [named('一小'), named('新校')])).toEqual([['appeared', '新校'], ['gone', '老校']]);
    const compared = compare(over({ 2023: { schools: [named('老校')] }, 2024: { schools: [named('新校')] } }));
    expect(values(unitLine(compared, '新校'))).toEqual(['absent', 6]);
    expect(values(unitLine(compared, '老校'))).toEqual([6, 'absent']);
    expect(unitLine(compared, '老校').change).toEqual({ state: 'notCompared', before: false, now: true });
  });

  it('are never taken for one another: another code, several of a name, codes given anew', () => {
    expect(turnover([named('一小', { code: '11' })], [named('一小', { code: '12' })])).toEqual([['recoded', '一小', '一小']]);
    expect(turnover([named('中心小学')], [named('中心小学', { town: '东镇' }), named('中心小学', { town: '西镇' })]).map(([kind]) => kind)).not.toContain('renamed');
    expect(turnover([named('甲小', { code: '1' }), named('乙小', { code: '2' })], [named('乙小', { code: '1' }), named('甲小', { code: '2' })])).toEqual([['recoded', '乙小', '乙小'], ['recoded', '甲小', '甲小']]);
  });

  it('that lack a year in between are followed across it', () => {
    const compared = compare(over({ 2022: schools(50), 2023: { schools: [primary('二小')] }, 2024: schools(48) }));
    expect(values(unitLine(compared, '一小'))).toEqual([5, 'absent', 4.8]);
  });
});

test('the order of schools changes nothing', () => {
  const list = [primary('一小', teachers(50), { code: '1' }), primary('二小', teachers(44)), junior('一中'), primary('三小', teachers(null)), primary('四小', teachers(61), { town: '东镇' })];
  const before = [primary('五小', teachers(70)), primary('一小学', teachers(55), { code: '1' }), ...list.slice(1)];
  /** A row is no part of what is told. */
  const plain = (key: string, value: unknown) => (key === 'cell' ? undefined : value);
  const told = ({ units, spreads, figures, turnover, warnings, looked }: YearComparison) => ({
    lines: [...units, ...spreads, ...figures].map((line) => JSON.stringify({ ...line, subject: { ...line.subject, unit: 0 } }, plain)).sort(),
    turnover: turnover.map((one) => `${one.kind} ${one.school.name}`).sort(),
    warnings: warnings.map(({ kind, line }) => `${kind} ${line.rule} ${JSON.stringify({ ...line.subject, unit: 0 })}`).sort(),
    looked,
  });
  const options = { nearWithin: 0.05, by: '2027-12-31' };
  const straight = told(compare(over({ 2022: { schools: before }, 2023: { schools: before }, 2024: { schools: list } }), options));
  const turned = told(compare(over({ 2022: { schools: [...before].reverse() }, 2023: { schools: before.slice(2).concat(before.slice(0, 2)) }, 2024: { schools: [...list].reverse() } }), options));
  expect(turned).toEqual(straight);
});

test('data of one year, or of none that is told, compare with nothing', () => {
  const dataset = build({ schools: [primary('一小')] });
  const years = (of: Dataset) => allYears({ dataset: of, assessment: assessed(of), pack: PACK, fields: FIELDS });
  expect(years(dataset)).toEqual([]);
  expect(compareYears(years({ ...dataset, year: 2024 }), { pack: PACK, keys: SCHOOL_KEYS })).toBeUndefined();
});
