import type { Comparison, Finding, FindingIssue } from '../../src/core/assessment';
import type { Explanation, Step } from '../../src/core/explanation';
import { judge } from '../../src/core';
import { VERDICTS } from '../../src/standards/terms';
import { GOOD, build, datum, junior, primary } from './build';
import { PACK, assessed, explained } from './judged';

const room = (school: number, schoolName: string, purpose: 'music' | 'art') => ({ school, schoolName, purpose, area: datum(100), count: datum(1) });

const DATASET = build({
  schools: [
    primary('一小', { ...GOOD, backboneTeachers: 9, peArtTeachers: 7, sportArea: 6000, classes: 25, fullTimeTeachers: 60, certifiedTeachers: 59, trainingFundsBudget: 4, publicFundsBudget: 100 }),
    primary('二小', { ...GOOD, backboneTeachers: null, pupils: 2100, classes: 12, fullTimeTeachers: 60, certifiedTeachers: 60, trainingFundsBudget: 5, publicFundsBudget: 100 }),
    { name: '实验学校', type: 'nineYear', whole: { teachingArea: 23226 }, units: { primary: { ...GOOD, pupils: 166, teachingArea: undefined }, junior: { ...GOOD, pupils: 210, teachingArea: undefined } } },
    primary('村小', { ...GOOD, pupils: 60 }, { whole: { fundedHeadcount: 80 } }),
    junior('一中', { ...GOOD, multimediaRooms: 90 }),
    junior('二中'),
  ],
  classes: [{ school: 0, schoolName: '一小', stage: 'primary', grade: '三年级', name: '2班', size: { kind: 'exact', pupils: datum(48) } }],
  rooms: [room(0, '一小', 'music'), room(0, '一小', 'art')],
  county: { eliteQuotaTotal: 1000, eliteQuotaAllotted: 480, rotationEligible: 95, rotated: 9, 'level.maths': 2, 'gap.maths': 0.2 },
  evidence: { 'evidence.G01': { answer: false, proof: '规划图' }, 'evidence.V1': { answer: true } },
});
const ASSESSMENT = assessed(DATASET);

const why = (rule: string, part: string, subject: Finding['subject']): Explanation => explained(DATASET, ASSESSMENT, rule, part, subject);
const unit = (school: string, stage: 'primary' | 'junior', at: number) => ({ kind: 'unit', school, stage, unit: at }) as const;
const stepOf = <K extends Step['kind']>({ steps }: Explanation, kind: K): Extract<Step, { kind: K }> | undefined => steps.find((step): step is Extract<Step, { kind: K }> => step.kind === kind);

const comparisonIn = (issue: FindingIssue): Comparison | undefined => ('comparison' in issue ? issue.comparison : undefined);

test('every finding has a card that says the same: verdict and numbers', () => {
  expect(ASSESSMENT.findings.length).toBeGreaterThan(30);
  for (const finding of ASSESSMENT.findings) {
    const card = why(finding.rule, finding.part, finding.subject);
    const comparison = comparisonIn(finding.issue);
    const compared = card.steps.flatMap((step) => (step.kind === 'compare' ? [step.comparison] : []));
    if (finding.issue.code === 'cannotJudge') expect({ id: finding.id, unknown: card.steps.some(({ kind }) => kind === 'unknown' || kind === 'recorded') }).toEqual({ id: finding.id, unknown: true });
    if (comparison !== undefined) expect({ id: finding.id, compared }).toEqual({ id: finding.id, compared: expect.arrayContaining([comparison]) });
    // A consistency check has no clause: it says what it rests on.
    expect(card.clauses.length > 0).toBe(card.ground === undefined);
    // Of classes left out nothing is known, while one of those listed may fail the school already.
    if (finding.issue.code === 'cannotJudge' && finding.issue.reason.code === 'classesMissing') expect(['unknown', 'notMet']).toContain(card.verdict);
    // A county finding of an indicator tells of a missing column; its card is the item's.
    else if (finding.rule !== 'schoolRule' && finding.subject.kind !== 'county') expect({ id: finding.id, verdict: card.verdict }).toEqual({ id: finding.id, verdict: finding.verdict });
  }
});

test('every unit’s figure in a card is the assessment’s', () => {
  for (const column of ASSESSMENT.units.indicators) {
    for (let u = 0; u < ASSESSMENT.units.length; u++) {
      const school = DATASET.schools[DATASET.units.school[u] ?? -1]?.name ?? '';
      const card = why(column.rule, column.part, unit(school, DATASET.units.stage[u] === 0 ? 'primary' : 'junior', u));
      expect(card.verdict).toBe(VERDICTS[column.verdicts[u] ?? -1]);
      const comparison = stepOf(card, 'compare')?.comparison;
      if (!column.reasons.has(u)) expect(comparison?.value).toBe(column.values[u]);
    }
  }
});

test('every dispersion in a card is the assessment’s', () => {
  for (const { rule, part, stage, cv, mean, sd, verdict } of ASSESSMENT.county) {
    const card = why(rule, part, { kind: 'county', stage });
    expect(card.verdict).toBe(verdict);
    const step = stepOf(card, 'dispersion');
    if (cv === undefined) expect(stepOf(card, 'unknown')).toBeDefined();
    else expect(step).toMatchObject({ cv, mean, sd });
  }
});

test('a card shows the arithmetic with the numbers put in', () => {
  expect(why('R2', 'indicator', unit('一小', 'primary', 0))).toMatchObject({
    verdict: 'notMet',
    steps: [
      { kind: 'given', operand: { name: 'backboneTeachers', value: 9, cells: [{ sheet: '学段', row: 0 }] } },
      { kind: 'given', operand: { name: 'pupils', value: 1000 } },
      { kind: 'quotient', multiplier: 100, result: { name: 'per100', value: 0.9 }, numerator: { value: 9 }, denominator: { value: 1000 } },
      { kind: 'compare', holds: false, comparison: { threshold: 1 } },
      { kind: 'compare', holds: true, comparison: { threshold: 0.85 } },
    ],
    // 1 × 1000 ÷ 100 − 9
    remedies: [{ kind: 'add', field: 'backboneTeachers', amount: 1, unit: 'people', reaches: 'threshold' }],
  });
});

test('a figure shared out shows the split (facts, case B)', () => {
  const split = stepOf(why('R4', 'indicator', unit('实验学校', 'primary', 2)), 'split');
  expect(split).toMatchObject({ total: { value: 23226 }, share: expect.closeTo(0.41813602, 8), terms: [{ stage: 'primary', pupils: 166, weight: 1 }, { stage: 'junior', pupils: 210, weight: 1.1 }] });
  expect(split?.result.value).toBeCloseTo(9711.627204030226, 9);
});

test('remedies are the least that is enough', () => {
  // To 0.9 per 100 of 1000: 9 − 7; to the floor 0.765: 7.65, so 8 − 7. Areas: 7.5 × 1000 − 6000 and 6.375 × 1000 − 6000.
  expect(why('R3', 'indicator', unit('一小', 'primary', 0)).remedies).toMatchObject([{ amount: 2, reaches: 'threshold' }, { amount: 1, reaches: 'floor' }]);
  expect(why('R5', 'indicator', unit('一小', 'primary', 0)).remedies).toMatchObject([{ amount: 1500, unit: 'squareMetres' }, { amount: 375, reaches: 'floor' }]);
  expect(why('G05', 'class', { kind: 'class', school: '一小', stage: 'primary', grade: '三年级', name: '2班' }).remedies).toEqual([{ kind: 'reduce', field: 'classPupils', amount: 3, unit: 'people' }]);
  expect(why('G04', 'size', { kind: 'school', school: '二小' }).remedies).toEqual([{ kind: 'reduce', field: 'pupils', amount: 100, unit: 'people' }]);
  expect(why('G03', 'rooms', { kind: 'school', school: '一小' }).remedies).toMatchObject([{ field: 'musicRooms', amount: 2 }, { field: 'artRooms', amount: 2 }]);
  expect(why('G06', 'headcount', { kind: 'school', school: '村小' }).remedies).toMatchObject([{ field: 'fundedHeadcount', amount: 20 }]);
  expect(why('G14', 'quota', { kind: 'county' }).remedies).toMatchObject([{ field: 'eliteQuotaAllotted', amount: 20 }]);
  // 10 % of 95 is 9.5: one more teacher.
  expect(why('G11', 'rotation', { kind: 'county' }).remedies).toMatchObject([{ field: 'rotated', amount: 1 }]);
  expect(why('Q4', 'budget', { kind: 'school', school: '一小' }).remedies).toMatchObject([{ field: 'trainingFundsBudget', amount: 1, unit: 'yuan' }]);
  expect(why('R2', 'indicator', unit('二小', 'primary', 1)).remedies).toMatchObject([{ kind: 'fill', field: 'backboneTeachers', cell: { sheet: '学段', row: 1 } }]);
});

test('doing what a remedy says does turn the verdict, and one less does not', () => {
  for (const pupils of [37, 113, 999, 1234]) {
    const row = { ...GOOD, pupils, qualifiedTeachers: 1 };
    const dataset = build({ schools: [primary('一小', row), primary('二小')] });
    const [toThreshold] = explained(dataset, assessed(dataset), 'R1', 'indicator', unit('一小', 'primary', 0)).remedies;
    const amount = toThreshold?.kind === 'add' ? toThreshold.amount : Number.NaN;
    const after = (extra: number) => judge((100 * (1 + extra)) / pupils, '>=', 4.2);
    expect([after(amount), after(amount - 1)]).toEqual([true, false]);
  }
});

test('of a figure that stages share, a remedy is what the school as a whole lacks', () => {
  for (const [juniors, seniors] of [[300, 0], [210, 0], [437, 659]] as const) {
    const school = (rooms: number) => {
      const row = { ...GOOD, multimediaRooms: undefined };
      return build({ schools: [{ name: '联合学校', type: 'twelveYear', whole: { multimediaRooms: rooms, seniorPupils: seniors }, units: { primary: { ...row, pupils: 600 }, junior: { ...row, pupils: juniors } } }] });
    };
    const card = (rooms: number): Explanation => explained(school(rooms), assessed(school(rooms)), 'R7', 'indicator', unit('联合学校', 'primary', 0));
    const [toThreshold] = card(3).remedies;
    expect(toThreshold).toMatchObject({ kind: 'add', field: 'multimediaRooms', reaches: 'threshold', ofSchool: true });
    const amount = toThreshold?.kind === 'add' ? toThreshold.amount : Number.NaN;
    expect([card(3 + amount), card(2 + amount)].map(({ verdict }) => verdict)).toEqual(['met', 'notMet']);
  }
});

test('the card of a coefficient names who makes it and whom to raise', () => {
  // 一中 9 and 二中 3 per 100 of 1000 pupils, 实验学校 30 rooms for 210: 14.29; mean (90+30+30)/2210
  const card = why('R7', 'dispersion', { kind: 'county', stage: 'junior' });
  const step = stepOf(card, 'dispersion');
  expect(step).toMatchObject({ units: 3, pupils: 2210, mean: expect.closeTo(15000 / 2210, 12) });
  expect(step?.top.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(card).toMatchObject({ verdict: 'notMet', remedies: [{ kind: 'raiseLowest', schools: ['二中'] }] });
});

test('the school rule’s card counts, names and adds up what is short', () => {
  expect(why('schoolRule', 'schoolRule', unit('一小', 'primary', 0))).toMatchObject({
    verdict: 'notMet',
    steps: [{ kind: 'count', met: 4, of: 7, minimum: 6, belowThreshold: ['R2', 'R3', 'R5'], belowFloor: ['R5', 'R3'].sort() }],
    clauses: [PACK.schoolRule.clause],
    remedies: [{ field: 'backboneTeachers' }, { field: 'peArtTeachers' }, { field: 'peArtTeachers' }, { field: 'sportArea' }, { field: 'sportArea' }],
  });
});

test('what was recorded is shown with its proof', () => {
  expect(why('G01', 'evidence', { kind: 'county' })).toMatchObject({ verdict: 'notMet', steps: [{ kind: 'recorded', field: 'evidence.G01', answer: false, proof: '规划图' }] });
  expect(why('V1', 'evidence', { kind: 'county' })).toMatchObject({ verdict: 'notMet', steps: [{ kind: 'recorded', answer: true }] });
});

test('the county’s card of a part judged over many counts them and names those that fail', () => {
  expect(why('R3', 'indicator', { kind: 'county' }).steps).toMatchObject([{ kind: 'tally', judged: 7, notMet: 2 }, { kind: 'compare' }]);
  expect(stepOf(why('R3', 'indicator', { kind: 'county' }), 'tally')?.schools).toEqual(expect.arrayContaining(['一小']));
  expect(stepOf(why('G04', 'size', { kind: 'county' }), 'tally')).toMatchObject({ notMet: 1, schools: ['二小'] });
});

test('a unit is found again by its school and stage after rows have moved', () => {
  expect(why('R2', 'indicator', unit('一小', 'primary', 99)).verdict).toBe('notMet');
  expect(why('R2', 'indicator', unit('不存在', 'primary', 0)).verdict).toBe('notApplicable');
});

test('parameters and wordings are those the verdict rests on', () => {
  expect(why('G03', 'rooms', { kind: 'school', school: '一小' }).parameters).toEqual({ roomCounting: 'each' });
  const withRelief = assessed(DATASET, { profiles: ['relief-2019'] });
  const clauses = (assessment: typeof ASSESSMENT) => explained(DATASET, assessment, 'G04', 'size', { kind: 'school', school: '二小' }).clauses.length;
  expect(clauses(withRelief)).toBe(clauses(ASSESSMENT) + 1);
});
