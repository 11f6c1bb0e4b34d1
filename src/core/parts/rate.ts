import { valueAt } from '../../standards/dated';
import type { Expression, RatePart } from '../../standards/schema';
import type { Comparison, Finding, UnknownReason } from '../assessment';
import { numberParameter } from '../basis';
import type { Basis } from '../basis';
import { judge } from '../compare';
import { countyDatum, countyFigure, datumOperand, datumReason, partsAboveWhole } from '../figures/countyFigure';
import type { CountyFigure, Gap } from '../figures/countyFigure';
import { isKnown } from '../figures/figure';
import type { Trace } from '../figures/figure';
import { cannotJudge, cellsOfSchool, commonLack, countySubject, finding, placeOf, schoolSubject } from '../findings';
import { eachInSteps, runThrough } from '../steps';
import { notInForce, unknownPart } from './outcome';
import type { PartInput, PartOutcome } from './outcome';
import { judgeSchools } from './schools';
import type { SchoolJudgement } from './schools';

/** A rate and what it was made of, or what is in the way of it. */
export type Rate =
  | { readonly known: true; readonly value: number; readonly numerator: number; readonly denominator: number; readonly capped: boolean; readonly traces: () => readonly [Trace, Trace] }
  | { readonly known: true; readonly value: number; readonly finished: () => Trace }
  | { readonly known: false; readonly gaps: readonly Gap[]; readonly of: number };

interface Formula {
  readonly numerator: Expression;
  readonly denominator: Expression;
  readonly cap?: number | undefined;
}

export const formulaOf = (basis: Basis, part: RatePart): Formula => {
  const option = part.variants === undefined ? undefined : basis.parameters[part.variants.parameter];
  return (typeof option === 'string' ? part.variants?.options[option] : undefined) ?? part;
};

export const thresholdOf = (basis: Basis, part: RatePart): number | undefined =>
  Array.isArray(part.threshold) ? valueAt(part.threshold, basis.date)?.value : numberParameter(basis, part.threshold.parameter);

export const comparisonOf = (part: RatePart, value: number, threshold: number): Comparison => ({
  value,
  comparator: part.comparator,
  threshold,
  unit: part.unit,
  decimals: part.decimals,
});

const unknown = (reason: UnknownReason): Rate => ({ known: false, gaps: [{ reason }], of: 1 });

/** A share above what its finished figure may be (more teachers trained than there are) is wrong data, not a good result. */
const quotient = (basis: Basis, part: RatePart, numerator: number, denominator: number, traces: () => readonly [Trace, Trace]): Rate => {
  const formula = formulaOf(basis, part);
  const [field = ''] = formula.denominator.plus;
  if (denominator === 0) return unknown({ code: 'zeroDenominator', field });
  const plain = numerator / denominator;
  const capped = formula.cap !== undefined && plain > formula.cap;
  const value = capped ? (formula.cap ?? plain) : plain;
  const { direct } = part;
  const max = direct === undefined ? undefined : basis.fields.get(direct)?.max;
  if (direct !== undefined && max !== undefined && value > max) return unknown({ code: 'outOfRange', field: direct, value });
  return { known: true, value, numerator, denominator, capped, traces };
};

const isOpen = (reason: UnknownReason): boolean => reason.code === 'missingField' || reason.code === 'noUnits' || (reason.code === 'badCell' && reason.state === 'blank');

const finishedValue = (basis: Basis, field: string, value: number, finished: () => Trace): Rate => {
  const max = basis.fields.get(field)?.max;
  return max !== undefined && value > max ? unknown({ code: 'outOfRange', field, value }) : { known: true, value, finished };
};

/** Schools whose part exceeds its whole: their sum may still look right. */
const wrongShares = (basis: Basis, part: RatePart, { numerator, denominator }: Formula, figures: readonly CountyFigure[]): readonly Gap[] => {
  if (part.share !== true || figures.some((figure) => figure.of === undefined)) return [];
  const gaps: Gap[] = [];
  const [first = ''] = numerator.plus;
  partsAboveWhole(basis, numerator, denominator, part, (school, value) => {
    gaps.push({ school, reason: { code: 'outOfRange', field: part.direct ?? first, value } });
  });
  return gaps;
};

/** The county's rate: from the two figures, else as the county gives it. */
function* countyRateSteps(basis: Basis, part: RatePart): Generator<void, Rate> {
  const formula = formulaOf(basis, part);
  const numerator = countyFigure(basis, formula.numerator, part);
  yield;
  const denominator = countyFigure(basis, formula.denominator, part);
  yield;
  if (numerator.known && denominator.known) {
    const wrong = wrongShares(basis, part, formula, [numerator, denominator]);
    if (wrong.length > 0) return { known: false, gaps: wrong, of: numerator.of ?? 1 };
    return quotient(basis, part, numerator.value, denominator.value, () => [numerator.trace(), denominator.trace()]);
  }
  const gaps = [numerator, denominator].flatMap((figure) => (figure.known ? [] : figure.gaps));
  const { direct, stage } = part;
  if (direct !== undefined && gaps.every(({ reason }) => isOpen(reason))) {
    const datum = countyDatum(basis, direct, stage);
    if (datum?.state === 'value') {
      const operand = datumOperand(basis, direct, datum, stage);
      return finishedValue(basis, direct, datum.value, () => ({ operand, steps: [{ kind: 'given', operand }] }));
    }
    if (datum !== undefined && datum.state !== 'absent' && datum.state !== 'blank') return unknown(datumReason(direct, datum, stage));
  }
  return { known: false, gaps, of: Math.max(...[numerator, denominator].map((figure) => (figure.known ? 0 : figure.of))) };
}

/** The same at once. */
export const countyRate = (basis: Basis, part: RatePart): Rate => runThrough(countyRateSteps(basis, part));

/** One school's rate. */
export const schoolRate = (basis: Basis, part: RatePart, school: number): Rate => {
  const formula = formulaOf(basis, part);
  const numerator = basis.figures.sumOfSchools(formula.numerator);
  const denominator = basis.figures.sumOfSchools(formula.denominator);
  const wrong = [numerator, denominator].find((figure) => !isKnown(figure, school));
  if (wrong === undefined) {
    return quotient(basis, part, numerator.values[school] ?? Number.NaN, denominator.values[school] ?? Number.NaN, () => [numerator.traceAt(school), denominator.traceAt(school)]);
  }
  const reason = wrong.reasonAt(school);
  const finished = part.direct === undefined || !isOpen(reason) ? undefined : basis.figures.finishedOfSchools(part.direct);
  if (finished !== undefined && isKnown(finished, school)) return finishedValue(basis, finished.field, finished.values[school] ?? Number.NaN, () => finished.traceAt(school));
  return unknown(reason);
};

const cellsOf = (rate: Extract<Rate, { known: true }>) => ('finished' in rate ? rate.finished().operand.cells : rate.traces().flatMap(({ operand }) => operand.cells));

const shortfall = (rate: Extract<Rate, { known: true }>, comparison: Comparison) => ({
  code: 'rateNotMet' as const,
  comparison,
  numerator: 'finished' in rate ? undefined : rate.numerator,
  denominator: 'finished' in rate ? undefined : rate.denominator,
});

/** A school that lacks both figures is told once. */
function* gapFindings({ basis, rule, part }: PartInput<RatePart>, rate: Extract<Rate, { known: false }>): Generator<void, readonly Finding[]> {
  const place = placeOf(rule, part.id);
  const common = commonGap(rate);
  if (common !== undefined) return [cannotJudge(place, countySubject(part.stage), common)];
  const bySchool = new Map<number | undefined, UnknownReason>();
  // Schools that were left out are told by the reading.
  for (const { school, reason } of rate.gaps) if (reason.code !== 'schoolsLeftOut' && !bySchool.has(school)) bySchool.set(school, reason);
  const findings: Finding[] = [];
  yield* eachInSteps(bySchool, ([school, reason]) => {
    findings.push(cannotJudge(place, school === undefined ? countySubject(part.stage) : schoolSubject(basis.dataset, school), reason, cellsOfSchool(basis.dataset, school)));
  });
  return findings;
}

/** The first figure that no school at all has. */
const commonGap = ({ gaps, of }: Extract<Rate, { known: false }>): UnknownReason | undefined => {
  const [first] = gaps;
  if (first?.reason.code !== 'missingField') return undefined;
  const { field } = first.reason;
  return commonLack(gaps.map(({ reason }) => reason).filter((reason) => reason.code === 'missingField' && reason.field === field), of);
};

export const summaryOfGaps = (rate: Extract<Rate, { known: false }>): UnknownReason => {
  const [first] = rate.gaps;
  if (first === undefined) throw new Error('An unknown rate has a gap');
  const ofCounty = rate.gaps.find(({ school }) => school === undefined);
  if (ofCounty !== undefined) return ofCounty.reason;
  // Wrong data are not missing data: the first of them, the others are in the findings.
  if (rate.gaps.every(({ reason }) => reason.code === 'outOfRange')) return first.reason;
  const schools = new Set(rate.gaps.map(({ school }) => school));
  return commonGap(rate) ?? (schools.size === 1 ? first.reason : { code: 'unitsUnknown', count: schools.size, of: rate.of });
};

function* judgeCounty(input: PartInput<RatePart>, threshold: number): Generator<void, PartOutcome> {
  const { basis, rule, part } = input;
  const rate = yield* countyRateSteps(basis, part);
  if (!rate.known && rate.gaps.every(({ reason }) => reason.code === 'noUnits')) return { result: { part: part.id, verdict: 'notApplicable', reasons: [] }, findings: [] };
  if (!rate.known) return { result: unknownPart(part.id, summaryOfGaps(rate)), findings: yield* gapFindings(input, rate) };
  const comparison = comparisonOf(part, rate.value, threshold);
  if (judge(rate.value, part.comparator, threshold)) return { result: { part: part.id, verdict: 'met', comparison, reasons: [] }, findings: [] };
  const short = finding(placeOf(rule, part.id), { subject: countySubject(part.stage), verdict: 'notMet', issue: shortfall(rate, comparison), cells: cellsOf(rate) });
  return { result: { part: part.id, verdict: 'notMet', comparison, reasons: [] }, findings: [short] };
}

export const judgeSchoolRate = (basis: Basis, part: RatePart, threshold: number, school: number): SchoolJudgement => {
  const rate = schoolRate(basis, part, school);
  if (!rate.known) return { verdict: 'unknown', reason: summaryOfGaps(rate) };
  const comparison = comparisonOf(part, rate.value, threshold);
  if (judge(rate.value, part.comparator, threshold)) return { verdict: 'met', comparison };
  return { verdict: 'notMet', comparison, faults: [{ issue: shortfall(rate, comparison), cells: cellsOf(rate) }] };
};

/** Judges a rate of the county, or of every school. */
export const judgeRate = (input: PartInput<RatePart>): PartOutcome | Generator<void, PartOutcome> => {
  const { basis, part } = input;
  const threshold = thresholdOf(basis, part);
  if (threshold === undefined) return notInForce(input);
  return part.scope === 'county' ? judgeCounty(input, threshold) : judgeSchools(input, part.schools, (school) => judgeSchoolRate(basis, part, threshold, school));
};
