import { changeCount, differencesBetween } from '../../../src/workbook/merging/differences';
import { mergedValues, type MergedValue } from '../../../src/workbook/merging/mergedValues';
import { classes, merge, schools } from './files';

const values = async (...files: Parameters<typeof merge>[0]): Promise<readonly MergedValue[]> => {
  const { reading, trace } = await merge(files);
  return mergedValues(reading.dataset, trace);
};
const jia = (pupils: number) => schools('甲.xlsx', ['1', '甲小学', '东镇', '小学', pupils, 8]);
const yi = (pupils: number) => schools('乙.xlsx', ['2', '乙小学', '东镇', '小学', pupils, 9]);

test('every value knows its school, stage, text and place', async () => {
  const found = await values(schools('甲.xlsx', ['1', '甲小学', '东镇', '小学', '１００人', 8]), classes('班.xlsx', ['甲小学', '一年级', '1班', 40]));
  const school = { name: '甲小学', code: '1', town: '东镇' };
  expect(found).toEqual([
    { school, stage: undefined, field: 'schoolType', value: 'primary', state: 'value', original: '小学', source: { file: '甲.xlsx', sheet: '学校', row: 1, column: 3 } },
    { school, stage: 'primary', field: 'pupils', value: 100, state: 'value', original: '１００人', source: { file: '甲.xlsx', sheet: '学校', row: 1, column: 4 } },
    { school, stage: 'primary', field: 'fullTimeTeachers', value: 8, state: 'value', source: { file: '甲.xlsx', sheet: '学校', row: 1, column: 5 } },
    { school, stage: 'primary', field: 'classPupils', detail: '一年级 1班', value: 40, state: 'value', source: { file: '班.xlsx', sheet: '班级', row: 1, column: 3 } },
  ]);
});

test('a corrected file changes only its own values, and says so', async () => {
  const found = differencesBetween(await values(jia(100), yi(200)), await values(jia(105), yi(200)));
  expect([...found.byFile].map(([file, changes]) => [file, changes.map(({ school, stage, field, before, after }) => [school?.name, stage, field, before?.value, after?.value])])).toEqual([
    ['甲.xlsx', [['甲小学', 'primary', 'pupils', 100, 105]]],
  ]);
  expect(found).toMatchObject({ added: [], removed: [], renamed: [] });
});

test('the same again, in other rows and another order, is no difference', async () => {
  const moved = schools('甲.xlsx', [null, null, null, null, null, null], ['1', '甲小学', '东镇', '小学', 100, 8]);
  expect(changeCount(differencesBetween(await values(jia(100), yi(200)), await values(yi(200), moved)))).toBe(0);
});

test('schools that came and went are named, not listed value by value', async () => {
  const found = differencesBetween(await values(jia(100)), await values(yi(200)));
  expect([found.added, found.removed].map((list) => list.map(({ name }) => name))).toEqual([['乙小学'], ['甲小学']]);
  expect(changeCount(found)).toBe(0);
});

test('a renamed school is the same school by its code', async () => {
  const found = differencesBetween(await values(jia(100)), await values(schools('甲.xlsx', ['1', '新甲小学', '东镇', '小学', 100, 8])));
  expect(found.renamed.map(({ before, after }) => [before.name, after.name])).toEqual([['甲小学', '新甲小学']]);
  expect(changeCount(found)).toBe(0);
  expect(found.added).toEqual([]);
});

test('a value that is gone, one that is new, and one that became no number', async () => {
  const row = (...figures: readonly (string | number | null)[]) => schools('甲.xlsx', ['1', '甲小学', '东镇', '小学', ...figures]);
  const changes = async (before: ReturnType<typeof row>, after: ReturnType<typeof row>) => differencesBetween(await values(before), await values(after)).byFile.get('甲.xlsx')?.map((change) => [change.field, change.before?.value, change.after?.state]);
  expect(await changes(row(100, 8), row(100, null))).toEqual([['fullTimeTeachers', 8, undefined]]);
  expect(await changes(row(100, null), row(100, 8))).toEqual([['fullTimeTeachers', undefined, 'value']]);
  expect(await changes(row(100, 8), row('约100', 8))).toEqual([['pupils', 100, 'text']]);
});

test('classes are compared one by one', async () => {
  const before = await values(jia(81), classes('班.xlsx', ['甲小学', '一年级', '1班', 40], ['甲小学', '一年级', '2班', 41]));
  const after = await values(jia(81), classes('班.xlsx', ['甲小学', '一年级', '1班', 43], ['甲小学', '一年级', '2班', 41]));
  expect(differencesBetween(before, after).byFile.get('班.xlsx')).toMatchObject([{ detail: '一年级 1班', before: { value: 40 }, after: { value: 43 } }]);
});
