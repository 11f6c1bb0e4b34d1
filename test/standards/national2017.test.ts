import { loadPack, valueAt } from '../../src/standards';
import type { IndicatorPart, Part, RatePart } from '../../src/standards/schema';

const pack = loadPack('national-2017');
const DATE = '2025-03-31';

const partOf = (rule: string, part: string): Part => {
  const found = pack.rules.find((one) => one.id === rule)?.parts.find((one) => one.id === part);
  if (found === undefined) throw new Error(`${rule}.${part}`);
  return found;
};

/** 教督〔2017〕6号 as reproduced by several reprints; floors as a vendor's report prints them. Order R1 … R7. */
const RESOURCES = {
  primary: { threshold: [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3], floor: [3.57, 0.85, 0.765, 3.825, 6.375, 1700, 1.955], cv: 0.5 },
  junior: { threshold: [5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4], floor: [4.505, 0.85, 0.765, 4.93, 8.67, 2125, 2.04], cv: 0.45 },
} as const;

const indicators = (): readonly IndicatorPart[] => pack.rules.flatMap((rule) => rule.parts.filter((part) => part.kind === 'indicator'));

test.each(['primary', 'junior'] as const)('thresholds, floors and limits of the seven indicators: %s', (stage) => {
  expect(indicators().map((part) => valueAt(part.threshold, DATE)?.value[stage])).toEqual(RESOURCES[stage].threshold);
  expect(indicators().map((part) => valueAt(part.floor, DATE)?.value[stage])).toEqual(RESOURCES[stage].floor);
  for (let n = 1; n <= 7; n++) {
    const part = partOf(`R${String(n)}`, 'dispersion');
    expect(part).toMatchObject({ kind: 'dispersion', comparator: '<=', warnWithin: 0.005 });
    if (part.kind === 'dispersion') expect(valueAt(part.limit, DATE)?.value[stage]).toBe(RESOURCES[stage].cv);
  }
});

/** Rates: comparator and threshold. 不低于 and 以上 include the number, 低于 does not. */
const RATES = [
  ['G08', 'pay', '>=', 1],
  ['G09', 'training', '>=', 1],
  ['G11', 'rotation', '>=', 0.1],
  ['G11', 'backbone', '>=', 0.2],
  ['G12', 'certificate', '>=', 1],
  ['G13', 'primary', '>=', 1],
  ['G13', 'junior', '>=', 0.95],
  ['G14', 'quota', '>=', 0.5],
  ['G15', 'migrants', '>=', 0.85],
  ['Q1', 'retention', '>=', 0.95],
  ['Q2', 'enrolment', '>=', 0.95],
  ['Q4', 'budget', '>=', 0.05],
  ['S1', 'satisfaction', '>=', 0.85],
] as const;

const rateOf = (rule: string, part: string): RatePart => {
  const found = partOf(rule, part);
  if (found.kind !== 'rate') throw new Error(`${rule}.${part} is no rate`);
  return found;
};

test.each(RATES)('%s %s %s %d', (rule, part, comparator, value) => {
  const { threshold, comparator: own } = rateOf(rule, part);
  expect(own).toBe(comparator);
  expect('parameter' in threshold ? undefined : valueAt(threshold, DATE)?.value).toBe(value);
});

test('the limits of size, class, rooms, head-count and monitoring', () => {
  expect(partOf('G03', 'rooms')).toMatchObject({ classesPerRoom: [{ value: 12 }], minimumArea: [{ value: { music: 96, art: 90 } }] });
  expect(partOf('G04', 'size')).toMatchObject({ comparator: '<=', limit: { values: [{ value: { primary: 2000, junior: 2000, nineYear: 2500, twelveYear: 2500 } }] } });
  expect(partOf('G05', 'class')).toMatchObject({ comparator: '<=', limit: { values: [{ value: { primary: 45, junior: 50 } }] } });
  expect(partOf('G06', 'headcount')).toMatchObject({ comparator: '>=', floor: [{ value: 100 }] });
  expect(partOf('Q9', 'monitoring')).toMatchObject({ minimumLevel: [{ value: 3 }], gapLimit: [{ value: 0.15 }], gapComparator: '<' });
  expect(rateOf('G07', 'funds').threshold).toEqual({ parameter: 'specialSchoolFunds' });
});

test('7 + 15 + 9 + 1 items, two preconditions, seven vetoes, in the order of the standard', () => {
  const ids = (group: string): readonly string[] => pack.rules.filter((rule) => rule.group === group).map((rule) => rule.id);
  const numbered = (letter: string, count: number, width: number): readonly string[] => Array.from({ length: count }, (_, n) => `${letter}${String(n + 1).padStart(width, '0')}`);
  expect(ids('resources')).toEqual(numbered('R', 7, 1));
  expect(ids('guarantee')).toEqual(numbered('G', 15, 2));
  expect(ids('quality')).toEqual(numbered('Q', 9, 1));
  expect(ids('recognition')).toEqual(['S1']);
  expect(ids('precondition')).toEqual(['P1', 'P2']);
  expect(ids('veto')).toEqual(numbered('V', 7, 1));
});

test('each item says where its verdict comes from', () => {
  const items = pack.rules.filter((rule) => !['precondition', 'veto'].includes(rule.group));
  const by = (state: string): readonly string[] => items.filter((rule) => rule.judgedBy === state).map((rule) => rule.id);
  expect(items).toHaveLength(32);
  expect(by('evidence')).toEqual(['G01', 'G02', 'G10', 'Q3', 'Q5', 'Q6', 'Q7', 'Q8']);
  expect(by('delivered')).toEqual(['Q9']);
  expect(by('computable')).toHaveLength(23);
});

test('an item that asks for a proof beside a number asks for both', () => {
  const mixed = pack.rules.filter((rule) => rule.parts.some((part) => part.kind === 'evidence') && rule.judgedBy === 'computable').map((rule) => rule.id);
  expect(mixed).toEqual(['G04', 'G08', 'G14', 'G15']);
});

test('the split is that of the published method, and four resources are split', () => {
  expect(pack.split.weights).toEqual({ nineYear: { primary: 1, junior: 1.1 }, complete: { junior: 1, senior: 1.2 }, twelveYear: { primary: 1, junior: 1.1, senior: 1.32 } });
  expect(indicators().map((part) => part.shared)).toEqual([false, false, false, true, true, true, true]);
});

test('six of the seven must be met', () => {
  expect(pack.schoolRule.minimumMet).toBe(6);
});

test('reliefs are off, veto 7 is off, doubtful readings stand at their defaults', () => {
  expect(pack.profiles.map(({ id, default: on }) => [id, on])).toEqual([['relief-2019', false]]);
  expect(Object.fromEntries(pack.parameters.map((parameter) => [parameter.id, parameter.default]))).toEqual({
    includePrivate: true,
    teachingPointMinimum: 50,
    roomCounting: 'each',
    smallSchoolScope: 'all',
    specialSchoolFunds: 6000,
    retentionFormula: 'a',
    levelOrder: 'ascending',
    veto7: false,
  });
  expect(pack.rules.filter((rule) => rule.enabledBy !== undefined).map((rule) => [rule.id, rule.enabledBy])).toEqual([['V7', 'veto7']]);
});

test('the date of issue is marked as unverified', () => {
  const measures = pack.sources.find((source) => source.id === 'measures-2017');
  expect(measures).toMatchObject({ number: '教督〔2017〕6号', issued: '2017-04-19' });
  expect(measures?.note).toContain('可信度 D');
});
