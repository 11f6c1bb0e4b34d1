import type { ClassRow } from '../../../src/core/dataset';
import { isDrawable } from '../../../src/report/charts/chart';
import { classSizeChart } from '../../../src/report/charts/classSizeChart';
import { contributionChart } from '../../../src/report/charts/contributionChart';
import { dispersionChart } from '../../../src/report/charts/dispersionChart';
import { distributionChart } from '../../../src/report/charts/distributionChart';
import { progressChart } from '../../../src/report/charts/progressChart';
import { build, datum, GOOD, junior, primary } from '../../core/build';
import { partOf } from '../../core/judged';
import { indicatorOf, sourceOf, spread } from './source';

const PUPILS = [500, 1000, 1500];
const TEACHERS = [20, 60, 150];
const SCHOOLS = PUPILS.map((pupils, at) => primary(`第${String(at + 1)}小学`, { ...GOOD, pupils, qualifiedTeachers: TEACHERS[at] }));
const PER_100 = PUPILS.map((pupils, at) => (100 * (TEACHERS[at] ?? 0)) / pupils);

describe('coefficients of variation against their limits', () => {
  test('the bars are the coefficients, and one over its limit is told', () => {
    const { items, sentence, notes } = dispersionChart(sourceOf(build({ schools: SCHOOLS })), 'primary');
    expect(items).toHaveLength(7);
    expect(items[0]?.value).toBeCloseTo(spread(PUPILS, PER_100).cv, 12);
    expect(items.map(({ limit }) => limit)).toEqual(Array.from({ length: 7 }, () => 0.5));
    expect(items.map(({ tone }) => tone)).toEqual(items.map(({ value = 0 }) => (value > 0.5 ? 'bad' : 'good')));
    const over = items.filter(({ value = 0 }) => value > 0.5).length;
    expect(sentence).toContain(over === 0 ? '都不超过上限 0.50' : `${String(over)} 项超过上限 0.50`);
    expect(notes).toEqual([]);
  });

  test('an unknown one has a row and a reason, but no value and no place in the sentence', () => {
    const [first, ...others] = SCHOOLS;
    const schools = [...others, primary('缺数小学', { ...first?.units?.primary, sportArea: '待定' })];
    const { items, sentence, notes } = dispersionChart(sourceOf(build({ schools })), 'primary');
    const unknown = items.filter(({ value }) => value === undefined);
    expect(unknown.map(({ text }) => text)).toEqual(['无法判断']);
    expect(unknown[0]?.more?.at(-1)).toContain('待定');
    expect(sentence).toContain('能算出的 6 项');
    expect(notes).toEqual([expect.stringContaining('1 项差异系数无法判断')]);
  });

  test('a stage without schools draws nothing and says so', () => {
    const chart = dispersionChart(sourceOf(build({ schools: SCHOOLS })), 'junior');
    expect(isDrawable(chart)).toBe(false);
    expect(chart.sentence).toContain('没有可画的数');
  });
});

describe('the distribution of an indicator', () => {
  test('counts schools by bins that end at threshold and floor; unknown ones are told, not counted', () => {
    const per100 = [4.2, 4.1, 3.57, 3.5, 9];
    const schools = per100.map((value, at) => primary(`小学${String(at)}`, { ...GOOD, pupils: 1000, qualifiedTeachers: value * 10 }));
    const source = sourceOf(build({ schools: [...schools, primary('甲小学', { ...GOOD, qualifiedTeachers: '多' }), primary('空小学', { ...GOOD, pupils: 0 })] }));
    const { items, sentence, notes } = distributionChart(source, indicatorOf(source, 'R1'), 'primary');
    const count = (tone: string): number => items.filter((item) => item.tone === tone).reduce((sum, { value = 0 }) => sum + value, 0);
    expect([count('good'), count('near'), count('bad')]).toEqual([2, 2, 1]);
    expect(sentence).toMatch(/5 所学校.*2 所达到要求（4\.2）.*2 所低于要求但不低于底线（3\.57）.*1 所低于底线；最低 3\.50，最高 9\.00/u);
    expect(notes[0]).toMatch(/^1 所学校无法判断.*多/u);
    expect(notes[1]).toContain('1 所学校没有在校生');
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['3.57（底线）–4.2', '4.2（要求）–4.83']));
  });

  test('large figures keep their digits in the names of bins', () => {
    const source = sourceOf(build({ schools: SCHOOLS }));
    const { items } = distributionChart(source, indicatorOf(source, 'R6'), 'primary');
    expect(items.map(({ label }) => label)).toContain('2,000（要求）–2,300');
  });
});

describe('where the variation comes from', () => {
  test('each school’s share of the variance, the largest first, of other stages none', () => {
    const source = sourceOf(build({ schools: [...SCHOOLS, junior('一中'), junior('二中', { ...GOOD, qualifiedTeachers: 99 })] }));
    const { items, sentence } = contributionChart(source, indicatorOf(source, 'R1'), 'primary');
    const { shares, cv } = spread(PUPILS, PER_100);
    const expected = shares.map((share, at) => [`第${String(at + 1)}小学`, share] as const).sort((a, b) => b[1] - a[1]);
    expect(items.map(({ label }) => label)).toEqual(expected.map(([name]) => name));
    for (const [at, [, share]] of expected.entries()) expect(items[at]?.value).toBeCloseTo(share, 12);
    expect(sentence).toContain(cv.toFixed(3));
    expect(sentence).toContain(`占比最大的是${expected[0]?.[0] ?? ''}`);
  });

  test('beyond fifteen the rest is one bar, and all together are the whole', () => {
    const schools = Array.from({ length: 40 }, (_, at) => primary(`小学${String(at)}`, { ...GOOD, qualifiedTeachers: 45 + ((at * 7) % 40) }));
    const source = sourceOf(build({ schools }));
    const { items, notes } = contributionChart(source, indicatorOf(source, 'R1'), 'primary');
    expect(items).toHaveLength(16);
    expect(items.at(-1)).toMatchObject({ label: '其余 25 所' });
    expect(items.reduce((sum, { value = 0 }) => sum + value, 0)).toBeCloseTo(1, 12);
    expect(notes[0]).toContain('15');
  });

  test('without a coefficient there are no shares: one unknown school leaves all open', () => {
    const source = sourceOf(build({ schools: [...SCHOOLS, primary('甲小学', { ...GOOD, qualifiedTeachers: '多' })] }));
    const chart = contributionChart(source, indicatorOf(source, 'R1'), 'primary');
    expect(chart.items).toEqual([]);
    expect(chart.sentence).toContain('无法判断');
  });
});

describe('class sizes', () => {
  const exact = (pupils: number | string | null, more: Partial<ClassRow> = {}): ClassRow => ({ school: 0, schoolName: '一小', stage: 'primary', size: { kind: 'exact', pupils: datum(pupils) }, ...more });
  const bin = (low: number, high: number | undefined, classes: number | null): ClassRow => ({ school: 0, schoolName: '一小', stage: 'primary', size: { kind: 'bin', low, high, classes: datum(classes) } });
  const schools = [primary('一小', GOOD, { whole: { classes: 24 } }), junior('一中', GOOD), { name: '特校', type: 'special' as const, units: { primary: { pupils: 50 } } }];

  test('bands end at the limits of the pack, whatever the data are: a list or bins', () => {
    const classes = [exact(45), exact(46), exact(55), exact(56), exact(66), exact(20), bin(41, 45, 3), bin(66, undefined, 2)];
    const { items, sentence } = classSizeChart(sourceOf(build({ schools, classes })), 'primary');
    expect(items.map(({ label, value, tone }) => [label, value, tone])).toEqual([
      ['25 人及以下', 1, 'good'],
      ['26–35 人', 0, 'good'],
      ['36–45 人', 4, 'good'],
      ['46–55 人', 2, 'near'],
      ['56–65 人', 1, 'bad'],
      ['66 人及以上', 3, 'worst'],
    ]);
    expect(sentence).toMatch(/已知的 11 个班中，6 个超过 45 人（54\.5%）。.*大班额（56人及以上） 4 个.*超大班额（66人及以上） 3 个/u);
  });

  test('as many are over the limit as the item counts', () => {
    const classes = [exact(45), exact(46), exact(70), exact(50, { stage: 'junior', school: 1 }), exact(51, { stage: 'junior', school: 1 })];
    const source = sourceOf(build({ schools, classes }));
    const beyond = (['primary', 'junior'] as const).flatMap((stage) => classSizeChart(source, stage).items.filter(({ tone }) => tone !== 'good')).reduce((sum, { value = 0 }) => sum + value, 0);
    expect(beyond).toBe(partOf(source.assessment, 'G05', 'class').tally?.notMet);
  });

  test('what cannot be placed is told and not drawn; special schools are not meant', () => {
    const classes = [exact('约40'), bin(41, 50, 2), exact(30, { school: undefined, stage: undefined }), exact(99, { school: 2, schoolName: '特校' }), exact(40, { stage: undefined })];
    const { items, notes } = classSizeChart(sourceOf(build({ schools, classes })), 'primary');
    expect(items.reduce((sum, { value = 0 }) => sum + value, 0)).toBe(1);
    expect(notes.slice(0, 3)).toEqual([expect.stringMatching(/^1 行班级数据/u), expect.stringMatching(/^2 个班所在的分段/u), expect.stringMatching(/^1 个班学段不明/u)]);
    // The list has five of 24 classes: the item's own doubt is passed on.
    expect(notes.length).toBeGreaterThan(3);
  });

  test('without class data there is nothing to draw', () => {
    expect(isDrawable(classSizeChart(sourceOf(build({ schools })), 'primary'))).toBe(false);
  });
});

describe('progress over years', () => {
  const source = sourceOf(build({}));
  const series = { name: '差异系数', measure: '系数', unit: 'none', decimals: 3, limit: { value: 0.5, comparator: '<=' } } as const;

  test('a year without a figure is a gap, and the message is of the first and the last known', () => {
    const points = [{ year: 2022, value: 0.6 }, { year: 2023, value: undefined }, { year: 2024, value: 0.5004 }, { year: 2025, value: undefined }];
    const { items, sentence, notes } = progressChart(source, { ...series, points });
    expect(items.map(({ value }) => value)).toEqual([0.6, undefined, 0.5004, undefined]);
    expect(items[2]).toMatchObject({ text: '0.5004', tone: 'bad', limit: 0.5 });
    expect(sentence).toBe('差异系数由 2022 年的 0.600 降至 2024 年的 0.5004。');
    expect(notes).toEqual([expect.stringContaining('2 个年份')]);
  });

  test('of one year there is no course', () => {
    expect(progressChart(source, { ...series, points: [{ year: 2024, value: 0.4 }] })).toMatchObject({ items: [], sentence: expect.stringContaining('不足两年') });
  });
});
