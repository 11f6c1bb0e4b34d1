import type { RoomsPart } from '../../standards/schema';
import type { Remedy, Step } from '../explanation';
import { ROOMS_OF } from '../fieldIds';
import { judgeSurvey, roomsBySchool, roomsInForce, surveyRooms } from '../parts/rooms';
import type { RoomSurvey } from '../parts/rooms';
import { judgeSchool } from '../parts/schools';
import { failingSchools } from './failing';
import { locateSchool } from './locate';
import { fillFor } from './remedies';
import { NOT_APPLICABLE, countyWhy, unknownWhy } from './why';
import type { Why, WhyInput } from './why';

const stepsOf = ({ demands, classes, per }: RoomSurvey): readonly Step[] =>
  demands.map(({ purpose, required, strict }): Step => ({ kind: 'roundUp', purpose, classes, per, required, qualified: strict.sure }));

const remediesOf = ({ demands }: RoomSurvey): readonly Remedy[] =>
  demands.flatMap(({ purpose, required, strict }): readonly Remedy[] =>
    strict.sure < required ? [{ kind: 'add', field: ROOMS_OF[purpose], amount: required - strict.sure, unit: 'rooms', reaches: 'threshold' }] : [],
  );

export const whyRooms = (input: WhyInput<RoomsPart>): Why => {
  const { basis, part, subject } = input;
  const inForce = roomsInForce(basis, part);
  if (inForce === undefined) return unknownWhy({ code: 'notInForce', date: basis.date });
  if (subject.kind !== 'school') return countyWhy(input, failingSchools(input));
  const school = locateSchool(basis.dataset, subject);
  if (school === undefined) return NOT_APPLICABLE;
  const survey = surveyRooms(basis, part, inForce, roomsBySchool(basis).get(school) ?? [], school);
  const judgement = judgeSchool(input, part.schools, () => ('code' in survey ? { verdict: 'unknown', reason: survey } : judgeSurvey(survey)), school);
  if (judgement.verdict === 'notApplicable') return NOT_APPLICABLE;
  const steps = 'code' in survey ? [] : stepsOf(survey);
  if (judgement.verdict === 'unknown') return { ...unknownWhy(judgement.reason, steps), remedies: fillFor(judgement.reason) };
  return { verdict: judgement.verdict, steps, remedies: 'code' in survey || judgement.verdict === 'met' ? [] : remediesOf(survey) };
};
