import { FIELDS } from '../../../src/standards';
import { handEdits } from '../../../src/report/merged/handEdits';
import { isMerged, readMerged } from '../../../src/report/merged/readMerged';
import type { Grid } from '../../../src/workbook';
import { ownSheetOf } from '../../../src/workbook/ownSheet';
import { mergedValues } from '../../../src/workbook/merging/mergedValues';
import type { Decision } from '../../../src/workbook/merging/decision';
import { sheet } from '../../workbook/sheets';
import { classes, file, merge, schools } from '../../workbook/merging/files';
import { modelOf, throughFile } from './merged';

const jia = (pupils: unknown) => ['1', '甲小学', '东镇', '小学', pupils as number, 8] as const;
const files = [schools('a.xlsx', jia('１００人'), ['2', '乙小学', '东镇', '小学', '不详', { error: '#DIV/0!' }]), schools('b.xlsx', jia(120)), classes('c.xlsx', ['甲小学', '一年级', '1班', 40], ['甲小学', '一年级', '1班', 40])];
const CANDIDATES = [{ value: 100, file: 'a.xlsx', sheet: '学校' }, { value: 120, file: 'b.xlsx', sheet: '学校' }] as const;
const decision: Decision = { school: { name: '甲小学', code: '1', town: '东镇' }, stage: 'primary', field: 'pupils', candidates: CANDIDATES, choice: { kind: 'candidate', candidate: CANDIDATES[1] }, reason: '=核实', by: '王' };

test('values come back with their sources, texts and states', async () => {
  const merged = await merge(files);
  const values = mergedValues(merged.reading.dataset, merged.trace);
  expect(values.length).toBeGreaterThan(6);
  expect(readMerged(await throughFile(modelOf(merged)), FIELDS)?.values).toEqual(values);
});

test.each(['zh-CN', 'en-US'] as const)('decisions come back as they were made (%s), those without a conflict too', async (locale) => {
  const moot: Decision = { field: 'rotated', candidates: CANDIDATES, choice: { kind: 'entered', value: 7 } };
  const merged = await merge(files, { decisions: [decision, moot] });
  expect(merged.conflicts).toMatchObject([{ isDecided: true }]);
  expect(readMerged(await throughFile(modelOf(merged, { decisions: [decision, moot], locale })), FIELDS)?.decisions).toEqual([decision, moot]);
});

test('lists are decided by number, or all together; a type by its word', async () => {
  const rival = [schools('s.xlsx', jia(81)), classes('a.xlsx', ['甲小学', '一年级', '1班', 40]), classes('b.xlsx', ['甲小学', '一年级', '1班', 41])];
  const candidates = (await merge(rival)).conflicts[0]?.candidates.map(({ value, cell }) => ({ value, file: cell.file ?? '', sheet: cell.sheet })) ?? [];
  const all: Decision = { school: { name: '甲小学', code: '1', town: '东镇' }, field: 'classList', candidates, choice: { kind: 'all' } };
  const type: Decision = { school: { name: '乙校' }, field: 'schoolType', candidates: [{ value: 'primary', file: 'a.xlsx', sheet: '学校' }], choice: { kind: 'entered', value: 'nineYear' } };
  expect(readMerged(await throughFile(modelOf(await merge(rival, { decisions: [all] }), { decisions: [all, type] })), FIELDS)?.decisions).toEqual([all, type]);
});

test.each(['zh-CN', 'en-US'] as const)('what was said of names alike comes back (%s), and what a person answers in the sheet beside it', async (locale) => {
  const merged = await merge([schools('a.xlsx', [null, '第一小学', '东镇', '小学', 1, 1]), schools('b.xlsx', [null, '第1小学', null, '小学', 1, 1])], { roster: [{ name: '东镇一小', code: '9' }] });
  const rulings = [{ one: { name: '乙小学', code: '2' }, other: { name: '=乙', town: '西镇' }, same: true }, { one: { name: '丙' }, other: { name: '丁' }, same: false }];
  const back = await throughFile(modelOf(merged, { rulings, locale }));
  expect(readMerged(back, FIELDS)?.rulings).toEqual(rulings);
  const sheetOf = back.find((grid) => ownSheetOf(grid) === 'names');
  const asked = sheetOf?.rows.find((row) => row.includes('第1小学'));
  const answeredSheet = back.map((grid) => (grid === sheetOf ? { ...grid, rows: grid.rows.map((row) => (row === asked ? [...row.slice(0, 10), '否'] : row)) } : grid));
  expect(readMerged(answeredSheet, FIELDS)?.rulings).toEqual([{ one: { name: '第一小学', town: '东镇' }, other: { name: '第1小学' }, same: false }, ...rulings]);
});

test('a decision that no longer fits is not carried on as one', async () => {
  const merged = await merge([...files.slice(0, 1), schools('b.xlsx', jia(130))], { decisions: [decision] });
  expect(readMerged(await throughFile(modelOf(merged, { decisions: [decision] })), FIELDS)?.decisions).toEqual([]);
});

test('explanations and digests come back; blank answers are none', async () => {
  const merged = await merge([file('a.xlsx', [sheet([['学校代码', '学校名称', '学段', '在校生数'], ['1', '甲小学', '小学', 100.5]])], 'abc')]);
  const id = 'data/notInteger/1/pupils/primary';
  const explanation = { id, school: { name: '甲小学', code: '1' }, question: '?', answer: '=折算' };
  const back = readMerged(await throughFile(modelOf(merged, { explanations: [explanation] })), FIELDS);
  expect(back?.explanations.map((one) => [one.id, one.school, one.answer])).toEqual([[id, { name: '甲小学', code: '1' }, '=折算']]);
  expect(back?.digests).toEqual(new Map([['a.xlsx', 'abc']]));
});

test('a workbook of anybody else is none of ours', async () => {
  const other = [sheet([['来源', '文件'], ['甲', 'a.xlsx']], { name: '来源' }), sheet([['文件', '状态']], { name: '文件' })];
  expect(isMerged(other)).toBe(false);
  expect(readMerged(other, FIELDS)).toBeUndefined();
});

test('sheets of ours are known after renaming, a row put in above, and columns moved', async () => {
  const merged = await merge(files, { decisions: [decision] });
  const moved = (await throughFile(modelOf(merged, { decisions: [decision] }))).map((grid, at): Grid => ({ ...grid, sheet: `表${at}`, rows: [[], ...grid.rows.map((row) => [null, ...row])] }));
  expect(readMerged(moved, FIELDS)?.decisions).toEqual([decision]);
});

describe('what was typed over', () => {
  const typedOver = (grids: readonly Grid[], heading: string, school: string, value: number | string | null): readonly Grid[] =>
    grids.map((grid) => {
      const column = grid.rows[0]?.indexOf(heading) ?? -1;
      return column < 0 ? grid : { ...grid, rows: grid.rows.map((row) => (row[1] === school ? row.map((cell, at) => (at === column ? value : cell)) : row)) };
    });
  const certain = (grids: readonly Grid[]) => handEdits(grids, FIELDS).map(({ school, field, isSure }) => [school?.name, field, isSure]);
  const ofData = (grids: readonly Grid[]): readonly Grid[] => grids.filter((grid) => ownSheetOf(grid) !== 'written');
  const edits = (grids: readonly Grid[]) => handEdits(grids, FIELDS).map(({ school, field, merged, now }) => [school?.name, field, merged, now]);

  test('nothing, in a workbook as it was made', async () => {
    expect(edits(await throughFile(modelOf(await merge(files))))).toEqual([]);
  });

  test('a changed value, an emptied one, one put in where files differ', async () => {
    const made = await throughFile(modelOf(await merge(files)));
    expect(edits(typedOver(made, '专任教师数（人）', '甲小学', 9))).toEqual([['甲小学', 'fullTimeTeachers', 8, 9]]);
    expect(edits(typedOver(made, '专任教师数（人）', '甲小学', null))).toEqual([['甲小学', 'fullTimeTeachers', 8, undefined]]);
    expect(edits(typedOver(made, '在校生数（人）', '甲小学', 110))).toEqual([['甲小学', 'pupils', undefined, 110]]);
    expect(certain(typedOver(made, '专任教师数（人）', '甲小学', 9))).toEqual([['甲小学', 'fullTimeTeachers', true]]);
    expect(certain(typedOver(made, '专任教师数（人）', '甲小学', null))).toEqual([['甲小学', 'fullTimeTeachers', true]]);
  });

  /** A workbook whose 来源 says that another value was merged, as one made by other rules of reading. */
  const readOtherwise = (grids: readonly Grid[]): readonly Grid[] =>
    grids.map((grid) => (ownSheetOf(grid) === 'sources' ? { ...grid, rows: grid.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/=8$/u, '=7') : cell))) } : grid));

  test('what is read otherwise now than when it was written is nobody’s edit; beside it an edit is found', async () => {
    const made = readOtherwise(await throughFile(modelOf(await merge(files))));
    expect(edits(made)).toEqual([]);
    expect(edits(typedOver(made, '在校生数（人）', '乙小学', 33))).toEqual([['乙小学', 'pupils', undefined, 33]]);
  });

  test('a workbook that does not tell how it was written is told about, and not as surely', async () => {
    const made = ofData(readOtherwise(await throughFile(modelOf(await merge(files)))));
    expect(certain(made)).toEqual([['甲小学', 'fullTimeTeachers', false]]);
  });

  test('rows that were sorted, and a sheet that was renamed, are as they were written; a row that was deleted is missed', async () => {
    const made = await throughFile(modelOf(await merge(files.slice(1))));
    const rows = (change: (rows: Grid['rows']) => Grid['rows']) => made.map((grid, at) => (at === 0 ? { ...grid, sheet: '改名', rows: change(grid.rows) } : grid));
    expect(edits(rows(([head = [], ...others]) => [head, ...others.reverse()]))).toEqual([]);
    expect(edits(rows((all) => all.slice(0, 1))).map(([name]) => name)).toContain('甲小学');
  });

  test('a heading that was changed makes every difference of its sheet one that may be an edit', async () => {
    const made = await throughFile(modelOf(await merge(files)));
    const headed = made.map((grid, at) => (at === 0 ? { ...grid, rows: grid.rows.map((row, line) => (line === 0 ? row.map((cell) => (cell === '专任教师数（人）' ? '随便' : cell)) : row)) } : grid));
    expect(certain(headed)).toEqual([['甲小学', 'fullTimeTeachers', false]]);
  });
});
