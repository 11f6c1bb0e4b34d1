import type { Expression, SchoolFilter } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { UnknownReason } from '../assessment';
import type { Basis } from '../basis';
import type { CellRef } from '../cellRef';
import { judge } from '../compare';
import { countyKey } from '../dataset';
import type { Datum } from '../dataset';
import type { Operand, Step } from '../explanation';
import { leftOutReason } from '../leftOut';
import { passes } from '../schoolFilter';
import type { Answer } from '../schoolFilter';
import { CompensatedSum } from '../statistics/compensatedSum';
import { isKnown, missing, unitOf } from './figure';
import type { Figure, Trace } from './figure';

/** A school whose figure is missing from the county's sum; `school` undefined: the county's own figure is what is wrong. */
export interface Gap {
  readonly school?: number;
  readonly reason: UnknownReason;
}

export type CountyFigure =
  /** `of`: how many were added up; absent where it is the county's own figure. */
  | { readonly known: true; readonly value: number; readonly trace: () => Trace; readonly of?: number }
  | { readonly known: false; readonly gaps: readonly Gap[]; readonly of: number };

/** Which schools' figures make up the county's, of which stage. */
export interface Reach {
  readonly stage?: Stage | undefined;
  readonly schools?: SchoolFilter | undefined;
}

/** The county's own figure: under its stage, or without one where the field is about that stage alone. */
export const countyDatum = (basis: Basis, field: string, stage: Stage | undefined): Datum | undefined => {
  const staged = basis.dataset.county.get(countyKey(field, stage));
  return staged ?? (stage !== undefined && basis.fields.get(field)?.stage === stage ? basis.dataset.county.get(field) : undefined);
};

export const datumReason = (field: string, datum: Exclude<Datum, { state: 'value' }>, stage?: Stage): UnknownReason => {
  const { state, cell, original } = datum;
  if (state === 'absent') return missing(field, stage);
  return { code: 'badCell', field, state, ...(cell === undefined ? {} : { cell }), ...(original === undefined ? {} : { original }) };
};

export const datumOperand = (basis: Basis, field: string, datum: Extract<Datum, { state: 'value' }>, stage?: Stage): Operand => ({
  name: field,
  value: datum.value,
  unit: unitOf(basis.fields, field),
  cells: datum.cell === undefined ? [] : [datum.cell],
  ...(stage === undefined ? {} : { stage }),
  ...(datum.original === undefined ? {} : { original: datum.original }),
});

const given = (operand: Operand): Trace => ({ operand, steps: [{ kind: 'given', operand }] });

type Visit = (record: number, school: number, answer: Answer) => void;

/** Goes over what is to be added up: the units of the stage, or the schools; only of schools that may pass the filter. */
const visit = (basis: Basis, { stage, schools }: Reach, each: Visit): void => {
  const { dataset, figures } = basis;
  for (let s = 0; s < dataset.schools.length; s++) {
    const answer = passes(basis, s, schools);
    if (answer === false) continue;
    if (stage === undefined) each(s, s, answer);
    else for (const unit of figures.index.unitsOf(s)) if (figures.index.stageAt(unit) === stage) each(unit, s, answer);
  }
};

const countOf = (basis: Basis, reach: Reach): number => {
  let count = 0;
  visit(basis, reach, () => count++);
  return count;
};

/** Why nothing is there to be added up: the filter lets none of the schools of the stage in, or there is no such figure. */
const nothing = (basis: Basis, field: string, reach: Reach): CountyFigure => {
  const isNoneConcerned = reach.schools !== undefined && countOf(basis, reach) === 0 && countOf(basis, { stage: reach.stage }) > 0;
  return { known: false, gaps: [{ reason: isNoneConcerned ? { code: 'noUnits' } : missing(field, reach.stage) }], of: 0 };
};

const addUp = (basis: Basis, field: string, reach: Reach): CountyFigure => {
  if (!basis.figures.isGivenAnywhere(field)) return nothing(basis, field, reach);
  const figure: Figure = reach.stage === undefined ? basis.figures.ofSchools(field) : basis.figures.ofUnits(field, false);
  const sum = new CompensatedSum();
  const gaps: Gap[] = [];
  let of = 0;
  visit(basis, reach, (record, school, answer) => {
    of++;
    // Nothing to add, so whether the school counts makes no difference.
    if (isKnown(figure, record) && figure.values[record] === 0) return;
    if (typeof answer !== 'boolean') gaps.push({ school, reason: answer });
    else if (isKnown(figure, record)) sum.add(figure.values[record] ?? Number.NaN);
    else gaps.push({ school, reason: figure.reasonAt(record) });
  });
  if (of === 0) return nothing(basis, field, reach);
  const leftOut = leftOutReason(basis.dataset);
  if (leftOut !== undefined) gaps.push({ reason: leftOut });
  if (gaps.length > 0) return { known: false, gaps, of };
  const trace = (): Trace => {
    const cells: CellRef[] = [];
    visit(basis, reach, (record) => cells.push(...figure.cellsAt(record)));
    return given({ name: field, value: sum.value, unit: unitOf(basis.fields, field), cells, ...(reach.stage === undefined ? {} : { stage: reach.stage }) });
  };
  return { known: true, value: sum.value, trace, of };
};

const figureOf = (basis: Basis, field: string, reach: Reach): CountyFigure => {
  const datum = countyDatum(basis, field, reach.stage);
  if (datum?.state === 'value') return { known: true, value: datum.value, trace: () => given(datumOperand(basis, field, datum, reach.stage)) };
  const isSummable = basis.fields.get(field)?.scope !== 'county';
  if (datum === undefined || datum.state === 'absent' || (datum.state === 'blank' && isSummable && basis.figures.isGivenAnywhere(field))) {
    return isSummable ? addUp(basis, field, reach) : { known: false, gaps: [{ reason: missing(field, reach.stage) }], of: 1 };
  }
  return { known: false, gaps: [{ reason: datumReason(field, datum, reach.stage) }], of: 1 };
};

/** An expression for the county: each field given by the county, else added up over its schools; all of them must have it. */
export const countyFigure = (basis: Basis, { plus, minus = [] }: Expression, reach: Reach): CountyFigure => {
  const added = plus.map((field) => figureOf(basis, field, reach));
  const taken = minus.map((field) => figureOf(basis, field, reach));
  const all = [...added, ...taken];
  const [only] = added;
  if (all.length === 1 && only !== undefined) return only;
  const gaps = all.flatMap((figure) => (figure.known ? [] : figure.gaps));
  if (gaps.length > 0) return { known: false, gaps, of: Math.max(...all.map((figure) => (figure.known ? 0 : figure.of))) };
  const values = (figures: readonly CountyFigure[]) => figures.reduce((sum, figure) => sum + (figure.known ? figure.value : 0), 0);
  const value = values(added) - values(taken);
  const [name = ''] = plus;
  if (value < 0) return { known: false, gaps: [{ reason: { code: 'outOfRange', field: name, value } }], of: 1 };
  const trace = (): Trace => {
    const traces = (figures: readonly CountyFigure[]) => figures.flatMap((figure) => (figure.known ? [figure.trace().operand] : []));
    const [plusOperands, minusOperands] = [traces(added), traces(taken)];
    const result: Operand = { name: 'total', value, unit: unitOf(basis.fields, name), cells: [...plusOperands, ...minusOperands].flatMap(({ cells }) => cells) };
    const sum: Step = { kind: 'sum', result, plus: plusOperands, minus: minusOperands };
    return { operand: result, steps: [sum] };
  };
  const of = Math.max(...all.map((figure) => figure.of ?? Infinity));
  return { known: true, value, trace, ...(Number.isFinite(of) ? { of } : {}) };
};

/** Calls back for each of those added up whose part exceeds its whole, which the county's sum would hide. Both must be added up. */
export const partsAboveWhole = (basis: Basis, part: Expression, whole: Expression, reach: Reach, found: (school: number, share: number) => void): void => {
  const of = (expression: Expression): Figure => (reach.stage === undefined ? basis.figures.sumOfSchools(expression) : basis.figures.sumOfUnits(expression, false));
  const [parts, wholes] = [of(part), of(whole)];
  visit(basis, reach, (record, school) => {
    if (!isKnown(parts, record) || !isKnown(wholes, record)) return;
    const [own, all] = [parts.values[record] ?? Number.NaN, wholes.values[record] ?? Number.NaN];
    if (judge(own, '>', all)) found(school, own / all);
  });
};
