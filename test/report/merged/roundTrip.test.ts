import { changedRows } from '../../../src/report/merged/changedRows';
import { assess } from '../../../src/core';
import { readWorkbookFile } from '../../../src/host/file';
import { handEdits } from '../../../src/report/merged/handEdits';
import { dataSheets } from '../../../src/report/merged/mergedWorkbook';
import { createTranslator } from '../../../src/locale';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../../src/standards';
import { STAGES } from '../../../src/standards/terms';
import { buildCounty } from '../../../src/workbench/sample';
import { readWorkbook, type Grid } from '../../../src/workbook';
import { ownSheetOf } from '../../../src/workbook/ownSheet';
import { sampleBytes } from '../../workbench/sample/sampleBytes';
import { sheet } from '../../workbook/sheets';
import { file, merge } from '../../workbook/merging/files';
import { canonical } from './canonical';
import { modelOf, throughFile } from './merged';

const verdicts = (grids: readonly Grid[]) => {
  const { items, conditions, verdict, county } = assess(readWorkbook(grids, { fields: FIELDS }).dataset, loadPack(DEFAULT_PACK), { date: '2026-05-01', fields: FIELDS });
  return { verdict, items: [...items, ...conditions].map((item) => [item.rule, item.verdict, item.comparison?.value]), county: county.map(({ rule, stage, cv, mean }) => [rule, stage, cv, mean]) };
};

describe.each([
  [1, false],
  [2, true],
  [20170419, true],
])('a county of seed %s, faulty: %s', (seed, faulty) => {
  test('read back from the merged workbook it is the same county, with the same verdicts', async () => {
    const grids = await readWorkbookFile(await sampleBytes(buildCounty({ seed, faulty })), '县.xlsx');
    const merged = await merge([file('县.xlsx', grids)]);
    expect(canonical(merged.reading.dataset)).toEqual(canonical(readWorkbook(grids, { fields: FIELDS }).dataset));
    const back = await throughFile(modelOf(merged));
    expect(canonical(readWorkbook(back, { fields: FIELDS }).dataset)).toEqual(canonical(merged.reading.dataset));
    expect(verdicts(back)).toEqual(verdicts(grids));
    expect(handEdits(back, FIELDS)).toEqual([]);
  });
});

test('in English too', async () => {
  const grids = await readWorkbookFile(await sampleBytes(buildCounty({ seed: 3, faulty: true })), '县.xlsx');
  const merged = await merge([file('县.xlsx', grids)]);
  const back = await throughFile(modelOf(merged, { locale: 'en-US' }));
  expect(canonical(readWorkbook(back, { fields: FIELDS }).dataset)).toEqual(canonical(merged.reading.dataset));
});

test('sheets that tell about the data are known as ours and read as none', async () => {
  const grids = await readWorkbookFile(await sampleBytes(buildCounty({ seed: 4, faulty: true })), '县.xlsx');
  const back = await throughFile(modelOf(await merge([file('县.xlsx', grids)], { roster: [{ name: '没有的小学' }] }), { before: [] }));
  expect([...new Set(back.map((grid) => ownSheetOf(grid)).filter((kind) => kind !== undefined))]).toEqual(['leftOut', 'conflicts', 'roster', 'explanations', 'differences', 'files', 'sources', 'written'].filter((kind) => kind !== 'leftOut' || back.some(({ sheet: name }) => name === '未并入')));
  expect(changedRows(back)).toEqual({ rows: new Map(), isShorter: false });
  expect(readWorkbook(back, { fields: FIELDS }).sheets.map((one) => one.template)).toEqual(['schoolTable', 'classList', 'roomList', 'countyForm']);
});

/** What the sheets of a county hold at their worst. */
test('every field, state and kind of row comes back', async () => {
  const numbers = [...FIELDS.values()].filter(({ scope, type }) => scope === 'school' && type === 'number');
  const table = sheet([
    ['学校名称', '学校类型', '学段', ...numbers.map(({ label, unit }) => `${label.zh}${unit === 'yuan' || unit === 'perPupilYuan' ? '（元）' : ''}`)],
    ['甲小学', '小学', '小学', ...numbers.map(({ unit }, at) => (unit === 'ratio' ? 0.125 : at + 1000))],
    ['乙校', '九年一贯制', '初中', ...numbers.map((_, at) => [null, '无', { error: '#DIV/0!' }, -3, '12.5'][at % 5] ?? null)],
    ['乙校', '九年一贯制', '小学', ...numbers.map(() => null)],
    ['丙校', null, null, ...numbers.map(({ unit }) => (unit === 'ratio' ? 0.5 : 7))],
  ], { name: '学校' });
  const bins = sheet([['学校名称', '学段', '25人及以下班级个数', '26-30人班级个数', '66人及以上班级个数'], ['甲小学', '小学', 3, '若干', 0], ['乙校', '初中', 1, null, 2]], { name: '班额' });
  const rooms = sheet([['学校名称', '音乐教室73≤面积<96', '音乐教室面积≥96㎡', '美术教室面积≥90㎡'], ['甲小学', 1, 2, 3]], { name: '分布' });
  const classes = sheet([['学校', '年级', '班级', '人数'], [null, '一年级', '1班', 30], ['甲小学', '二年级', '=1', '约40'], ['戊校', '三年级', null, 20]], { name: '班级' });
  const list = sheet([['学校', '教室用途', '教室名称', '教室面积'], ['乙校', '音乐', '音乐教室', '96㎡'], ['乙校', '美术', null, null]], { name: '教室' });
  const merged = await merge([file('a.xlsx', [table, bins, rooms, classes, list])]);
  expect(merged.reading.dataset.leftOut).toHaveLength(1);
  const back = readWorkbook(await throughFile(modelOf(merged)), { fields: FIELDS });
  expect(canonical(back.dataset)).toEqual(canonical(merged.reading.dataset));
});

test('every figure that a county may give comes back under its own name, whole and by stage', async () => {
  const figures = [...FIELDS.values()].filter(({ type, scope }) => (type === 'number' || type === 'level') && (scope === 'county' || scope === 'school'));
  const county = new Map(
    figures.flatMap(({ id, type, unit, stage: own, scope, max = Infinity, least }, at) =>
      [undefined, ...(type === 'number' && scope === 'school' && own === undefined ? STAGES : [])].map((stage, offset) => {
        const value = type === 'level' ? 3 : unit === 'ratio' ? 0.25 : Math.min(max, (least === undefined ? 100_000 : 10_000) + at * 3 + offset);
        return [stage === undefined ? id : `${id}@${stage}`, { state: 'value' as const, value }] as const;
      }),
    ),
  );
  const evidence = new Map([...FIELDS.values()].filter(({ type }) => type === 'evidence').map(({ id }, at) => [id, { answer: at % 2 === 0, proof: '文件' }] as const));
  const { reading, trace } = await merge([]);
  const dataset = { ...reading.dataset, county, evidence };
  const back = readWorkbook(await throughFile({ sheets: dataSheets({ reading: { ...reading, dataset }, trace }, FIELDS, createTranslator('zh-CN')) }), { fields: FIELDS });
  expect(canonical(back.dataset)).toEqual(canonical(dataset));
});
