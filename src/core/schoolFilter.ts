import type { SchoolFilter } from '../standards/schema';
import type { UnknownReason } from './assessment';
import type { Basis } from './basis';
import { judge } from './compare';
import type { School } from './dataset';
import { PRIVATE, PUPILS, REGION } from './fieldIds';
import { isKnown } from './figures/figure';

/** Whether a test of a school holds, or why that cannot be told. */
export type Answer = boolean | UnknownReason;

type Test = (basis: Basis, school: School, record: number) => Answer;

const flag = (school: School, id: string): boolean | undefined => (id === PRIVATE ? school.private : school.flags.get(id));

const ofType = (test: (type: NonNullable<School['type']>) => boolean): Test => {
  return (_basis, { type, name }) => (type === undefined ? { code: 'schoolTypeUnknown', school: name } : test(type));
};

const ofFigure = (field: string, test: (value: number) => boolean): Test => {
  return ({ figures }, _school, record) => {
    const figure = figures.ofSchools(field);
    return isKnown(figure, record) ? test(figure.values[record] ?? Number.NaN) : figure.reasonAt(record);
  };
};

const ofShare = (share: NonNullable<SchoolFilter['shareAbove']>): Test => {
  return (basis, school, record) => {
    const whole = basis.figures.ofSchools(share.in);
    if (!isKnown(whole, record)) return whole.reasonAt(record);
    const least = share.above * (whole.values[record] ?? Number.NaN);
    return ofFigure(share.of, (value) => judge(value, '>', least))(basis, school, record);
  };
};

/** The tests of a filter, those that need no figure first. */
const testsOf = (filter: SchoolFilter): readonly Test[] => {
  const { types, excludeTypes, regions, flagIs = {}, pupilsFrom, pupilsBelow, shareAbove } = filter;
  const tests: Test[] = [];
  if (types !== undefined) tests.push(ofType((type) => types.includes(type)));
  if (excludeTypes !== undefined) tests.push(ofType((type) => !excludeTypes.includes(type)));
  if (regions !== undefined) tests.push((_basis, { region }) => (region === undefined ? { code: 'missingField', field: REGION } : regions.includes(region)));
  for (const [id, wanted] of Object.entries(flagIs)) {
    tests.push((_basis, school) => {
      const value = flag(school, id);
      return value === undefined ? { code: 'missingField', field: id } : value === wanted;
    });
  }
  if (pupilsFrom !== undefined) tests.push(ofFigure(PUPILS, (pupils) => pupils >= pupilsFrom));
  if (pupilsBelow !== undefined) tests.push(ofFigure(PUPILS, (pupils) => pupils < pupilsBelow));
  if (shareAbove !== undefined) tests.push(ofShare(shareAbove));
  return tests;
};

const compiled = new WeakMap<SchoolFilter, readonly Test[]>();

const testsFor = (filter: SchoolFilter): readonly Test[] => {
  const known = compiled.get(filter);
  if (known !== undefined) return known;
  const tests = testsOf(filter);
  compiled.set(filter, tests);
  return tests;
};

/** Whether a school (index into Dataset.schools) passes a filter: all tests hold; one that fails decides before one that cannot be told. */
export const passes = (basis: Basis, record: number, filter: SchoolFilter | undefined): Answer => {
  const school = basis.dataset.schools[record];
  if (filter === undefined || school === undefined) return true;
  let result: Answer = true;
  for (const test of testsFor(filter)) {
    const answer = test(basis, school, record);
    if (answer === false) return false;
    if (result === true) result = answer;
  }
  return result;
};

/** Whether a relief applies to a school: it passes any of the filters. */
export const passesAny = (basis: Basis, record: number, filters: readonly SchoolFilter[]): Answer => {
  let result: Answer = false;
  for (const filter of filters) {
    const answer = passes(basis, record, filter);
    if (answer === true) return true;
    if (result === false) result = answer;
  }
  return result;
};
