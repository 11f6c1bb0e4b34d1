import { caseFilesOf } from '../../cases/caseFiles';
import { datasetOf } from '../../cases/caseDataset';
import { build, primary } from '../build';
import { PACK, assessed, explained, findingsOf } from '../judged';

const CASES = [...caseFilesOf(PACK.id).values()].flatMap(({ check, cases }) => (check === undefined ? [] : cases.map((one) => [check, one.name, one] as const)));

test.each(CASES)('%s %s: every finding has a card with the figures that do not hold', (check, _, { given }) => {
  const dataset = datasetOf(given);
  const assessment = assessed(dataset);
  for (const { subject } of findingsOf(assessment, check)) {
    const card = explained(dataset, assessment, check, check, subject);
    expect(card).toMatchObject({ rule: check, verdict: 'unknown', clauses: [], ground: { confidence: expect.any(String) } });
    expect(card.steps.at(-1)).toMatchObject({ kind: 'compare', holds: false });
    expect(card.steps.some(({ kind }) => kind === 'given' || kind === 'sum')).toBe(true);
  }
});

const DATASET = build({ schools: [primary('一小', { pupils: 500, fullTimeTeachers: 30, certifiedTeachers: 31, classes: 4, examinedPupils: 300 })] });
const ASSESSMENT = assessed(DATASET);
const unit = { kind: 'unit', school: '一小', stage: 'primary', unit: 0 } as const;

test('a card shows the two figures with their cells, and the comparison', () => {
  expect(explained(DATASET, ASSESSMENT, 'D02', 'D02', unit).steps).toMatchObject([
    { kind: 'given', operand: { name: 'certifiedTeachers', value: 31, cells: [{ sheet: '学段', row: 0 }] } },
    { kind: 'given', operand: { name: 'fullTimeTeachers', value: 30 } },
    { kind: 'compare', holds: false, comparison: { value: 31, comparator: '<=', threshold: 30, unit: 'people' } },
  ]);
});

test('a quotient is shown with the bound it is beyond', () => {
  // 500 ÷ 4 = 125 > 66; 300 ÷ 500 = 60 % < 80 %
  expect(explained(DATASET, ASSESSMENT, 'D18', 'D18', unit).steps.slice(-2)).toMatchObject([
    { kind: 'quotient', result: { value: 125 }, numerator: { value: 500 }, denominator: { value: 4 } },
    { kind: 'compare', comparison: { value: 125, comparator: '<=', threshold: 66 } },
  ]);
  expect(explained(DATASET, ASSESSMENT, 'D19', 'D19', unit).steps.at(-1)).toMatchObject({ comparison: { value: 0.6, comparator: '>=', threshold: 0.8 } });
});

test.each([
  ['a school without that fault', { kind: 'unit', school: '二小', stage: 'primary', unit: 7 }],
  ['a class', { kind: 'class', school: '一小' }],
  ['the county', { kind: 'county' }],
] as const)('of %s there is nothing to show', (_, subject) => {
  expect(explained(DATASET, ASSESSMENT, 'D02', 'D02', subject)).toMatchObject({ verdict: 'notApplicable', steps: [], remedies: [] });
});
