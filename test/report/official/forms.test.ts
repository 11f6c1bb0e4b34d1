import type { ModelCell } from '../../../src/report/sheetModel';
import { SCHOOLS, formsOf } from './smallCounty';

const forms = formsOf();

/** Number and format, as a reader sees them. */
const shown = ({ content, format }: ModelCell): readonly [unknown, string | undefined] => [content, format];
const number = ({ content }: ModelCell): number => (typeof content === 'number' ? content : Number.NaN);

describe('表Ⅰ', () => {
  test('the county’s own figures, in 万人 with two decimals, money whole', () => {
    expect(number(forms.overview('L1'))).toBeCloseTo(52.346, 12);
    expect(forms.overview('L1').format).toBe('0.00');
    expect(shown(forms.overview('L3'))).toEqual([12, '0']);
    expect(shown(forms.overview('L5'))).toEqual([68_500.4, '0']);
  });

  test('schools counted by type, classes, pupils and staff added up over all of them', () => {
    // 甲 乙 丙 | 戊 | 己 | no 完全中学, no 十二年一贯制, no 特教 | 丁, of 40 pupils
    expect(['L9', 'L10', 'L11', 'L12', 'L13', 'L14', 'L15', 'L16'].map((at) => number(forms.overview(at)))).toEqual([3, 1, 1, 0, 0, 0, 1, 0]);
    // classes 5+3+2+1+2 and 2+4; pupils 200+100+100+40+100 and 100+200
    expect(['L17', 'L18', 'L19', 'L20'].map((at) => number(forms.overview(at)))).toEqual([13, 6, 540, 300]);
    // teachers 18+9+9+3+8; junior staff 8+16, teachers 7+14
    expect(['L22', 'L23', 'L24'].map((at) => number(forms.overview(at)))).toEqual([47, 24, 21]);
  });

  test('what one school did not give is no number, and says whose it is', () => {
    const staff = forms.overview('L21');
    expect(staff).toMatchObject({ content: null, role: 'doubt' });
    expect(staff.comment).toContain('教职工数');
    expect(forms.overview('L2')).toMatchObject({ content: null, role: 'doubt' });
  });

  test('a school without a type could be of any: no count is told', () => {
    const untyped = SCHOOLS.map((row) => (row[1] === '丙小学' ? row.map((cell, at) => (at === 1 ? '丙校' : at === 2 ? null : cell)) : row));
    const open = formsOf({ schools: untyped, classes: [] });
    expect(open.overview('L9')).toMatchObject({ content: null, role: 'doubt' });
    expect(open.overview('L9').comment).toContain('办学类型不明');
    expect(open.note('表Ⅱ-2', '注：')).toContain('小学学校总数4所（其中：一贯制学校的小学部有＿＿所，50人及以上教学点有＿＿个）');
  });
});

describe('表Ⅱ-2', () => {
  test('the units that take part, primary first; the small teaching point does not', () => {
    expect(forms.listed()).toEqual(['小学', '甲小学', '乙小学', '丙小学', '戊学校', '初中', '戊学校', '己中学']);
  });

  test('the code of the organiser, pupils, grades, classes', () => {
    expect(['甲小学', '乙小学', '丙小学'].map((school) => forms.unit(school, '小学', 'L3').content)).toEqual([7, 10, 7]);
    expect(['L1', 'L4', 'L5', 'L6'].map((at) => forms.unit('乙小学', '小学', at).content)).toEqual([2, 100, 6, 3]);
    expect(['L1', 'L4', 'L5', 'L6'].map((at) => forms.unit('戊学校', '初中', at).content)).toEqual([1, 100, 3, 2]);
  });

  test('the seven indicators, two decimals', () => {
    // 甲: 10, 3 and 2 of 200; 1000, 1600, 500,000 and 5 for 200
    expect(['L7', 'L8', 'L9', 'L10', 'L11', 'L12', 'L13'].map((at) => number(forms.unit('甲小学', '小学', at)))).toEqual([5, 1.5, 1, 5, 8, 2500, 2.5]);
    expect(['L7', 'L8', 'L9', 'L10', 'L11', 'L12', 'L13'].map((at) => number(forms.unit('戊学校', '初中', at)))).toEqual([6, 2, 1, 6, 11, 3000, 3]);
    expect(forms.unit('甲小学', '小学', 'L7').format).toBe('0.00');
  });

  test('是 or 否 by the school rule, and which indicators are met and which reach 85 %', () => {
    // 乙: 4.00 of 4.2 is 95 %; 丙: two at 0
    expect(['甲小学', '乙小学', '丙小学'].map((school) => [forms.unit(school, '小学', 'L14').content, forms.unit(school, '小学', 'remark').content])).toEqual([
      ['是', '达标：L7–L13'],
      ['是', '达标：L8–L13；达到85%：L7'],
      ['否', '达标：L7、L10–L13；低于85%：L8、L9'],
    ]);
  });

  test('a figure that is missing is no number, and no 是', () => {
    const figure = forms.unit('己中学', '初中', 'L7');
    expect(figure).toMatchObject({ content: null, role: 'doubt' });
    expect(figure.comment).toContain('高于规定学历教师数');
    expect(forms.unit('己中学', '初中', 'L14')).toMatchObject({ content: '无法判断', role: 'doubt' });
    expect(forms.unit('己中学', '初中', 'remark').content).toBe('达标：L8–L13；无法判断：L7');
  });

  test('the note counts the units that take part', () => {
    expect(forms.note('表Ⅱ-2', '注：')).toBe('注：1.小学学校总数4所（其中：一贯制学校的小学部有1所，50人及以上教学点有0个），初中学校总数2所（其中：一贯制学校的初中部1所，完全中学的初中部0所）。');
  });

  test('a figure that rounds up to the threshold it misses says so', () => {
    const near = formsOf({ schools: SCHOOLS.map((row) => (row[1] === '甲小学' ? row.map((cell, at) => (at === 13 ? 899.5 : cell)) : row)) });
    const area = near.unit('甲小学', '小学', 'L10');
    // 899.5 ÷ 200 = 4.4975, printed as 4.50, and below 4.5
    expect(number(area)).toBeCloseTo(4.4975, 12);
    expect(area.comment).toContain('4.498');
    expect(forms.unit('甲小学', '小学', 'L10').comment).toBeUndefined();
  });
});

describe('表Ⅱ-1', () => {
  test('how many of the units reach each indicator, and their share', () => {
    // Of four: 乙 misses L1, 丙 L2 and L3 and the school rule.
    expect(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8'].map((at) => number(forms.at('表Ⅱ-1', at, '小学', '达标学校总数')))).toEqual([3, 3, 3, 4, 4, 4, 4, 3]);
    expect(number(forms.at('表Ⅱ-1', 'L1', '小学', '达标学校比例（%）'))).toBe(0.75);
    expect(forms.at('表Ⅱ-1', 'L1', '小学', '达标学校比例（%）').format).toBe('0.0%');
  });

  test('where one cannot be judged it is at least so many, and said to be', () => {
    const count = forms.at('表Ⅱ-1', 'L1', '初中', '达标学校总数');
    expect(count).toMatchObject({ content: 1, role: 'doubt' });
    expect(count.comment).toContain('至少');
    expect(forms.at('表Ⅱ-1', 'L8', '初中', '达标学校比例（%）')).toMatchObject({ content: 0.5, role: 'doubt' });
    expect(forms.at('表Ⅱ-1', 'L2', '初中', '达标学校总数')).toMatchObject({ content: 2, role: 'mark' });
  });

  test('schools that could not be taken in leave the count a least and the share unknown', () => {
    const twice = formsOf({ schools: [...SCHOOLS, ...SCHOOLS.slice(0, 1)] });
    expect(twice.at('表Ⅱ-1', 'L4', '小学', '达标学校总数')).toMatchObject({ role: 'doubt' });
    expect(twice.at('表Ⅱ-1', 'L4', '小学', '达标学校比例（%）')).toMatchObject({ content: null, role: 'doubt' });
    expect(twice.note('表Ⅱ-2', '注：')).toContain('小学学校总数＿＿所');
    expect(twice.overview('L9')).toMatchObject({ content: null, role: 'doubt' });
  });

  test('a stage of which there is no unit has no numbers', () => {
    const primary = formsOf({ schools: SCHOOLS.slice(0, 3), classes: [] });
    expect(primary.at('表Ⅱ-1', 'L1', '初中', '达标学校总数')).toMatchObject({ content: null, role: 'doubt' });
    expect(primary.at('表Ⅱ-1', 'L1', '初中', '达标学校比例（%）')).toMatchObject({ content: null, role: 'doubt' });
  });
});

describe('表Ⅲ', () => {
  // Weights .4 .2 .2 .2 of 500 pupils. S² of L1 5, 4, 5, 5 about 4.8: .4·.04+.2·.64+.2·.04+.2·.04 = .16
  const sd = [Math.sqrt(0.16), Math.sqrt(0.46), Math.sqrt(0.16), Math.sqrt(0.04), Math.sqrt(0.04), Math.sqrt(40_000), Math.sqrt(0.06)];
  const means = [4.8, 1.2, 0.8, 4.9, 7.9, 2400, 2.8];
  const cvs = sd.map((value, at) => value / (means[at] ?? 1));
  const columns = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'];

  test('means and coefficients of variation', () => {
    for (const [at, column] of columns.entries()) {
      expect(number(forms.at('表Ⅲ', column, '小学', '全县平均值'))).toBeCloseTo(means[at] ?? 0, 9);
      expect(number(forms.at('表Ⅲ', column, '小学', '差异系数'))).toBeCloseTo(cvs[at] ?? 0, 12);
    }
    expect(forms.at('表Ⅲ', 'L1', '小学', '全县平均值').format).toBe('0.00');
    expect(forms.at('表Ⅲ', 'L1', '小学', '差异系数').format).toBe('0.000');
  });

  test('综合 is the mean of the seven, and —— for the means', () => {
    expect(number(forms.at('表Ⅲ', 'L8', '小学', '差异系数'))).toBeCloseTo(cvs.reduce((sum, cv) => sum + cv, 0) / 7, 12);
    expect(forms.at('表Ⅲ', 'L8', '小学', '全县平均值').content).toBe('——');
  });

  test('with one figure missing there is neither mean nor coefficient nor 综合', () => {
    expect(forms.at('表Ⅲ', 'L1', '初中', '全县平均值')).toMatchObject({ content: null, role: 'doubt' });
    expect(forms.at('表Ⅲ', 'L1', '初中', '差异系数')).toMatchObject({ content: null, role: 'doubt' });
    expect(forms.at('表Ⅲ', 'L8', '初中', '差异系数')).toMatchObject({ content: null, role: 'doubt' });
    // 2 + 2 of 300
    expect(number(forms.at('表Ⅲ', 'L2', '初中', '全县平均值'))).toBeCloseTo(400 / 300, 12);
  });
});

test('what no unit has is told in the first row of a stage, not in every one', () => {
  const grades = formsOf({ schools: SCHOOLS.map((row) => row.map((cell, at) => (at === 6 ? null : cell))) });
  expect(grades.unit('甲小学', '小学', 'L5')).toMatchObject({ content: null, role: 'doubt' });
  expect(grades.unit('甲小学', '小学', 'L5').comment).toContain('年级数');
  expect(grades.unit('乙小学', '小学', 'L5')).toEqual({ content: null, role: 'doubt' });
  expect(grades.unit('戊学校', '初中', 'L5').comment).toContain('年级数');
});
