import { FIELDS, SCHOOL_NAMES } from '../../../src/standards';
import { nameLikeness as likenessOf } from '../../../src/workbook/merging/likeness';
import { createNameReader } from '../../../src/workbook/merging/nameShape';
import { readRoster } from '../../../src/workbook/merging/readRoster';
import { missingText, type RosterSchool } from '../../../src/workbook/merging/rosterReport';
import { sheet } from '../sheets';
import { merge, schools } from './files';

const report = async (roster: readonly RosterSchool[], ...files: Parameters<typeof merge>[0]) => {
  const found = (await merge(files, { roster })).roster;
  if (found === undefined) throw new Error('no roster');
  return found;
};
const reader = createNameReader(SCHOOL_NAMES);
const nameLikeness = (left: string, right: string): number => likenessOf(left, right, reader);
const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);

test('sent, missing, renamed and not on the list; by code before name', async () => {
  const found = await report(
    [{ name: '甲小学', code: '1' }, { name: '乙小学', code: '2' }, { name: '丙小学' }, { name: '丁小学', town: '南镇' }],
    schools('a.xlsx', ['1', '甲小学', '东镇', '小学', 1, 1], ['2', '实验小学', '东镇', '小学', 1, 1]),
    schools('b.xlsx', [null, '丙 小学', '东镇', '小学', 1, 1], ['7', '戊中学', '东镇', '初中', 1, 1]),
  );
  expect(names(found.sent.map(({ school }) => school))).toEqual(['甲小学', '实验小学', '丙小学']);
  expect(found.renamed.map(({ listed, school, likeness }) => [listed.name, school.name, likeness < 0.6])).toEqual([['乙小学', '实验小学', true]]);
  expect(names(found.missing)).toEqual(['丁小学']);
  expect(names(found.unlisted)).toEqual(['戊中学']);
  expect(missingText(found)).toBe('丁小学（南镇）');
});

test('namesakes are told apart by town; without one nobody guesses', async () => {
  const files = [schools('a.xlsx', [null, '中心小学', '东镇', '小学', 1, 1]), schools('b.xlsx', [null, '中心小学', '西镇', '小学', 2, 1])];
  const found = await report([{ name: '中心小学', town: '东镇' }, { name: '中心小学', town: '南镇' }, { name: '中心小学' }], ...files);
  expect(found.sent.map(({ listed, school }) => [listed.town, school.town])).toEqual([['东镇', '东镇']]);
  expect(found.missing.map(({ town }) => town)).toEqual(['南镇']);
  expect(found.ambiguous).toHaveLength(1);
});

test('a code that lost its zeros in one of the files is the same code', async () => {
  const found = await report([{ name: '甲小学', code: '0132000001' }], schools('a.xlsx', [132000001, '甲学校', null, '小学', 1, 1]));
  expect(names(found.sent.map(({ school }) => school))).toEqual(['甲学校']);
});

test('one school that was sent is not two of the list', async () => {
  const file = schools('a.xlsx', [null, '中心小学', null, '小学', 1, 1]);
  const found = await report([{ name: '中心小学', town: '东镇' }, { name: '中心小学', town: '西镇' }], file);
  expect(found.sent).toEqual([]);
  expect(found.ambiguous.map(({ town }) => town)).toEqual(['东镇', '西镇']);
  expect(found.unlisted).toEqual([]);
  const towned = await report([{ name: '中心小学' }, { name: '中心小学', town: '东镇' }], schools('a.xlsx', [null, '中心小学', '东镇', '小学', 1, 1]));
  expect(towned.sent.map(({ listed }) => listed.town)).toEqual(['东镇']);
  expect(towned.ambiguous).toEqual([{ name: '中心小学' }]);
});

test('names that are alike are a question, neither sent nor missing', async () => {
  const found = await report([{ name: '白沙中心小学' }, { name: '第二小学' }], schools('a.xlsx', ['1', '青川县白沙小学', '白沙镇', '小学', 1, 1], ['2', '第三小学', '白沙镇', '小学', 1, 1]));
  expect(found.likely.map(({ listed, school }) => [listed.name, school.name])).toEqual([['白沙中心小学', '青川县白沙小学']]);
  expect(names(found.missing)).toEqual(['第二小学']);
  expect(names(found.unlisted)).toEqual(['第三小学']);
});

test('an abbreviation, other numerals, a county’s name before or left out: asked with both names and codes, never taken', async () => {
  const roster = [{ name: '县第一小学', code: '11' }, { name: '第2小学' }, { name: '青川县实验小学' }, { name: '第三小学', code: '13' }];
  const found = await report(roster, schools('a.xlsx', [null, '一小', null, '小学', 1, 1], ['22', '第二小学', null, '小学', 1, 1], [null, '实小', null, '小学', 1, 1], ['99', '三小', null, '小学', 1, 1]));
  expect(found.sent).toEqual([]);
  expect(found.likely.map(({ listed, school, likeness }) => [listed.name, school.name, likeness]).sort()).toEqual([
    ['县第一小学', '一小', 0.9],
    ['第2小学', '第二小学', 0.95],
    ['第三小学', '三小', 0.95],
    ['青川县实验小学', '实小', 0.85],
  ]);
  expect(found.missing).toEqual([]);
  expect(found.unlisted).toEqual([]);
});

test('namesakes of several towns are asked about with the one whose town the other name says', async () => {
  const roster = [{ name: '中心小学', town: '东镇' }, { name: '中心小学', town: '西镇' }];
  const found = await report(roster, schools('a.xlsx', [null, '西镇中心小学', null, '小学', 1, 1], [null, '东镇中心小学', null, '小学', 1, 1]));
  expect(found.likely.map(({ listed, school }) => [listed.town, school.name]).sort()).toEqual([['东镇', '东镇中心小学'], ['西镇', '西镇中心小学']]);
});

test('twice: two different files of the school itself, not the bureau’s table beside it', async () => {
  const roster = [{ name: '甲小学', code: '1' }];
  const table = schools('县汇总.xlsx', ['1', '甲小学', '东镇', '小学', 1, 1], ['2', '乙小学', '东镇', '小学', 1, 1]);
  expect((await report(roster, table, schools('甲.xlsx', ['1', '甲小学', '东镇', '小学', 1, 1]))).twice).toEqual([]);
  const found = await report(roster, table, schools('甲.xlsx', ['1', '甲小学', '东镇', '小学', 1, 1]), schools('甲 (2).xlsx', ['1', '甲小学', '东镇', '小学', 2, 1]));
  expect(found.twice.map(({ school, files }) => [school.name, files])).toEqual([['甲小学', ['甲.xlsx', '甲 (2).xlsx']]]);
});

describe('likeness of names', () => {
  test.each([
    ['第一小学', '第二小学'],
    ['东街小学', '西街小学'],
    ['实验小学', '育才中学'],
    ['第十一中学', '第一中学'],
    ['第十一小学', '一小'],
    ['一小', '一中'],
    ['石桥小学', '石桥初中'],
    ['东镇中心小学', '西镇中心小学'],
    ['实验一小', '实验二小'],
  ])('%s and %s are two schools', (left, right) => {
    expect(nameLikeness(left, right)).toBeLessThan(0.6);
  });

  test.each([
    ['青川县白沙小学', '白沙中心小学'],
    ['石桥镇光明小学', '光明小学'],
    ['石桥初级中学', '石桥中学'],
    ['清溪希望小学', '清溪镇希望小学校'],
    ['县第一小学', '一小'],
    ['第1小学', '第一小学'],
    ['第二十一中学', '21中'],
    ['二中', '青川县第二初级中学'],
    ['实小', '四川省青川县实验小学'],
    ['青川师范附小', '青川师范附属小学'],
    ['东镇人民政府中心小学', '东镇中心小学'],
    ['东镇中心校', '东镇中心小学'],
    ['中心小学', '东镇中心小学'],
    ['东镇一小', '一小'],
    ['石桥九年制学校', '石桥九年一贯制学校'],
    ['石桥九年制学校', '石桥学校'],
    ['一小（城北校区）', '第一小学（城北校区）'],
  ])('%s and %s may be one', (left, right) => {
    expect(nameLikeness(left, right)).toBeGreaterThanOrEqual(0.6);
    expect(nameLikeness(left, right)).toBeLessThan(1);
    expect(nameLikeness(left, right)).toBe(nameLikeness(right, left));
  });
});

describe('the list itself', () => {
  const read = (...grids: Parameters<typeof readRoster>[0]) => readRoster(grids, FIELDS).map(({ name, code, town }) => [name, code, town].filter((part) => part !== undefined).join(' '));

  test('a table with a column of names, its total left out', () => {
    expect(read(sheet([['某县学校名单'], ['序号', '学校', '学校标识码', '所属乡镇'], [1, '甲小学', '01', '东镇'], [2, '乙小学', null, null], [null, '合计', null, null]]))).toEqual(['甲小学 01 东镇', '乙小学']);
  });

  test('only names, with or without a heading', () => {
    expect(read(sheet([['学校名称'], ['甲小学'], ['乙中学']]))).toEqual(['甲小学', '乙中学']);
    expect(read(sheet([['甲小学'], ['乙中学'], ['请各校于本周内报送']]))).toEqual(['甲小学', '乙中学']);
  });

  test('kindergartens and senior schools are not expected to send', () => {
    expect(read(sheet([['学校名称', '学校类型'], ['甲小学', '小学'], ['乙幼儿园', '幼儿园'], ['丙高级中学', null]]))).toEqual(['甲小学']);
  });

  test('last year’s table: a school of two stages once, hidden sheets not at all', () => {
    const table = [['学校代码', '学校名称', '学段', '在校生数'], ['1', '甲校', '小学', 1], ['1', '甲校', '初中', 1]];
    expect(read(sheet(table), sheet([['学校名称', '年级', '班级', '人数'], ['甲校', '一年级', '1班', 1]]), sheet([['学校名称'], ['乙小学']], { hidden: true }))).toEqual(['甲校 1']);
  });
});
