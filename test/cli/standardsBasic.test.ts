import { writeXlsx } from 'hucre';
import { junheng } from './memoryIo';

const HEADINGS = ['学校名称', '学校类型', '是否民办', '学段', '在校生数', '教学及辅助用房面积', '体育运动场馆面积', '教学仪器设备值(元)', '计算机台数', '图书册数', '专任教师数', '高于规定学历教师数', '中级及以上专业技术职务教师数'];
const SCHOOLS = [
  ['甲小学', '小学', '否', '小学', 400, 2000, 3000, 900000, 60, 9000, 25, 24, 12],
  ['乙小学', '小学', '否', '小学', 600, 2500, 3500, 1000000, 80, 12000, 33, 30, 20],
  ['丙中学', '初中', '否', '初中', 800, 5000, 8000, 2500000, 160, 30000, 70, 60, 40],
  ['丁中学', '初中', '否', '初中', 500, 3500, 6000, 1500000, 90, 20000, 40, 36, 20],
];

const files = async () => ({ 'a.xlsx': await writeXlsx({ sheets: [{ name: '学校', rows: [HEADINGS, ...SCHOOLS] }] }) });

/** 小学: the eight coefficients, each √(w₁(x₁−x̄)²+w₂(x₂−x̄)²)÷x̄ with w = 0.4, 0.6, and their mean, computed apart from the code. */
const composite = (first: number, second: number): number => {
  const [one = [], other = []] = [SCHOOLS[first], SCHOOLS[second]];
  const [p, q] = [Number(one[4]), Number(other[4])];
  const cvs = [5, 6, 7, 8, 9, 10, 11, 12].map((column) => {
    const [a, b] = [Number(one[column]) / p, Number(other[column]) / q];
    // Of two schools: the distance times the geometric mean of their shares.
    return (Math.abs(a - b) * Math.sqrt(p * q)) / (p + q) / ((Number(one[column]) + Number(other[column])) / (p + q));
  });
  return cvs.reduce((sum, cv) => sum + cv, 0) / cvs.length;
};

test('a table with the eight indicators is read and judged by the standard of 2012', async () => {
  const { out, code } = await junheng(['check', 'a.xlsx', '--standard', 'national-2012'], await files());
  expect(code).toBe(1);
  expect(out).toContain('[不适用] B5 生均图书册数');
  expect(out).toMatch(/\[达标\] B9 .*要求不超过 0\.65/u);
  expect(out).toContain(`[达标] 小学 B9 校际均衡状况（八项指标综合差异系数） 平均值 —，标准差 —，差异系数 ${composite(0, 1).toFixed(3)}，限值 0.650`);
  expect(out).toContain(`差异系数 ${composite(2, 3).toFixed(3)}，限值 0.550`);
});

test('its report says nothing of a school rule, and gives coefficients without a limit as figures', async () => {
  const run = await junheng(['report', 'a.xlsx', '-o', 'b.xlsx', '--standard', 'national-2012', '--formulas', '--summary', 's.md'], await files());
  expect(run).toMatchObject({ code: 1, err: '' });
  const text = run.written.get('s.md') ?? '';
  expect(text).toMatch(/生均图书册数：0\.058，本项不单独规定限值/u);
  expect(text).toContain(`校际均衡状况（八项指标综合差异系数）：${composite(0, 1).toFixed(3)}，标准为不超过0.65，达标`);
  expect(text).not.toMatch(/0所达到|无法判断：。|。。/u);
});
