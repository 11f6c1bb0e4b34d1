import fc from 'fast-check';
import { addTallies, candidates, groupedResults, groupedResultSteps, groupingBy } from '../../../src/core/groups';
import type { GroupedResults, Grouping, GroupResult } from '../../../src/core/groups';
import type { Dataset } from '../../../src/core/dataset';
import { theil } from '../../../src/core/statistics/theil';
import { tallyOf } from '../../../src/core/groups/tally';
import { verdictOf } from '../../../src/core/verdict';
import { assess } from '../../../src/core';
import { FIELDS, loadPack } from '../../../src/standards';
import { GOOD, build, datum, junior, primary } from '../build';
import type { SchoolSketch } from '../build';
import { DATE, PACK, assessed } from '../judged';

const grouped = (dataset: Dataset, grouping: Grouping = groupingBy(dataset, 'town')): GroupedResults =>
  groupedResults({ dataset, pack: PACK, fields: FIELDS, assessment: assessed(dataset) }, grouping);

const of = ({ groups }: GroupedResults, label: string | undefined): GroupResult => {
  const group = groups.find((each) => each.label === label);
  if (group === undefined) throw new Error(`no group ${String(label)}`);
  return group;
};

const indicator = (group: GroupResult, rule: string, stage: string) => group.indicators.find((line) => line.rule === rule && line.stage === stage);

/**
 * Three towns. Qualified teachers per 100 pupils (threshold 4.2, floor 3.57; weights 1000, 1000, 500):
 * 甲 6 and 4 and junior 6; 乙 3 (below the floor: fails the school rule); 丙 unknown. All else is good.
 */
const SCHOOLS: readonly SchoolSketch[] = [
  primary('一小', GOOD, { town: '甲镇', region: 'township', whole: { classes: 24 } }),
  primary('二小', { ...GOOD, qualifiedTeachers: 40 }, { town: '甲镇', region: 'rural', whole: { classes: 24 } }),
  junior('一中', GOOD, { town: '甲镇', region: 'township', whole: { classes: 24 } }),
  primary('三小', { ...GOOD, pupils: 500, qualifiedTeachers: 15, teachingArea: 3000 }, { town: '乙镇', region: 'rural', whole: { classes: 12 } }),
  primary('四小', { ...GOOD, qualifiedTeachers: '约六十' }, { town: '丙镇', region: 'urban', whole: { classes: 24 } }),
  primary('五小', GOOD, { whole: { classes: 24 } }),
];
const county = build({ schools: SCHOOLS });

test('a county falls apart into its towns as they appear, those without one last', () => {
  expect(grouped(county).groups.map(({ label, schools, units }) => ({ label, schools, units }))).toEqual([
    { label: '甲镇', schools: [0, 1, 2], units: [0, 1, 2] },
    { label: '乙镇', schools: [3], units: [3] },
    { label: '丙镇', schools: [4], units: [4] },
    { label: undefined, schools: [5], units: [5] },
  ]);
});

test('by region in the order of the standard: 城区, 镇区, 乡村', () => {
  expect(grouped(county, groupingBy(county, 'region')).groups.map(({ label, schools }) => [label, schools])).toEqual([['urban', [4]], ['township', [0, 2]], ['rural', [1, 3]], [undefined, [5]]]);
});

test('what is offered is what any school has', () => {
  expect(candidates(county).map(({ key }) => key)).toEqual(['town', 'region', 'schoolType']);
  expect(candidates(build({ schools: [{ name: '甲' }] }))).toEqual([]);
});

test('each town is judged by the school rule over its own schools', () => {
  const results = grouped(county);
  expect(of(results, '甲镇')).toMatchObject({ schoolTally: { judged: 3, met: 3, notMet: 0, unknown: 0 }, schoolRule: 'met' });
  expect(of(results, '乙镇')).toMatchObject({ schoolTally: { judged: 1, met: 0, notMet: 1, unknown: 0 }, schoolRule: 'notMet' });
  expect(of(results, '丙镇')).toMatchObject({ schoolTally: { judged: 1, met: 0, notMet: 0, unknown: 1 }, schoolRule: 'unknown' });
});

test('the share of towns that meet counts the unknown as not met, and those without a town not at all', () => {
  expect(grouped(county)).toMatchObject({ shares: { schoolRule: { met: 1, notMet: 1, unknown: 1, of: 3, share: 1 / 3 } }, unplaced: 1 });
});

test('an indicator in a town: how many units reach it, the mean weighted by pupils, the coefficient of variation', () => {
  const results = grouped(county);
  // 6 and 4, as many pupils each: mean 5, deviation 1, 1 ÷ 5.
  expect(indicator(of(results, '甲镇'), 'R1', 'primary')).toMatchObject({ tally: { judged: 2, met: 1, notMet: 1, unknown: 0 }, units: 2, mean: 5, sd: 1, cv: 0.2, limit: 0.5, reasons: [] });
  expect(indicator(of(results, '乙镇'), 'R1', 'primary')).toMatchObject({ units: 1, mean: 3, reasons: [{ code: 'singleUnit', stage: 'primary' }] });
  expect(indicator(of(results, '乙镇'), 'R1', 'primary')?.cv).toBeUndefined();
  expect(indicator(of(results, '乙镇'), 'R1', 'junior')).toBeUndefined();
});

test('one unknown figure leaves a town without a mean, and says why', () => {
  const line = indicator(of(grouped(county), '丙镇'), 'R1', 'primary');
  expect(line).toMatchObject({ tally: { judged: 1, unknown: 1 }, reasons: [{ code: 'badCell', field: 'qualifiedTeachers', state: 'text' }] });
  expect(line?.mean).toBeUndefined();
});

test('an indicator of which a standard asks nothing has a mean, and none that meets it or is unknown', () => {
  const pack = loadPack('national-2012');
  const lacking = build({ schools: [primary('一小', GOOD, { town: '甲镇', private: false }), primary('二小', { ...GOOD, teachingArea: 8000 }, { town: '甲镇', private: false }), primary('三小', { ...GOOD, teachingArea: null }, { town: '乙镇', private: false })] });
  const assessment = assess(lacking, pack, { date: DATE, fields: FIELDS });
  const results = groupedResults({ dataset: lacking, pack, fields: FIELDS, assessment }, groupingBy(lacking, 'town'));
  const [rule] = pack.rules.flatMap(({ id, parts }) => (parts.some((part) => part.kind === 'indicator' && part.numerator.plus[0] === 'teachingArea') ? [id] : []));
  // 6 and 8 square metres a pupil.
  expect(indicator(of(results, '甲镇'), rule ?? '', 'primary')).toMatchObject({ tally: { judged: 0, unknown: 0 }, mean: 7, cv: 1 / 7 });
  expect(indicator(of(results, '乙镇'), rule ?? '', 'primary')).toMatchObject({ tally: { judged: 0, unknown: 0 }, units: 0, reasons: [{ field: 'teachingArea' }] });
});

describe('the Theil index by towns', () => {
  const known = build({ schools: SCHOOLS.filter(({ name }) => name !== '四小') });
  const line = (results: GroupedResults, rule: string, stage: string) => results.theil.find((each) => each.rule === rule && each.stage === stage);

  test('falls apart into between and within as it does on paper', () => {
    // Pupils 1000, 1000 | 500 | 1000; resources 60, 40 | 15 | 60; 3500 pupils have 175, the mean is 5.
    const [total, pupils] = [175, 3500];
    const own = (resources: number, count: number): number => (resources / total) * Math.log(resources / total / (count / pupils));
    const whole = own(60, 1000) + own(40, 1000) + own(15, 500) + own(60, 1000);
    const between = own(100, 2000) + own(15, 500) + own(60, 1000);
    // Within 甲镇 alone: shares of resources 0.6 and 0.4, of pupils a half each.
    const within = (100 / 175) * (0.6 * Math.log(1.2) + 0.4 * Math.log(0.8));
    const found = line(grouped(known), 'R1', 'primary');
    if (found?.ok !== true) throw new Error('no index');
    expect(found.units).toBe(4);
    expect(found.total).toBeCloseTo(whole, 14);
    expect(found.between).toBeCloseTo(between, 14);
    expect(found.within).toBeCloseTo(within, 14);
    expect(found.betweenShare).toBeCloseTo(between / whole, 12);
  });

  test('is unknown where any figure is', () => {
    expect(line(grouped(county), 'R1', 'primary')).toMatchObject({ ok: false, reason: { code: 'badCell' } });
    expect(line(grouped(county), 'R1', 'junior')).toMatchObject({ ok: false, reason: { code: 'singleUnit' } });
  });

  test('says nothing of shares where all figures are alike', () => {
    const alike = build({ schools: [primary('一小', GOOD, { town: '甲' }), primary('二小', GOOD, { town: '乙' }), primary('三小', GOOD, { town: '乙' })] });
    const found = line(grouped(alike), 'R1', 'primary');
    expect(found).toMatchObject({ ok: true, betweenShare: undefined });
  });
});

describe('what every school has to meet', () => {
  const classOf = (school: number | undefined, schoolName: string, pupils: number) => ({ school, schoolName, stage: 'primary' as const, size: { kind: 'exact' as const, pupils: datum(pupils) } });
  const schools = [primary('一小', { ...GOOD, classes: 2 }, { town: '甲镇' }), primary('二小', { ...GOOD, classes: 1 }, { town: '乙镇' })];
  const classes = [classOf(0, '一小', 45), classOf(0, '一小', 46), classOf(1, '二小', 40)];
  const partOf = (group: GroupResult, rule: string) => group.parts.find((part) => part.rule === rule && part.tally.judged > 0);
  const rule = PACK.rules.find(({ parts }) => parts.some((part) => part.kind === 'limit' && part.of === 'class'))?.id ?? '';

  test('is judged over the classes of the town', () => {
    const results = grouped(build({ schools, classes }));
    expect(partOf(of(results, '甲镇'), rule)).toMatchObject({ result: { verdict: 'notMet' }, tally: { judged: 2, met: 1, notMet: 1, unknown: 0 } });
    expect(partOf(of(results, '乙镇'), rule)).toMatchObject({ result: { verdict: 'met' }, tally: { judged: 1, met: 1, notMet: 0, unknown: 0 } });
    expect(of(results, '甲镇').verdict).toBe('notMet');
    // Rooms are not given: the town is not known to meet everything.
    expect(of(results, '乙镇')).toMatchObject({ schoolRule: 'met', verdict: 'unknown' });
  });

  test('rates of every school and rooms are judged in their towns, rates of the county in none', () => {
    const whole = (trainingFundsBudget: number) => ({ whole: { classes: 12, publicFundsBudget: 100_000, trainingFundsBudget } });
    const funded = [primary('一小', GOOD, { town: '甲镇', ...whole(5_000) }), primary('二小', GOOD, { town: '乙镇', ...whole(4_999) }), primary('三小', GOOD, { town: '乙镇', ...whole(6_000) })];
    const rooms = [0, 1].flatMap((school) => (['music', 'art'] as const).map((purpose) => ({ school, schoolName: '', purpose, area: datum(purpose === 'music' ? 96 : school === 0 ? 90 : 89), count: datum(1) })));
    const results = grouped(build({ schools: funded, rooms, county: { rotationEligible: 100, rotated: 5 } }));
    const rateRules = PACK.rules.flatMap((each) => each.parts.flatMap((part) => (part.kind === 'rate' && part.scope === 'everySchool' && part.numerator.plus[0] === 'trainingFundsBudget' ? [each.id] : [])));
    const roomRules = PACK.rules.flatMap((each) => (each.parts.some(({ kind }) => kind === 'rooms') ? [each.id] : []));
    expect([rateRules, roomRules].map(({ length }) => length)).toEqual([1, 1]);
    const tallies = (town: string) => [...rateRules, ...roomRules].map((each) => partOf(of(results, town), each)?.tally);
    expect(tallies('甲镇')).toEqual([{ judged: 1, met: 1, notMet: 0, unknown: 0 }, { judged: 1, met: 1, notMet: 0, unknown: 0 }]);
    // 二小 lacks a square metre, of 三小 no room is listed while others have theirs.
    expect(tallies('乙镇')[0]).toEqual({ judged: 2, met: 1, notMet: 1, unknown: 0 });
    expect(tallies('乙镇')[1]).toMatchObject({ judged: 2, met: 0 });
    const ofCounty = new Set(PACK.rules.flatMap((each) => each.parts.flatMap((part) => ('scope' in part && part.scope === 'county' ? [`${each.id}/${part.id}`] : []))));
    expect(results.groups.flatMap(({ parts }) => parts.filter(({ rule: id, result }) => ofCounty.has(`${id}/${result.part}`)))).toEqual([]);
  });

  test('classes of no known school are a group of their own, and their findings too', () => {
    const results = grouped(build({ schools, classes: [...classes, classOf(undefined, '谁', 60)] }));
    expect(partOf(of(results, undefined), rule)).toMatchObject({ result: { verdict: 'notMet' }, tally: { judged: 1, notMet: 1 } });
    expect(of(results, undefined).findings.map(({ issue }) => issue.code)).toContain('classOverLimit');
    expect(results).toMatchObject({ unplaced: 0, shares: { schoolRule: { of: 2 } } });
  });
});

test('a school that could not be read in may belong to any town: none is known to be met', () => {
  const results = grouped({ ...county, leftOut: [{ sheet: '学校', row: 7, column: 1 }] });
  expect(results.groups.map(({ schoolRule }) => schoolRule)).toEqual(['unknown', 'notMet', 'unknown', 'unknown']);
  expect(results.theil.every((line) => !line.ok && line.reason.code === 'schoolsLeftOut')).toBe(true);
});

test('the findings of a town are the county’s about its schools, also of namesakes, and none is lost', () => {
  const bad = { ...GOOD, qualifiedTeachers: 1 };
  const dataset = build({ schools: [primary('中心小学', bad, { town: '甲镇' }), primary('中心小学', bad, { town: '乙镇' }), primary('三小', GOOD, { town: '乙镇' })] });
  const results = grouped(dataset);
  const all = assessed(dataset).findings;
  for (const town of ['甲镇', '乙镇']) {
    const subjects = of(results, town).findings.map(({ subject }) => subject);
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.every((subject) => subject.kind !== 'county' && subject.town === town)).toBe(true);
  }
  expect([...results.groups.flatMap(({ findings }) => findings), ...results.countyFindings].map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
});

test('a signal stops it between groups', () => {
  const stop = new AbortController();
  const steps = groupedResultSteps({ dataset: county, pack: PACK, fields: FIELDS, assessment: assessed(county) }, groupingBy(county, 'town'), stop.signal);
  steps.next();
  stop.abort();
  expect(() => {
    while (steps.next().done !== true);
  }).toThrow();
});

const cell = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 90 }) }, { weight: 1, arbitrary: fc.constantFrom(null, '无', undefined) });
const school = fc.record({
  town: fc.constantFrom('甲', '乙', '丙', undefined),
  type: fc.constantFrom('primary' as const, 'teachingPoint' as const, undefined),
  pupils: fc.oneof(fc.integer({ min: 1, max: 1500 }), fc.constantFrom(0, null)),
  teachers: cell,
  classes: fc.array(fc.integer({ min: 30, max: 60 }), { maxLength: 3 }),
});

test('whatever the schools are, the groups add up to the county, and between and within to the index', () => {
  fc.assert(
    fc.property(fc.array(school, { minLength: 1, maxLength: 12 }), (sketches) => {
      const dataset = build({
        schools: sketches.map(({ town, type, pupils, teachers, classes }, at): SchoolSketch => ({
          name: `学校${at}`,
          ...(town === undefined ? {} : { town }),
          ...(type === undefined ? {} : { type }),
          units: { primary: { ...GOOD, pupils, qualifiedTeachers: teachers, classes: classes.length } },
        })),
        classes: sketches.flatMap(({ classes }, at) => classes.map((pupils) => ({ school: at, schoolName: `学校${at}`, stage: 'primary' as const, size: { kind: 'exact' as const, pupils: datum(pupils) } }))),
      });
      const assessment = assessed(dataset);
      const results = grouped(dataset);
      expect(results.groups.flatMap(({ schools }) => schools).sort((a, b) => a - b)).toEqual(sketches.map((_, at) => at));
      expect(addTallies(results.groups.map(({ unitTally }) => unitTally))).toEqual(tallyOf(Array.from(assessment.units.verdicts, verdictOf)));
      for (const { rule, verdicts } of assessment.units.indicators) {
        const lines = results.groups.flatMap(({ indicators }) => indicators.filter((line) => line.rule === rule));
        expect(addTallies(lines.map(({ tally }) => tally))).toEqual(tallyOf(Array.from(verdicts, verdictOf)));
      }
      for (const { rule, parts } of assessment.items) {
        for (const { part, tally } of parts) {
          const own = results.groups.flatMap((group) => group.parts.filter((each) => each.rule === rule && each.result.part === part));
          if (own.length === 0 || tally === undefined) continue;
          const sum = (key: 'judged' | 'notMet' | 'unknown'): number => own.reduce((total, each) => total + (each.result.tally?.[key] ?? 0), 0);
          // Where class data are missing altogether the county says so once; a group without any says it of its own schools.
          if (tally.judged > 0) expect({ rule, part, judged: sum('judged'), notMet: sum('notMet') }).toEqual({ rule, part, judged: tally.judged, notMet: tally.notMet });
        }
      }
      for (const line of results.theil) if (line.ok) expect(line.between + line.within).toBeCloseTo(line.total, 10);
    }),
    { numRuns: 150 },
  );
});

test('3,000 schools in 40 towns: the index of the whole is that of the pooled figures', () => {
  const schools = Array.from({ length: 3000 }, (_, at) => primary(`学校${at}`, { ...GOOD, pupils: 500 + (at % 7) * 100, qualifiedTeachers: 40 + (at % 11) }, { town: `${at % 40}镇` }));
  const results = grouped(build({ schools }));
  expect(results.groups).toHaveLength(40);
  const pupils = schools.map((_, at) => 500 + (at % 7) * 100);
  const whole = theil(pupils.map((count, at) => (100 * (40 + (at % 11))) / count), pupils, 'T');
  const found = results.theil.find(({ rule }) => rule === 'R1');
  if (found?.ok !== true || !whole.ok) throw new Error('no index');
  expect(found.total).toBeCloseTo(whole.total, 12);
});
