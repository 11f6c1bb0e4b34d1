import type { Dispute, Ruling } from '../../src/workbook/dispute';
import { outOfScale, type Sum } from '../../src/workbook/outOfScale';
import { ownSheetMark } from '../../src/workbook/ownSheet';
import { readingSteps, type TracedReading } from '../../src/workbook/readWorkbook';
import type { CellValue, Grid } from '../../src/workbook';
import { FIELDS } from '../../src/standards';
import { issueList, read, schoolFigure, sheet, unitFigure } from './sheets';

const HEAD = ['学校名称', '学校类型', '在校生数', '教学仪器设备资产值（万元）'];
/** Five schools of 400 to 800 pupils with 500 yuan a pupil each, under a heading of 万元 or 元. */
const others = (scale = 1): readonly (readonly CellValue[])[] => [400, 500, 600, 700, 800].map((pupils, at) => [`${at}小学`, '小学', pupils, (pupils / 20) * scale]);
const withOne = (value: CellValue, pupils: CellValue = 500, unit = '万元', scale = 1): Grid => sheet([[...HEAD.slice(0, 3), `教学仪器设备资产值（${unit}）`], ['甲小学', '小学', pupils, value], ...others(scale)]);
const figure = (grid: Grid) => unitFigure(read([grid]), '甲小学', 'primary', 'equipmentValue');

describe('money that is most likely in another unit than its heading says', () => {
  it.each<[string, Grid, string]>([
    ['yuan under 万元', withOne(250_000), '250000万元 ≠ 250000元'],
    ['万元 under yuan', withOne(25, 500, '元', 10_000), '25元 ≠ 25万元'],
    ['a text of digits', withOne('250,000'), '250,000万元 ≠ 250,000元'],
    ['a scale that no unit is', withOne(0.0025), '0.0025万元 ≠ 250000元'],
  ])('is asked about, and nobody’s: %s', (_, grid, values) => {
    const reading = read([grid]);
    expect(unitFigure(reading, '甲小学', 'primary', 'equipmentValue')).toBe('text');
    expect(reading.dataset.units.figures.get('equipmentValue')?.originalAt?.(0)).toBe(values);
    expect(reading.issues).toEqual([{ severity: 'query', code: 'scaleUnclear', cell: { sheet: 'Sheet1', row: 1, column: 3 }, field: 'equipmentValue', school: '甲小学', stage: 'primary', values }]);
    expect(unitFigure(reading, '0小学', 'primary', 'equipmentValue')).toBe(200_000);
  });

  it.each<[string, Grid, number]>([
    ['twenty times as much a pupil', withOne(500), 5_000_000],
    ['a twentieth', withOne(1.25), 12_500],
    ['nothing', withOne(0), 0],
    ['a school of two pupils that has as much as others', withOne(30, 2), 300_000],
    ['more than any unit explains', withOne(25e9), 25e13],
  ])('is not: %s', (_, grid, value) => {
    expect(figure(grid)).toBe(value);
    expect(issueList(read([grid]))).toEqual([]);
  });

  it('a cell that states its own unit is believed, whatever the heading says', () => {
    expect(figure(withOne('250000元'))).toBe(250_000);
    expect(figure(withOne('25万元', 500, '元', 10_000))).toBe(250_000);
    expect(figure(withOne('250000万元'))).toBe(2_500_000_000);
    expect(issueList(read([withOne('250000万元')]))).toEqual([]);
  });

  it('takes five schools that agree', () => {
    const rows = withOne(250_000).rows;
    expect(figure({ ...withOne(1), rows: rows.slice(0, -1) })).toBe(2_500_000_000);
  });

  it('cannot tell which is right where half of the schools write one unit and half another: the heading is asked about', () => {
    const half = others().map(([name, type, pupils, value]) => [`${String(name)}二`, type ?? null, pupils ?? null, Number(value) * 10_000]);
    expect(issueList(read([sheet([HEAD, ...others(), ...half])]))).toEqual(['unitUnclear@Sheet1!D1']);
  });

  it('is compared in all where pupils are not told, and only what is far beyond any size is asked about', () => {
    const bare = (value: number): Grid => sheet([['学校名称', '学校类型', '公用经费预算总额（万元）'], ['甲小学', '小学', value], ...[20, 30, 40, 50, 60].map((one, at) => [`${at}小学`, '小学', one])]);
    expect(issueList(read([bare(400_000)]))).toEqual(['scaleUnclear@Sheet1!C2']);
    expect(issueList(read([bare(4000)]))).toEqual([]);
  });

  it('is found over the forms of several files, and for whole schools', () => {
    const form = (name: string, value: number): Grid => sheet([['项目', '填报值'], ['学校名称', name], ['学校类型', '九年一贯制学校'], ['小学在校生数', 300], ['初中在校生数', 200], ['教学仪器设备资产值（万元）', value]], { file: `${name}.xlsx` });
    const reading = read([...['东', '南', '西', '北', '中'].map((one) => form(`${one}学校`, 25)), form('甲学校', 250_000)]);
    expect(schoolFigure(reading, '甲学校', 'equipmentValue')).toBe('text');
    expect(reading.issues.map(({ code, cell }) => [code, cell.file])).toEqual([['scaleUnclear', '甲学校.xlsx']]);
  });

  it('a figure a pupil is held against the others as it is', () =>
    expect(issueList(read([sheet([['学校名称', '学校类型', '生均教学仪器设备值（元）'], ['甲小学', '小学', 0.2], ...others().map(([name]) => [name ?? null, '小学', 2000])])]), 'scaleUnclear')).toEqual(['scaleUnclear@Sheet1!C2']));
});

describe('what a person rules about it', () => {
  const settle = (grids: readonly Grid[], rule: (dispute: Dispute) => Ruling): TracedReading => {
    const steps = readingSteps(grids, { fields: FIELDS, settling: { rule } });
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  };

  it('holds: the readings of the cell are candidates like those of several files', () => {
    const seen: Dispute[] = [];
    const reading = settle([withOne(250_000)], (dispute) => {
      seen.push(dispute);
      const [, claim] = dispute.claims;
      return claim === undefined ? { kind: 'open' } : { kind: 'claim', claim };
    });
    expect(unitFigure(reading, '甲小学', 'primary', 'equipmentValue')).toBe(250_000);
    expect(reading.issues).toEqual([]);
    const cell = { sheet: 'Sheet1', row: 1, column: 3 };
    expect(seen).toEqual([{ school: { name: '甲小学' }, stage: 'primary', field: 'equipmentValue', isOfUnit: true, claims: [{ value: 2_500_000_000, original: '250000万元', cell }, { value: 250_000, original: '250000元', cell }] }]);
  });

  it('is not asked for again where files differ and it was decided, nor in a merged workbook', () => {
    const two = [{ ...withOne(250_000), file: 'a.xlsx' }, sheet([HEAD, ['甲小学', '小学', 500, 26]], { file: 'b.xlsx' })];
    const reading = settle(two, ({ claims: [claim] }) => (claim === undefined ? { kind: 'open' } : { kind: 'claim', claim }));
    expect(reading.trace.disputes).toHaveLength(1);
    expect(unitFigure(reading, '甲小学', 'primary', 'equipmentValue')).toBe(2_500_000_000);
    expect(issueList(read([withOne(250_000), sheet([[ownSheetMark('sources')]], { name: '来源' })]))).toEqual([]);
  });
});

describe('sums out of scale', () => {
  const sums = (...values: readonly number[]): readonly Sum[] => values.map((value) => ({ value, heads: 100 }));
  const usual = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((one) => one * 10_000);

  it('are those a whole unit above or below the common size', () => expect([...outOfScale(sums(...usual, 500_000_000, 5))]).toEqual([[10, 1], [11, -1]]));
  it('are none among few, or where there is no common size', () => {
    expect(outOfScale(sums(1, 1, 1, 1, 10_000)).size).toBe(0);
    expect(outOfScale(sums(1, 10_000, 1, 10_000, 1, 10_000, 1, 10_000)).size).toBe(0);
    expect(outOfScale([]).size).toBe(0);
  });
});
