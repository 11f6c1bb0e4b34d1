import type { Expression, RatePart } from '../../standards/schema';
import type { Operand, Remedy, Step } from '../explanation';
import { unitOf } from '../figures/figure';
import { comparisonOf, countyRate, formulaOf, judgeSchoolRate, schoolRate, summaryOfGaps, thresholdOf } from '../parts/rate';
import type { Rate } from '../parts/rate';
import { judgeSchool } from '../parts/schools';
import { judge } from '../compare';
import { failingSchools } from './failing';
import { locateSchool } from './locate';
import { addTo } from './remedies';
import { NOT_APPLICABLE, compare, countyWhy, unknownWhy } from './why';
import type { Why, WhyInput } from './why';

type KnownRate = Extract<Rate, { known: true }>;

const arithmetic = (rate: KnownRate, { unit }: RatePart): readonly Step[] => {
  if ('finished' in rate) return rate.finished().steps;
  const [numerator, denominator] = rate.traces();
  const result: Operand = { name: 'rate', value: rate.value, unit, cells: [] };
  return [...numerator.steps, ...denominator.steps, { kind: 'quotient', result, numerator: numerator.operand, denominator: denominator.operand, multiplier: 1 }];
};

const single = ({ plus, minus = [] }: Expression): string | undefined => (plus.length === 1 && minus.length === 0 ? plus[0] : undefined);

/** How much more of the numerator would do; only where the numerator is one figure that can grow on its own. */
const toThreshold = ({ basis, part }: WhyInput<RatePart>, rate: KnownRate, threshold: number): readonly Remedy[] => {
  const field = single(formulaOf(basis, part).numerator);
  if ('finished' in rate || field === undefined || (part.comparator !== '>=' && part.comparator !== '>')) return [];
  return addTo(field, unitOf(basis.fields, field), rate.numerator, threshold * rate.denominator, 'threshold');
};

const knownWhy = (input: WhyInput<RatePart>, rate: KnownRate, threshold: number): Why => {
  const { part } = input;
  const holds = judge(rate.value, part.comparator, threshold);
  const steps = [...arithmetic(rate, part), compare(comparisonOf(part, rate.value, threshold))];
  return { verdict: holds ? 'met' : 'notMet', steps, remedies: holds ? [] : toThreshold(input, rate, threshold) };
};

const schoolWhy = (input: WhyInput<RatePart>, threshold: number, school: number): Why => {
  const { basis, part } = input;
  const judgement = judgeSchool(input, part.schools, (each) => judgeSchoolRate(basis, part, threshold, each), school);
  if (judgement.verdict === 'notApplicable') return NOT_APPLICABLE;
  const rate = schoolRate(basis, part, school);
  const before = rate.known ? arithmetic(rate, part) : [];
  return judgement.verdict === 'unknown' || !rate.known
    ? unknownWhy(judgement.verdict === 'unknown' ? judgement.reason : { code: 'noUnits' }, before)
    : knownWhy(input, rate, threshold);
};

export const whyRate = (input: WhyInput<RatePart>): Why => {
  const { basis, part, subject, result } = input;
  const threshold = thresholdOf(basis, part);
  if (threshold === undefined) return unknownWhy({ code: 'notInForce', date: basis.date });
  if (part.scope === 'everySchool') {
    if (subject.kind !== 'school') return countyWhy(input, failingSchools(input));
    const school = locateSchool(basis.dataset, subject);
    return school === undefined ? NOT_APPLICABLE : schoolWhy(input, threshold, school);
  }
  if (result.verdict === 'notApplicable') return NOT_APPLICABLE;
  const rate = countyRate(basis, part);
  if (rate.known) return knownWhy(input, rate, threshold);
  return subject.kind === 'school' ? unknownWhy(gapOf(input, rate)) : unknownWhy(summaryOfGaps(rate));
};

/** What the county's rate lacks of the school in question. */
const gapOf = ({ basis, subject }: WhyInput<RatePart>, rate: Extract<Rate, { known: false }>) => {
  const school = subject.kind === 'school' ? locateSchool(basis.dataset, subject) : undefined;
  return rate.gaps.find((gap) => gap.school === school)?.reason ?? summaryOfGaps(rate);
};
