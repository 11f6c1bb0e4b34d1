import { assess, explain } from '../../../src/core';
import type { Subject } from '../../../src/core/assessment';
import { FIELDS, loadPack } from '../../../src/standards';
import { caseFilesOf } from '../../cases/caseFiles';
import { datasetOf } from '../../cases/caseDataset';

const pack = loadPack('national-2012');
const DATE = '2025-03-31';

const judged = (name: string) => {
  const found = caseFilesOf('national-2012').get('B9')?.cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  const dataset = datasetOf(found.given);
  return { dataset, pack, fields: FIELDS, assessment: assess(dataset, pack, { date: DATE, fields: FIELDS }) };
};

const COUNTY: Subject = { kind: 'county', stage: 'primary' };

test('the why-card adds up the eight coefficients, names each, and compares their mean', () => {
  const card = explain(judged('公布的系数：长春市南关区'), { rule: 'B9', part: 'composite', subject: COUNTY });
  const [average, compared] = card.steps;
  expect(average).toMatchObject({ kind: 'average', stage: 'primary', of: ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'].map((rule) => expect.objectContaining({ rule })) });
  const values = average?.kind === 'average' ? average.of.map(({ value }) => value) : [];
  expect(values.map((value) => value.toFixed(3))).toEqual(['0.393', '0.578', '0.372', '0.246', '0.208', '0.311', '0.311', '0.455']);
  expect(compared).toMatchObject({ kind: 'compare', holds: true, comparison: { threshold: 0.65, comparator: '<=' } });
  expect(card.verdict).toBe('met');
  expect(card.parameters).toEqual({ includePrivate: false, teachingPointMinimum: 50 });
});

test('for the whole county it tells both stages', () => {
  const card = explain(judged('小学不达标，初中达标'), { rule: 'B9', part: 'composite', subject: { kind: 'county' } });
  expect(card.verdict).toBe('notMet');
  expect(card.steps.map(({ kind }) => kind)).toEqual(['average', 'compare', 'average', 'compare']);
});

test('where a coefficient is not known the card says which', () => {
  const card = explain(judged('一项没有数据'), { rule: 'B9', part: 'composite', subject: COUNTY });
  expect(card.steps).toEqual([{ kind: 'unknown', reason: { code: 'partsUnknown', parts: ['B5'] } }]);
});

test('an indicator of which nothing is asked has its arithmetic and no comparison', () => {
  const context = judged('公布的系数：长春市南关区');
  const unit: Subject = { kind: 'unit', school: '甲小', stage: 'primary', unit: 0 };
  const card = explain(context, { rule: 'B5', part: 'indicator', subject: unit });
  expect(card.verdict).toBe('notApplicable');
  expect(card.steps.map(({ kind }) => kind)).toEqual(['given', 'given', 'quotient']);
});

test('no school passes or fails a rule that the standard has not', () => {
  const { assessment } = judged('小学不达标，初中达标');
  expect([...assessment.units.verdicts]).toEqual([3, 3, 3, 3]);
});
