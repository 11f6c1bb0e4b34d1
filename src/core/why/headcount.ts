import { valueAt } from '../../standards/dated';
import type { HeadcountPart } from '../../standards/schema';
import { isKnown } from '../figures/figure';
import { judgeFunding, schoolsConcerned } from '../parts/headcount';
import { judgeSchool } from '../parts/schools';
import { failingSchools } from './failing';
import { locateSchool } from './locate';
import { addTo } from './remedies';
import { NOT_APPLICABLE, compare, countyWhy, unknownWhy } from './why';
import type { Why, WhyInput } from './why';

export const whyHeadcount = (input: WhyInput<HeadcountPart>): Why => {
  const { basis, part, subject } = input;
  const floor = valueAt(part.floor, basis.date)?.value;
  if (floor === undefined) return unknownWhy({ code: 'notInForce', date: basis.date });
  if (subject.kind !== 'school') return countyWhy(input, failingSchools(input));
  const school = locateSchool(basis.dataset, subject);
  if (school === undefined) return NOT_APPLICABLE;
  const judgement = judgeSchool(input, schoolsConcerned(basis, part), (each) => judgeFunding(basis, part, floor, each), school);
  if (judgement.verdict === 'notApplicable') return NOT_APPLICABLE;
  const known = [part.pupils, part.funded].map((field) => basis.figures.ofSchools(field)).filter((figure) => isKnown(figure, school));
  const given = known.flatMap((figure) => figure.traceAt(school).steps);
  if (judgement.verdict === 'unknown') return unknownWhy(judgement.reason, given);
  const { comparison, verdict } = judgement;
  if (comparison === undefined) return { verdict, steps: given, remedies: [] };
  return { verdict, steps: [...given, compare(comparison)], remedies: verdict === 'met' ? [] : addTo(part.funded, 'people', comparison.value, floor, 'threshold') };
};
