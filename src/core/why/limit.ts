import type { LimitPart } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { UnknownReason } from '../assessment';
import type { ClassRow } from '../dataset';
import type { Operand, Remedy, Step } from '../explanation';
import { CLASS_PUPILS, PUPILS } from '../fieldIds';
import { classCoverage } from '../parts/classCoverage';
import { judgeClass } from '../parts/classRow';
import { judgeSchoolSize } from '../parts/limit';
import { limitsInForce } from '../parts/limits';
import { judgeSchool } from '../parts/schools';
import { conjunction } from '../verdict';
import { failingSchools } from './failing';
import { locateSchool } from './locate';
import { enough, fillFor } from './remedies';
import { NOT_APPLICABLE, compare, countyWhy, unknownWhy } from './why';
import type { Why, WhyInput } from './why';

const reduce = (field: string, { value, threshold }: { readonly value: number; readonly threshold: number }): readonly Remedy[] =>
  value > threshold ? [{ kind: 'reduce', field, amount: enough(value - threshold, 'people'), unit: 'people' }] : [];

const givenSize = ({ size, stage }: ClassRow): readonly Step[] => {
  if (size.kind === 'bin' || size.pupils.state !== 'value') return [];
  const { value, cell, original } = size.pupils;
  const operand: Operand = {
    name: CLASS_PUPILS,
    value,
    unit: 'people',
    cells: cell === undefined ? [] : [cell],
    ...(stage === undefined ? {} : { stage }),
    ...(original === undefined ? {} : { original }),
  };
  return [{ kind: 'given', operand }];
};

const rowWhy = (input: WhyInput<LimitPart>, byStage: Readonly<Partial<Record<Stage, number>>>, row: ClassRow): Why => {
  const judgement = judgeClass(input, byStage, row);
  if (judgement.verdict === 'notApplicable') return NOT_APPLICABLE;
  if (judgement.verdict === 'unknown') return unknownWhy(judgement.reason, givenSize(row));
  const { comparison } = judgement;
  const steps = [...givenSize(row), ...(comparison === undefined ? [] : [compare(comparison)])];
  // Of a bin only the least size is known: how many pupils are too many is not.
  const remedies = judgement.verdict === 'notMet' && row.size.kind === 'exact' ? reduce(CLASS_PUPILS, judgement.comparison) : [];
  return { verdict: judgement.verdict, steps, remedies };
};

/** The rows of class data a subject is about; `undefined` where it is about them all. */
const rowsOf = ({ basis, subject }: WhyInput<LimitPart>): readonly ClassRow[] | undefined => {
  const { dataset } = basis;
  if (subject.kind === 'county') return undefined;
  if (subject.kind === 'class') {
    return dataset.classes.filter((row) => row.schoolName === subject.school && row.stage === subject.stage && row.grade === subject.grade && row.name === subject.name);
  }
  const school = locateSchool(dataset, subject);
  return dataset.classes.filter((row) => row.school === school && (subject.kind === 'school' || row.stage === undefined || row.stage === subject.stage));
};

/** The classes that the data of a school, or of its stage, leave out. */
const leftOf = ({ basis, part, subject }: WhyInput<LimitPart>, byStage: Readonly<Partial<Record<Stage, number>>>): UnknownReason | undefined => {
  if (subject.kind !== 'school' && subject.kind !== 'unit') return undefined;
  const school = locateSchool(basis.dataset, subject);
  const found = classCoverage({ basis, part }, byStage).short.find(
    (each) => each.school === school && (subject.kind === 'school' || each.stage === undefined || each.stage === subject.stage),
  );
  return found === undefined ? undefined : { code: 'classesMissing', known: found.known, of: found.of };
};

const classWhy = (input: WhyInput<LimitPart>, byStage: Readonly<Partial<Record<Stage, number>>>): Why => {
  const rows = rowsOf(input);
  if (rows === undefined) return countyWhy(input, failingSchools(input));
  if (rows.length === 0) return unknownWhy({ code: 'missingField', field: CLASS_PUPILS });
  const whys = rows.map((row) => rowWhy(input, byStage, row));
  const verdict = conjunction(whys.map((why) => why.verdict));
  // Of many rows (the bins of a school) those that decide.
  const telling = whys.filter((why) => why.verdict === verdict);
  const steps = telling.flatMap((why) => why.steps);
  const remedies = telling.flatMap((why) => why.remedies);
  const left = leftOf(input, byStage);
  if (left === undefined) return { verdict, steps, remedies };
  return { verdict: verdict === 'notMet' ? verdict : 'unknown', steps: [...steps, { kind: 'unknown', reason: left }], remedies };
};

const schoolWhy = (input: WhyInput<LimitPart>, judge: (school: number) => ReturnType<typeof judgeSchoolSize>, school: number): Why => {
  const { basis, part } = input;
  const judgement = judgeSchool(input, part.schools, judge, school);
  if (judgement.verdict === 'notApplicable') return NOT_APPLICABLE;
  if (judgement.verdict === 'unknown') return { ...unknownWhy(judgement.reason), remedies: fillFor(judgement.reason) };
  const { comparison } = judgement;
  const steps = [...basis.figures.ofSchools(PUPILS).traceAt(school).steps, ...(comparison === undefined ? [] : [compare(comparison)])];
  return { verdict: judgement.verdict, steps, remedies: judgement.verdict === 'notMet' && comparison !== undefined ? reduce(PUPILS, comparison) : [] };
};

export const whyLimit = (input: WhyInput<LimitPart>): Why => {
  const { basis, part, subject } = input;
  const inForce = limitsInForce(basis, part);
  if (inForce.values === undefined) return unknownWhy({ code: 'notInForce', date: basis.date });
  if (inForce.by === 'stage') return classWhy(input, inForce.values);
  if (subject.kind !== 'school') return countyWhy(input, failingSchools(input));
  const { values } = inForce;
  const school = locateSchool(basis.dataset, subject);
  return school === undefined ? NOT_APPLICABLE : schoolWhy(input, (each) => judgeSchoolSize(input, values, each), school);
};
