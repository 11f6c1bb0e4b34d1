import type { Decision } from '../../../src/workbook/merging/decision';
import { unitFigure, schoolFigure } from '../sheets';
import { classes, merge, schools } from './files';

const row = (pupils: number, name = '甲小学', code: string | null = '1') => [code, name, '东镇', '小学', pupils, 8] as const;
const CANDIDATES = [{ value: 100, file: 'a.xlsx', sheet: '学校' }, { value: 120, file: 'b.xlsx', sheet: '学校' }] as const;
const decision = (choice: Decision['choice'], school: NonNullable<Decision['school']> = { name: '甲小学', code: '1' }): Decision => ({ school, stage: 'primary', field: 'pupils', candidates: CANDIDATES, choice, by: '王', reason: '电话核实' });
const second = decision({ kind: 'candidate', candidate: CANDIDATES[1] });

const pupils = async (files: Parameters<typeof merge>[0], decisions: readonly Decision[], name = '甲小学'): Promise<readonly unknown[]> => {
  const { reading, conflicts } = await merge(files, { decisions });
  return [unitFigure(reading, name, 'primary', 'pupils'), ...conflicts.filter(({ field }) => field === 'pupils').map(({ isDecided }) => isDecided)];
};

test('a decision holds, wherever the rows have moved to', async () => {
  const files = [schools('a.xlsx', row(100)), schools('b.xlsx', ['9', '丙小学', '东镇', '小学', 5, 1], row(120))];
  expect(await pupils(files, [second])).toEqual([120, true]);
  expect(await pupils(files, [decision({ kind: 'entered', value: 111 })])).toEqual([111, true]);
});

test('it is asked for again when a candidate changes or another comes', async () => {
  expect(await pupils([schools('a.xlsx', row(100)), schools('b.xlsx', row(130))], [second])).toEqual(['text', false]);
  expect(await pupils([schools('a.xlsx', row(100)), schools('b.xlsx', row(120)), schools('c.xlsx', row(90))], [second])).toEqual(['text', false]);
});

test('the outdated decision is kept beside the conflict, for whoever decides again', async () => {
  const { conflicts } = await merge([schools('a.xlsx', row(100)), schools('b.xlsx', row(130))], { decisions: [second] });
  expect(conflicts[0]?.decision).toEqual(second);
});

test('it is moot when the files agree', async () => {
  expect(await pupils([schools('a.xlsx', row(120)), schools('b.xlsx', row(120))], [second])).toEqual([120]);
});

test('a renamed school is known by its code, one without a code by its name and town', async () => {
  expect(await pupils([schools('a.xlsx', row(100, '新名小学')), schools('b.xlsx', row(120, '新名小学'))], [second], '新名小学')).toEqual([120, true]);
  const uncoded = decision({ kind: 'candidate', candidate: CANDIDATES[1] }, { name: '甲小学', town: '东镇' });
  expect(await pupils([schools('a.xlsx', row(100, '甲小学', null)), schools('b.xlsx', row(120, '甲小学', null))], [uncoded])).toEqual([120, true]);
  expect(await pupils([schools('a.xlsx', row(100, '甲小学', null)), schools('b.xlsx', row(120, '甲小学', null))], [{ ...uncoded, school: { name: '甲小学', town: '西镇' } }])).toEqual(['text', false]);
});

test('a school’s type is decided before its rows are read: what they share is not one stage’s', async () => {
  const files = [schools('a.xlsx', ['1', '实验学校', '东镇', '小学', 100, 8]), schools('b.xlsx', ['1', '实验学校', '东镇', '九年一贯制', 100, 8])];
  const open = await merge(files);
  expect(open.reading.dataset.schools[0]?.type).toBeUndefined();
  expect(open.conflicts.map(({ field, isDecided }) => [field, isDecided])).toEqual([['schoolType', false]]);
  const candidates = [{ value: 'primary', file: 'a.xlsx', sheet: '学校' }, { value: 'nineYear', file: 'b.xlsx', sheet: '学校' }] as const;
  const decided = await merge(files, { decisions: [{ school: { name: '实验学校', code: '1' }, field: 'schoolType', candidates, choice: { kind: 'candidate', candidate: candidates[1] } }] });
  expect(decided.reading.dataset.schools[0]?.type).toBe('nineYear');
  expect(schoolFigure(decided.reading, '实验学校', 'fullTimeTeachers')).toBe(8);
  expect(decided.conflicts.map(({ field, isDecided }) => [field, isDecided])).toEqual([['schoolType', true]]);
});

test('an inferred type gives way to a decision that was made against it', async () => {
  const files = [schools('a.xlsx', ['1', '光明小学', '东镇', null, 100, 8]), schools('b.xlsx', ['1', '光明小学', '东镇', '九年一贯制', 100, 8])];
  const open = await merge(files);
  const candidates = open.conflicts[0]?.candidates.map(({ value, cell }) => ({ value, file: cell.file ?? '', sheet: cell.sheet })) ?? [];
  expect(candidates).toMatchObject([{ value: 'primary', file: 'a.xlsx' }, { value: 'nineYear', file: 'b.xlsx' }]);
  const decision = { school: { name: '光明小学', code: '1' }, field: 'schoolType', candidates, choice: { kind: 'entered', value: 'nineYear' } } as const;
  const decided = await merge(files, { decisions: [decision] });
  expect(decided.reading.dataset.schools[0]?.type).toBe('nineYear');
  expect(decided.conflicts).toMatchObject([{ field: 'schoolType', isDecided: true }]);
});

test('of two lists of classes one is chosen, and stays chosen', async () => {
  const files = [schools('s.xlsx', row(81)), classes('a.xlsx', ['甲小学', '一年级', '1班', 40]), classes('b.xlsx', ['甲小学', '一年级', '1班', 41])];
  const open = await merge(files);
  expect(open.reading.dataset.classes).toEqual([]);
  const [conflict] = open.conflicts;
  const candidates = conflict?.candidates.map(({ value, cell }) => ({ value, file: cell.file ?? '', sheet: cell.sheet })) ?? [];
  const [, chosen] = candidates;
  if (conflict === undefined || chosen === undefined) throw new Error('no conflict');
  const { reading } = await merge(files, { decisions: [{ school: { name: '甲小学', code: '1' }, field: 'classList', candidates, choice: { kind: 'candidate', candidate: chosen } }] });
  expect(reading.dataset.classes.map(({ size }) => size.kind === 'exact' && size.pupils)).toMatchObject([{ value: 41 }]);
});
