import type { SchoolRuling } from '../../../src/workbook/merging/schoolRuling';
import { classes, file, merge, schools } from './files';
import { sheet } from '../sheets';

const FIRST = schools('甲.xlsx', [null, '第一小学', null, '小学', 100, 10]);
const AGAIN = schools('乙.xlsx', [null, '第1小学', null, '小学', 120, 10]);
const SAME: SchoolRuling = { one: { name: '第一小学' }, other: { name: '第1小学' }, same: true };
const asked = ({ alike }: Awaited<ReturnType<typeof merge>>) => alike.map(({ one, other, likeness }) => [one.name, one.files, other.name, other.files, likeness]);
const found = ({ reading: { dataset } }: Awaited<ReturnType<typeof merge>>) => dataset.schools.map(({ name }) => name);

test('two files, one number written in two ways: two schools and a question, with names, files and likeness', async () => {
  const merged = await merge([FIRST, AGAIN]);
  expect(found(merged)).toEqual(['第一小学', '第1小学']);
  expect(asked(merged)).toEqual([['第一小学', ['甲.xlsx'], '第1小学', ['乙.xlsx'], 0.95]]);
  expect(merged.reading.issues.filter(({ code }) => code === 'maybeSameSchool')).toMatchObject([{ severity: 'query', school: '第1小学', other: '第一小学', otherFile: '甲.xlsx', cell: { file: '乙.xlsx', row: 1 } }]);
});

test('said to be one: one school, and what differs is a conflict; said to be two: two, and no question', async () => {
  const one = await merge([FIRST, AGAIN], { rulings: [SAME] });
  expect(found(one)).toEqual(['第一小学']);
  expect(asked(one)).toEqual([]);
  expect(one.conflicts.map(({ field, candidates }) => [field, candidates.map(({ value }) => value)])).toEqual([['pupils', [100, 120]]]);
  expect(one.files.map(({ state }) => (state.status === 'read' ? state.schools : []))).toEqual([['第一小学'], ['第一小学']]);
  const two = await merge([FIRST, AGAIN], { rulings: [{ ...SAME, same: false }] });
  expect(found(two)).toEqual(['第一小学', '第1小学']);
  expect(two.reading.issues.some(({ code }) => code === 'maybeSameSchool')).toBe(false);
});

test('the school keeps the name that has the code, and lists of either name are its', async () => {
  const coded = schools('丙.xlsx', ['7', '第1小学', '东镇', '小学', 100, 10]);
  const title = file('戊.xlsx', [sheet([['第一小学班级情况'], ['年级', '班级', '人数'], ['二年级', '1班', 41]], { name: '班级' })]);
  const merged = await merge([FIRST, coded, classes('丁.xlsx', ['第一小学', '一年级', '1班', 40]), title], { rulings: [SAME] });
  const { dataset, issues } = merged.reading;
  expect(dataset.schools.map(({ name, code, town }) => [name, code, town])).toEqual([['第1小学', '7', '东镇']]);
  expect(dataset.classes.map(({ school, schoolName }) => [school, schoolName])).toEqual([[0, '第1小学'], [0, '第1小学']]);
  expect(issues.filter(({ code }) => code === 'nameDiffers' || code === 'schoolUnknown')).toEqual([]);
});

test('a list of classes under another name is asked about too', async () => {
  expect(asked(await merge([FIRST, classes('班级.xlsx', ['一小', '一年级', '1班', 40])]))).toEqual([['第一小学', ['甲.xlsx'], '一小', ['班级.xlsx'], 0.95]]);
});

test('codes, towns, kinds and a file that names both tell two schools apart', async () => {
  const of = (name: string, code: string | null, town: string | null, type = '小学') => schools(`${name}${town ?? ''}.xlsx`, [code, name, town, type, 1, 1]);
  expect(asked(await merge([of('第一小学', '1', null), of('第1小学', '2', null)]))).toEqual([]);
  expect(asked(await merge([of('第一小学', null, '东镇'), of('第1小学', null, '西镇')]))).toEqual([]);
  expect(asked(await merge([of('一小', null, null), of('一中', null, null, '初中')]))).toEqual([]);
  expect(asked(await merge([of('第十一小学', null, null), of('一小', null, null)]))).toEqual([]);
  expect(asked(await merge([schools('全县.xlsx', [null, '第一小学', null, '小学', 1, 1], [null, '东镇第一小学', null, '小学', 1, 1]), of('二小', null, null)]))).toEqual([]);
});

test('the town may stand in the name or beside it', async () => {
  const merged = await merge([schools('a.xlsx', [null, '中心小学', '东镇', '小学', 1, 1]), schools('b.xlsx', [null, '青川县东镇人民政府中心小学', null, '小学', 1, 1]), schools('c.xlsx', [null, '西镇中心小学', null, '小学', 1, 1])]);
  expect(merged.alike.map(({ one, other, likeness }) => [one.name, one.town, other.name, likeness])).toEqual([['中心小学', '东镇', '青川县东镇人民政府中心小学', 0.85]]);
});
