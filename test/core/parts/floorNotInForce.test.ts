import { assess, explain } from '../../../src/core';
import { FIELDS } from '../../../src/standards';
import type { Pack } from '../../../src/standards/schema';
import { GOOD, GOOD_SCHOOLS, build, primary } from '../build';
import { DATE, PACK } from '../judged';

/** The standard as if its floors were not yet in force. */
const withoutFloors: Pack = {
  ...PACK,
  rules: PACK.rules.map((rule) => ({
    ...rule,
    parts: rule.parts.map((part) => (part.kind === 'indicator' ? { ...part, floor: part.floor.map((dated) => ({ ...dated, from: '2099-01-01' })) } : part)),
  })),
};

const dataset = build({ schools: [primary('一小', { ...GOOD, pupils: 1000, sportArea: 7000 }), ...GOOD_SCHOOLS.slice(1)] });
const assessment = assess(dataset, withoutFloors, { date: DATE, fields: FIELDS });

test('a school below the threshold is below the floor too, and is told the threshold', () => {
  const finding = assessment.findings.find(({ rule, issue }) => rule === 'R5' && issue.code === 'belowThreshold');
  expect(finding?.issue).toMatchObject({ code: 'belowThreshold', floor: 7.5, reachesFloor: false });
});

test('the explanation compares with the threshold alone', () => {
  const subject = { kind: 'unit', school: '一小', stage: 'primary', unit: 0 } as const;
  const { steps, remedies } = explain({ dataset, pack: withoutFloors, fields: FIELDS, assessment }, { rule: 'R5', part: 'indicator', subject });
  expect(steps.filter(({ kind }) => kind === 'compare')).toMatchObject([{ comparison: { value: 7, threshold: 7.5 }, holds: false }]);
  // 7.5 × 1000 − 7000
  expect(remedies).toMatchObject([{ amount: 500, reaches: 'threshold' }]);
});
