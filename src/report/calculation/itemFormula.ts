import type { Part } from '../../standards/schema';
import type { Verdict } from '../../standards/terms';
import { RATE } from './countyPlaces';
import { classesAbove } from './dataFormula';
import type { Of, Sources } from './sources';
import { NO, UNKNOWN, YES } from './unitPlaces';
import { cellIn } from './workingCell';

/** 是 or 否 of a part as an expression without equals sign: of the county's rate, or of the classes above a limit. */
const partFormula = ({ county, context, ...sources }: Sources, rule: string, part: Part): string | undefined => {
  if (part.kind === 'rate') return cellIn(county.sheet, RATE.verdict, county.rateRow(rule, part.id))?.slice(1);
  const result = context.assessment.items.find((item) => item.rule === rule)?.parts.find((each) => each.part === part.id);
  // Where some cannot be judged, none above the limit is no 是.
  if (part.kind !== 'limit' || result?.tally === undefined || result.tally.unknown > 0 || result.reasons.length > 0) return undefined;
  const count = classesAbove({ county, context, ...sources }, { kind: 'notMet', rule, part: part.id }, result.tally.notMet)?.slice(1);
  return count === undefined ? undefined : `IF(ISNUMBER(${count}),IF(${count}=0,"${YES}","${NO}"),"${UNKNOWN}")`;
};

const isFulfilled = (verdict: Verdict | undefined): boolean => verdict === 'met' || verdict === 'notApplicable';

/** All parts must be met: one 否 decides, then one 无法判断. */
const conjunctionOf = (parts: readonly string[]): string => {
  const [only = '', ...others] = parts;
  const any = (word: string): string => `OR(${parts.map((part) => `${part}="${word}"`).join(',')})`;
  return others.length === 0 ? only : `IF(${any(NO)},"${NO}",IF(${any(UNKNOWN)},"${UNKNOWN}","${YES}"))`;
};

/** The verdict of an item whose parts are formulas, beside others (evidence) that are met as the data say; undefined where these decide. */
export const itemFormula = (sources: Sources, { rule }: Of<'itemVerdict'>): string | undefined => {
  const { pack, assessment } = sources.context;
  const parts = pack.rules.find(({ id }) => id === rule)?.parts ?? [];
  const results = assessment.items.find((item) => item.rule === rule)?.parts ?? [];
  const verdicts = new Map(results.map(({ part, verdict }) => [part, verdict]));
  const formulas = parts.map((part) => partFormula(sources, rule, part));
  const known = formulas.flatMap((formula) => formula ?? []);
  const isRest = parts.every(({ id }, at) => formulas[at] !== undefined || isFulfilled(verdicts.get(id)));
  return known.length === 0 || !isRest ? undefined : `=${conjunctionOf(known)}`;
};
