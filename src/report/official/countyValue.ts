import { countyFigure } from '../../core/figures/countyFigure';
import type { CountyFigure, Reach } from '../../core/figures/countyFigure';
import { leftOutReason } from '../../core/leftOut';
import { PUPILS } from '../../core/fieldIds';
import { isKnown } from '../../core/figures/figure';
import { summaryOfGaps } from '../../core/parts/rate';
import { numberParameter } from '../../core/basis';
import type { Basis } from '../../core/basis';
import type { SchoolType, Stage } from '../../standards/terms';
import { known, unknown } from './formCells';
import type { FormValue } from './formCells';

const fromFigure = (figure: CountyFigure): FormValue => (figure.known ? known(figure.value) : unknown(summaryOfGaps(figure)));

/** The sum of figures of the county, each its own or added up over the schools of `reach`. */
export const countyValue = (basis: Basis, fields: readonly string[], reach: Reach = {}): FormValue => fromFigure(countyFigure(basis, { plus: [...fields] }, reach));

/** A share of figures of the county that no field has. */
export const countyShare = (basis: Basis, numerator: readonly string[], denominator: readonly string[]): FormValue => {
  const [part, whole] = [countyValue(basis, numerator), countyValue(basis, denominator)];
  if (part.kind !== 'known' || whole.kind !== 'known') return unknown(...part.reasons, ...whole.reasons);
  const [field = ''] = denominator;
  if (whole.value === 0) return unknown({ code: 'zeroDenominator', field });
  const [first = ''] = numerator;
  return part.value > whole.value ? unknown({ code: 'outOfRange', field: first, value: part.value }) : known(part.value / whole.value);
};

/** Which schools a field of 表Ⅰ counts where the county gives no number itself. */
const COUNTED: ReadonlyMap<string, SchoolType> = new Map([
  ['ordinarySchools@primary', 'primary'],
  ['nineYearSchools', 'nineYear'],
  ['ordinarySchools@junior', 'junior'],
  ['completeSchools', 'complete'],
  ['twelveYearSchools', 'twelveYear'],
  ['specialSchools', 'special'],
  ['teachingPoints', 'teachingPoint'],
  ['teachingPointsFrom50', 'teachingPoint'],
]);
const LARGER_POINTS = 'teachingPointsFrom50';

const countSchools = (basis: Basis, type: SchoolType, isLarger: boolean): FormValue => {
  const { dataset, figures, pack } = basis;
  const leftOut = leftOutReason(dataset);
  if (leftOut !== undefined) return unknown(leftOut);
  if (dataset.schools.length === 0) return unknown({ code: 'noUnits' });
  const untyped = dataset.schools.filter((school) => school.type === undefined).length;
  if (untyped > 0) return unknown({ code: 'schoolTypesUnknown', count: untyped, of: dataset.schools.length });
  const ofType = dataset.schools.flatMap((school, at) => (school.type === type ? [at] : []));
  if (!isLarger) return known(ofType.length);
  const pupils = figures.ofSchools(PUPILS);
  const open = ofType.find((at) => !isKnown(pupils, at));
  if (open !== undefined) return unknown(pupils.reasonAt(open));
  const least = numberParameter(basis, pack.scope.teachingPointMinimum);
  return known(ofType.filter((at) => (pupils.values[at] ?? 0) >= least).length);
};

/** A figure of 表Ⅰ: as the county gives it, else counted or added up over all its schools. */
export const overviewValue = (basis: Basis, field: string, stage: Stage | undefined): FormValue => {
  const given = countyValue(basis, [field], { stage });
  const type = COUNTED.get(stage === undefined ? field : `${field}@${stage}`);
  const isOpen = given.kind === 'unknown' && given.reasons.every(({ code }) => code === 'missingField');
  return type !== undefined && isOpen ? countSchools(basis, type, field === LARGER_POINTS) : given;
};
