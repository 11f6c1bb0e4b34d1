import { valueOf } from './formulas';

/** Case C of the facts: 鸠江 2023, primary: mean, standard deviation and coefficient of the seven indicators, as the county publishes them. */
const JIUJIANG = [
  [5.515273, 1.643162, 0.297929],
  [0.887611, 0.445392, 0.501787],
  [0.879277, 0.353427, 0.401952],
  [4.563288, 1.316139, 0.288419],
  [7.925946, 2.975795, 0.37545],
  [2496.674864, 780.914372, 0.312782],
  [2.784743, 1.097759, 0.394205],
] as const;

// Two schools of equal size at mean ± deviation have exactly that mean and deviation.
describe.each(JIUJIANG)('case C: mean %p, deviation %p, coefficient %p', (mean, sd, cv) => {
  const schools = `{${mean - sd},${mean + sd}},{100,100}`;

  test('are those of the functions', async () => {
    expect(await valueOf(`=BALANCE.MEAN(${schools})`)).toBeCloseTo(mean, 9);
    expect(await valueOf(`=BALANCE.SD(${schools})`)).toBeCloseTo(sd, 9);
    expect(await valueOf(`=BALANCE.CV(${schools})`)).toBeCloseTo(cv, 6);
  });

  test('fail the limit of 0.50 only where 0.501787 is over it, though 0.50 after rounding', async () => {
    expect(await valueOf(`=CHECK.CV(${schools},"小学")`)).toMatch(cv > 0.5 ? /^不达标：/ : /^达标：/);
  });
});

// Case H: 8421.05 ㎡ and 303.16 万元 for 1,200 pupils, 25 classes.
test('case H: 7.02 ㎡ miss 7.5 and reach the floor of 6.375; 2526.33 yuan reach both standards', async () => {
  expect(await valueOf(`=CHECK.RESOURCE("R5","小学",${8421.05 / 1200})`)).toMatch(/^不达标：.*6\.375/);
  for (const stage of ['小学', '初中']) expect(await valueOf(`=CHECK.RESOURCE("R6","${stage}",${3_031_600 / 1200})`)).toMatch(/^达标：/);
});

test('case H: 25 classes need three rooms of each kind', async () => {
  expect(await valueOf('=CHECK.ROOMS(25,{96,96,96},{90,90,90})')).toMatch(/^达标：/);
  expect(await valueOf('=CHECK.ROOMS(25,{96,96},{90,90,90})')).toMatch(/^不达标：/);
});

// Case I: what a vendor's report prints as the floors; 4.5 × 0.85 and 2.3 × 0.85 fall below them in binary fractions.
test.each([
  ['小学', [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3], [3.57, 0.85, 0.765, 3.825, 6.375, 1700, 1.955]],
  ['初中', [5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4], [4.505, 0.85, 0.765, 4.93, 8.67, 2125, 2.04]],
] as const)('case I, %s: a school on the printed floor with one item passes, a thousandth below it fails', async (stage, standards, floors) => {
  for (const [index, floor] of floors.entries()) {
    expect(await valueOf(`=BALANCE.FLOOR("R${index + 1}","${stage}")`)).toBe(floor);
    const withOne = (value: number): string => `=CHECK.SCHOOL({${standards.map((standard, other) => (other === index ? value : standard)).join(',')}},"${stage}")`;
    expect(await valueOf(withOne(floor))).toMatch(/^达标：/);
    expect(await valueOf(withOne(floor - 0.001))).toMatch(/^不达标：/);
  }
});
