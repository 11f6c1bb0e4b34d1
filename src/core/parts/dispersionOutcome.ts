import type { CompositePart, DispersionPart, Rule } from '../../standards/schema';
import type { Comparison, DispersionResult, Finding, PartResult } from '../assessment';
import { cannotJudge, countySubject, finding, placeOf } from '../findings';
import { conjunction } from '../verdict';
import { decisive } from './outcome';
import type { PartOutcome } from './outcome';

type SpreadPart = DispersionPart | CompositePart;

interface Of {
  readonly rule: Rule;
  readonly part: SpreadPart;
}

const comparisonOf = (part: SpreadPart, { cv, limit }: DispersionResult): Comparison | undefined =>
  cv === undefined || limit === undefined ? undefined : { value: cv, comparator: part.comparator, threshold: limit, unit: 'none', decimals: part.decimals };

/** What is told once elsewhere: a column missing for all by the indicator, schools left out by the reading, the parts of a composite by themselves. */
const isToldElsewhere = (code: string): boolean => code === 'missingField' || code === 'schoolsLeftOut' || code === 'partsUnknown';

const findingsOf = ({ rule, part }: Of, result: DispersionResult): readonly Finding[] => {
  const place = placeOf(rule, part.id);
  const { stage, verdict, nearLimit, reasons } = result;
  const subject = countySubject(stage);
  const comparison = comparisonOf(part, result);
  if (comparison === undefined) return reasons.filter(({ code }) => !isToldElsewhere(code)).map((reason) => cannotJudge(place, subject, reason));
  return [
    ...(verdict === 'notMet' ? [finding(place, { subject, verdict, issue: { code: 'cvOverLimit', comparison, stage } })] : []),
    ...(nearLimit ? [finding(place, { subject, verdict, issue: { code: 'cvNearLimit', comparison, stage } })] : []),
  ];
};

/** A part by the coefficients of its stages. */
export const dispersionOutcome = (of: Of, dispersions: readonly DispersionResult[]): PartOutcome => {
  const { part } = of;
  const comparison = decisive(dispersions.flatMap((each) => comparisonOf(part, each) ?? []));
  const result: PartResult = {
    part: part.id,
    verdict: conjunction(dispersions.map(({ verdict }) => verdict)),
    reasons: dispersions.flatMap(({ reasons }) => reasons),
    ...(comparison === undefined ? {} : { comparison }),
  };
  return { result, findings: dispersions.flatMap((each) => findingsOf(of, each)), dispersions };
};
