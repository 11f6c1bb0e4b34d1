import { VERDICTS } from '../../../src/standards/terms';
import { GOOD, GOOD_SCHOOLS, build, primary } from '../build';
import { assessed, findingsOf, itemOf } from '../judged';

const WRONG = primary('错小', { ...GOOD, fullTimeTeachers: 60, backboneTeachers: 61 });

const verdictsOf = (schools: typeof GOOD_SCHOOLS): Readonly<Record<string, string | undefined>> => {
  const { units } = assessed(build({ schools }));
  return Object.fromEntries([...units.indicators.map(({ rule, verdicts }) => [rule, VERDICTS[verdicts[0] ?? -1]]), ['school', VERDICTS[units.verdicts[0] ?? -1]]]);
};

test('a figure above its whole is not judged; the other figures of the school are', () => {
  expect(verdictsOf([WRONG, ...GOOD_SCHOOLS])).toEqual({ R1: 'met', R2: 'unknown', R3: 'met', R4: 'met', R5: 'met', R6: 'met', R7: 'met', school: 'unknown' });
});

test('a school that fails by others fails all the same', () => {
  const failing = primary('差小', { ...GOOD, fullTimeTeachers: 60, backboneTeachers: 61, sportArea: 1 });
  expect(verdictsOf([failing, ...GOOD_SCHOOLS])).toMatchObject({ R2: 'unknown', R5: 'notMet', school: 'notMet' });
});

test('it is told once, by the check; the item names the check and the school', () => {
  const assessment = assessed(build({ schools: [WRONG, ...GOOD_SCHOOLS] }));
  expect(findingsOf(assessment, 'D01')).toHaveLength(1);
  expect(findingsOf(assessment, 'R2').filter(({ part }) => part === 'indicator')).toEqual([]);
  expect(itemOf(assessment, 'R2')).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'inconsistent', check: 'D01', school: '错小' }, { code: 'inconsistent' }] });
});

test('several such schools are counted', () => {
  const assessment = assessed(build({ schools: [WRONG, { ...WRONG, name: '又错小' }, ...GOOD_SCHOOLS] }));
  expect(itemOf(assessment, 'R2').reasons[0]).toEqual({ code: 'unitsUnknown', count: 2, of: 6 });
});

test('a query leaves the verdicts alone', () => {
  const doubtful = primary('疑小', { ...GOOD, classes: 2 });
  const assessment = assessed(build({ schools: [doubtful, ...GOOD_SCHOOLS] }));
  expect(findingsOf(assessment, 'D18')).toMatchObject([{ severity: 'query' }]);
  expect(verdictsOf([doubtful, ...GOOD_SCHOOLS])).toMatchObject({ R1: 'met', school: 'met' });
});

test('what the county gives as a whole casts no doubt on a school', () => {
  const assessment = assessed(build({ schools: GOOD_SCHOOLS, county: { backboneTeachers: 31, fullTimeTeachers: 30 } }));
  expect(findingsOf(assessment, 'D01')).toMatchObject([{ subject: { kind: 'county' } }]);
  expect(itemOf(assessment, 'R2').verdict).toBe('met');
});

test('a sum out of all bounds, as yuan given under 万元, is not judged', () => {
  const inYuan = primary('元小', { ...GOOD, equipmentValue: 20_000_000_000 });
  expect(verdictsOf([inYuan, ...GOOD_SCHOOLS])).toMatchObject({ R1: 'met', R6: 'unknown', school: 'unknown' });
});
