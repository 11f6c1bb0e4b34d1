import { organiserCode } from '../../../src/report/official/organiserCode';

const school = { name: '甲', type: undefined, flags: new Map<string, boolean>() };

test.each([
  ['7', 7],
  ['10', 10],
  ['７ 县级教育部门', 7],
  ['县级教育部门', 7],
  ['地方企业', 9],
  ['民办', 10],
  ['公办', undefined],
  ['教育部门', undefined],
  ['12', undefined],
  ['2024年改制', undefined],
])('%s is %s', (organiser, code) => {
  expect(organiserCode({ ...school, organiser })).toBe(code);
});

test('a private school is one of 民办, and a school that is not says nothing', () => {
  expect(organiserCode({ ...school, private: true })).toBe(10);
  expect(organiserCode({ ...school, private: false })).toBeUndefined();
});
