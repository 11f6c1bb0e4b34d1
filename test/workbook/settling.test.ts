import type { Claim, Dispute, Ruling } from '../../src/workbook/dispute';
import { readingSteps, type TracedReading } from '../../src/workbook/readWorkbook';
import type { Grid } from '../../src/workbook';
import { FIELDS } from '../../src/standards';
import { schoolFigure, sheet, unitFigure } from './sheets';

const settle = (grids: readonly Grid[], rule: (dispute: Dispute) => Ruling = () => ({ kind: 'open' })): TracedReading => {
  const steps = readingSteps(grids, { fields: FIELDS, settling: { rule } });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

const HEAD = ['学校代码', '学校名称', '学段', '在校生数'];
const table = (file: string, ...rows: Parameters<typeof sheet>[0]): Grid => sheet([HEAD, ...rows], { name: '表', file });
const three = [table('a.xlsx', ['1', '甲小学', '小学', 100]), table('b.xlsx', ['1', '甲小学', '小学', '120人']), table('c.xlsx', ['1', '甲小学', '小学', 100])];
const at = (wanted: number) => ({ claims }: Dispute): Ruling => {
  const claim = claims.find(({ value }) => value === wanted);
  return claim === undefined ? { kind: 'open' } : { kind: 'claim', claim };
};

test('what files give differently is nobody’s value until it is ruled, and every claim is kept', () => {
  const { dataset, issues, trace, ...reading } = settle(three);
  expect(unitFigure({ dataset, issues, ...reading }, '甲小学', 'primary', 'pupils')).toBe('text');
  expect(dataset.units.figures.get('pupils')?.originalAt?.(0)).toBe('100 ≠ 120人');
  const claim = (file: string, value: number, original?: string): Claim => ({ value, cell: { file, sheet: '表', row: 1, column: 3 }, ...(original === undefined ? {} : { original }) });
  expect(trace.disputes).toEqual([
    { school: { name: '甲小学', code: '1' }, stage: 'primary', field: 'pupils', claims: [claim('a.xlsx', 100), claim('b.xlsx', 120, '120人'), claim('c.xlsx', 100)], ruling: { kind: 'open' } },
  ]);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([
    { severity: 'error', code: 'disputed', cell: { file: 'a.xlsx', sheet: '表', row: 1, column: 3 }, field: 'pupils', school: '甲小学', stage: 'primary', values: '100 ≠ 120人' },
  ]);
});

test('a ruling puts one claim, with its cell, or an entered value in place', () => {
  const chosen = settle(three, at(120));
  expect(unitFigure(chosen, '甲小学', 'primary', 'pupils')).toBe(120);
  expect(chosen.dataset.units.figures.get('pupils')?.cellAt(0)).toEqual({ file: 'b.xlsx', sheet: '表', row: 1, column: 3 });
  expect(chosen.issues.filter(({ code }) => code === 'disputed')).toEqual([]);
  const entered = settle(three, () => ({ kind: 'entered', value: 110 }));
  expect(unitFigure(entered, '甲小学', 'primary', 'pupils')).toBe(110);
  expect(entered.dataset.units.figures.get('pupils')?.cellAt(0)).toBeUndefined();
});

test('values that agree are no dispute, but tell that the school was sent twice', () => {
  const { trace } = settle([table('a.xlsx', ['1', '甲小学', '小学', 100], ['2', '乙小学', '小学', 5]), table('b.xlsx', ['1', '甲小学', '小学', 100])]);
  expect(trace.disputes).toEqual([]);
  expect([...trace.repeats].map(([school, files]) => [school, [...files]])).toEqual([[0, ['a.xlsx', 'b.xlsx']]]);
});

test('a school’s type and region are unknown while files differ', () => {
  const head = ['学校名称', '学校类型', '城乡类型', '是否民办', '在校生数'];
  const grids = [sheet([head, ['甲校', '小学', '城区', '否', 1]], { file: 'a.xlsx' }), sheet([head, ['甲校', '完全小学', '镇区', '是', 1]], { file: 'b.xlsx' })];
  const open = settle(grids);
  expect(open.dataset.schools[0]).toMatchObject({ type: 'primary' });
  expect(open.dataset.schools[0]).not.toHaveProperty('region');
  expect(open.dataset.schools[0]).not.toHaveProperty('private');
  expect(open.trace.disputes.map(({ field, claims }) => [field, ...claims.map(({ value }) => value)])).toEqual([
    ['region', 'urban', 'township'],
    ['private', false, true],
  ]);
  expect(settle(grids, ({ claims: [, second] }) => (second === undefined ? { kind: 'open' } : { kind: 'claim', claim: second })).dataset.schools[0]).toMatchObject({ region: 'township', private: true });
});

test('answers and figures of the county are settled too', () => {
  const form = (file: string, answer: string, teachers: number): Grid => sheet([['填报项目', '单位', '填报值'], ['区县名称', '', '某县'], ['存在违规择校行为', '', answer], ['符合交流条件教师总数', '人', teachers]], { file });
  const grids = [form('a.xlsx', '否', 10), form('b.xlsx', '是', 12)];
  const open = settle(grids);
  expect(open.dataset.evidence.get('evidence.V2')).toMatchObject({ answer: undefined, original: '否 ≠ 是' });
  expect(open.dataset.county.get('rotationEligible')).toMatchObject({ state: 'text', original: '10 ≠ 12' });
  const ruled = settle(grids, ({ claims: [, second] }) => (second === undefined ? { kind: 'open' } : { kind: 'claim', claim: second }));
  expect(ruled.dataset.evidence.get('evidence.V2')?.answer).toBe(true);
  expect(ruled.dataset.county.get('rotationEligible')).toMatchObject({ state: 'value', value: 12 });
});

describe('lists that come twice', () => {
  const schools = table('a.xlsx', ['1', '甲小学', '小学', 100]);
  const classes = (file: string, ...rows: (readonly [string, string, number])[]): Grid => sheet([['学校名称', '年级', '班级', '人数'], ...rows.map((row) => ['甲小学', ...row])], { name: '班级', file });
  const sizes = ({ dataset }: TracedReading): readonly unknown[] => dataset.classes.map(({ size }) => (size.kind === 'exact' && size.pupils.state === 'value' ? size.pupils.value : undefined));

  test('count once where they are the same, whatever the order of their rows', () => {
    const reading = settle([schools, classes('a.xlsx', ['一年级', '1班', 40], ['一年级', '2班', 41]), classes('b.xlsx', ['一年级', '2班', 41], ['一年级', '1班', 40])]);
    expect(sizes(reading)).toEqual([40, 41]);
    expect(reading.trace.disputes).toEqual([]);
  });

  test('are added where they are of other classes', () => {
    expect(sizes(settle([schools, classes('a.xlsx', ['一年级', '1班', 40]), classes('b.xlsx', ['二年级', '1班', 41])]))).toEqual([40, 41]);
  });

  test('count not at all where they differ, until one is chosen, or both', () => {
    const grids = [schools, classes('a.xlsx', ['一年级', '1班', 40]), classes('b.xlsx', ['一年级', '1班', 40], ['一年级', '2班', 41])];
    const open = settle(grids);
    expect(sizes(open)).toEqual([]);
    expect(open.trace.disputes.map(({ school, field, claims }) => [school?.name, field, ...claims.map(({ original }) => original)])).toEqual([['甲小学', 'classList', '1 (40)', '2 (81)']]);
    expect(sizes(settle(grids, ({ claims: [, second] }) => (second === undefined ? { kind: 'open' } : { kind: 'claim', claim: second })))).toEqual([40, 41]);
    expect(sizes(settle(grids, () => ({ kind: 'all' })))).toEqual([40, 40, 41]);
  });

  test('the same holds for rooms', () => {
    const rooms = (file: string, area: number): Grid => sheet([['学校名称', '教室用途', '教室名称', '教室面积'], ['甲小学', '音乐', '音乐教室1', area]], { name: '教室', file });
    expect(settle([schools, rooms('a.xlsx', 96), rooms('b.xlsx', 96)]).dataset.rooms).toHaveLength(1);
    const open = settle([schools, rooms('a.xlsx', 96), rooms('b.xlsx', 80)]);
    expect(open.dataset.rooms).toEqual([]);
    expect(open.trace.disputes.map(({ field }) => field)).toEqual(['roomList']);
  });
});

test('a row marked 全校 holds what the school’s stages share', () => {
  const reading = settle([sheet([['学校名称', '学校类型', '学段', '在校生数', '专任教师数'], ['甲校', '九年一贯制', '小学', 100, null], ['甲校', '九年一贯制', '初中', 50, null], ['甲校', '九年一贯制', '全校', null, 12]])]);
  expect(schoolFigure(reading, '甲校', 'fullTimeTeachers')).toBe(12);
  expect(unitFigure(reading, '甲校', 'primary', 'pupils')).toBe(100);
  expect(reading.issues).toEqual([]);
});

test('what could not be told before is not guessed now', () => {
  const head = ['学校名称', '学校类型', '学段', '在校生数'];
  for (const type of ['类型不明', '小学 ≠ 教学点']) expect(settle([sheet([head, ['光明小学', type, '小学', 1]])]).dataset.schools[0]?.type).toBeUndefined();
  const classes = sheet([['学校名称', '学段', '年级', '班级', '人数'], ['甲小学', '学段不明', '三年级', '1班', 40], ['甲小学', null, '三年级', '2班', 40]], { name: '班级' });
  expect(settle([classes]).dataset.classes.map(({ stage }) => stage)).toEqual([undefined, 'primary']);
});

test('a school that needed no stage is left out of nothing silently once its type is disputed', () => {
  const head = ['学校名称', '学校类型', '在校生数'];
  const { dataset } = settle([sheet([head, ['甲校', '特殊教育', 1]], { file: 'a.xlsx' }), sheet([head, ['甲校', '小学', 1]], { file: 'b.xlsx' })]);
  expect(dataset.units.length).toBe(0);
  expect(dataset.leftOut).toEqual([{ file: 'a.xlsx', sheet: 'Sheet1', row: 1, column: 0 }]);
});
