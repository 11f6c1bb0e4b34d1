import type { SchoolFilter } from '../standards/schema';
import type { UnknownReason } from './assessment';
import type { Basis } from './basis';
import type { School } from './dataset';
import { PRIVATE, PUPILS, REGION } from './fieldIds';
import { isKnown } from './figures/figure';

/** Whether a test of a school holds, or why that cannot be told. */
export type Answer = boolean | UnknownReason;

const isReason = (answer: Answer): answer is UnknownReason => typeof answer !== 'boolean';

/** All tests hold; one that fails decides before one that cannot be told. */
const every = (answers: readonly Answer[]): Answer => (answers.includes(false) ? false : (answers.find(isReason) ?? true));

const some = (answers: readonly Answer[]): Answer => (answers.includes(true) ? true : (answers.find(isReason) ?? false));

const flag = (school: School, id: string): boolean | undefined => (id === PRIVATE ? school.private : school.flags.get(id));

const typeAnswer = (school: School, test: (type: NonNullable<School['type']>) => boolean): Answer =>
  school.type === undefined ? { code: 'schoolTypeUnknown', school: school.name } : test(school.type);

const figureAnswer = (basis: Basis, record: number, field: string, test: (value: number) => boolean): Answer => {
  const figure = basis.figures.ofSchools(field);
  return isKnown(figure, record) ? test(figure.values[record] ?? Number.NaN) : figure.reasonAt(record);
};

const shareAnswer = (basis: Basis, record: number, share: NonNullable<SchoolFilter['shareAbove']>): Answer => {
  const whole = basis.figures.ofSchools(share.in);
  if (!isKnown(whole, record)) return whole.reasonAt(record);
  return figureAnswer(basis, record, share.of, (value) => value > share.above * (whole.values[record] ?? Number.NaN));
};

/** Whether a school (index into Dataset.schools) passes a filter. */
export const passes = (basis: Basis, record: number, filter: SchoolFilter | undefined): Answer => {
  const school = basis.dataset.schools[record];
  if (filter === undefined || school === undefined) return true;
  const answers: Answer[] = [];
  const { types, excludeTypes, regions, flagIs, pupilsFrom, pupilsBelow, shareAbove } = filter;
  if (types !== undefined) answers.push(typeAnswer(school, (type) => types.includes(type)));
  if (excludeTypes !== undefined) answers.push(typeAnswer(school, (type) => !excludeTypes.includes(type)));
  if (regions !== undefined) answers.push(school.region === undefined ? { code: 'missingField', field: REGION } : regions.includes(school.region));
  for (const [id, wanted] of Object.entries(flagIs ?? {})) {
    const value = flag(school, id);
    answers.push(value === undefined ? { code: 'missingField', field: id } : value === wanted);
  }
  if (answers.includes(false)) return false;
  if (pupilsFrom !== undefined) answers.push(figureAnswer(basis, record, PUPILS, (pupils) => pupils >= pupilsFrom));
  if (pupilsBelow !== undefined) answers.push(figureAnswer(basis, record, PUPILS, (pupils) => pupils < pupilsBelow));
  if (shareAbove !== undefined) answers.push(shareAnswer(basis, record, shareAbove));
  return every(answers);
};

/** Whether a relief applies to a school: it passes any of the filters. */
export const passesAny = (basis: Basis, record: number, filters: readonly SchoolFilter[]): Answer => some(filters.map((filter) => passes(basis, record, filter)));
