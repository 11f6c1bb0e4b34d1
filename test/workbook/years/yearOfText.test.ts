import { yearOfFile, yearOfText } from '../../../src/workbook/years/yearOfText';

it.each<[string, number | undefined]>([
  ['2023年', 2023],
  ['２０２３年度统计', 2023],
  ['2023-2024学年', 2023],
  ['2023—2024学年度第一学期', 2023],
  ['2023/24学年', 2023],
  ['某县2023年义务教育学校情况（教督〔2017〕6号附表）', 2023],
  ['教督（2017）6号附表', undefined],
  ['均衡指标2021年版', undefined],
  ['2021—2025年规划', undefined],
  ['2022年、2023年对照', undefined],
  ['20230901', undefined],
  ['12024人', undefined],
  ['小学', undefined],
])('%s is about %s', (text, year) => expect(yearOfText(text)).toBe(year));

it.each<[string, number | undefined]>([['数据/2021/某县2023.xlsx', 2023], ['C:\\2021\\县.xlsx', undefined], ['2023.修改.xlsx', 2023], ['2022-2023对比.xlsx', 2022]])('the file %s is named by %s', (file, year) => expect(yearOfFile(file)).toBe(year));
