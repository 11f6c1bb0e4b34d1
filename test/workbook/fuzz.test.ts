import fc from 'fast-check';
import { FIELDS } from '../../src/standards';
import { CERTAIN, type CellValue, type Grid } from '../../src/workbook';
import { read, sheet } from './sheets';

const words = [
  ...['学校名称', '学校', '学校代码', '学段', '学校类型', '在校生数', '小学', '初中', '班级数', '每班46-50人', '66人以上', '合计', '其中：女', '填报项目', '填报值', '单位', '是否达标', '年级', '班级', '人数', '教室名称', '面积', '音乐教室≥96'],
  ...['注：', '甲小学', '乙校（初中部）', '一年级', 'L1', '…', '—', '无', '95%', '１２．５㎡', '45人', '万元', '', ' ', '__proto__', '2024-01-01'],
  ...['1班', '一(2)班', '一年级', '是否计校数', '否', '小计', '城关镇', '学校名称：', '城关第一小学', '城关第一小学东校区', '数值', '项目', '一、小学', '1.本表由学校填写。', '#女'],
];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...[...FIELDS.values()].map(({ label }) => label.zh)) },
  { weight: 3, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.record({ error: fc.constantFrom('#REF!', '#N/A') }) },
);
const merge = fc.record({ top: fc.nat(9), left: fc.nat(7), height: fc.nat(3), width: fc.nat(4) }).map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));
const grid: fc.Arbitrary<Grid> = fc
  .record({ rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), merges: fc.array(merge, { maxLength: 4 }), hidden: fc.boolean(), formulas: fc.dictionary(fc.constantFrom('A2', 'B3', 'C4', 'C5', 'D2'), fc.constantFrom('SUM(C2:C3)', '#REF!', 'A1+B1', '=', 'SUM(')) })
  .map(({ rows, merges, hidden, formulas }) => ({ ...sheet(rows, { formulas }), merges, hidden }));

it('random sheets are read without a throw, and whatever is read keeps its promises', () =>
  fc.assert(
    fc.property(fc.array(grid, { maxLength: 3 }), (grids) => {
      const { dataset, issues, sheets } = read(grids);
      expect(sheets.length).toBeGreaterThanOrEqual(grids.length);
      for (const { cell: at } of issues) expect(at.row).toBeGreaterThanOrEqual(0);
      for (const figures of [dataset.schoolFigures, dataset.units.figures]) {
        for (const column of figures.values()) {
          column.values.forEach((value, record) => {
            if (column.states[record] === 0) expect(Number.isFinite(value) && value >= 0).toBe(true);
            if (column.states[record] !== 5) expect(column.cellAt(record)).toBeDefined();
          });
        }
      }
      for (const unit of dataset.units.school) expect(dataset.schools[unit]).toBeDefined();
    }),
    { numRuns: 400 },
  ));

it('no figure is used under a heading that is only a question', () =>
  fc.assert(
    fc.property(grid, (one) => {
      const { dataset, sheets } = read([one]);
      const sure = new Set(sheets.flatMap(({ matches }) => matches.filter(({ score }) => score >= CERTAIN).map(({ field }) => field)));
      for (const field of [...dataset.schoolFigures.keys(), ...dataset.units.figures.keys()]) expect(sure.has(field)).toBe(true);
    }),
    { numRuns: 200 },
  ));

// Sums so near to each other, and so much a pupil, are in the unit that their heading says.
it('numbers in a school table come back as they were written', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 200, max: 5000 }), fc.integer({ min: 10 ** 8, max: 9 * 10 ** 8 })), { minLength: 1, maxLength: 20 }), fc.constantFrom(1, 4), (records, exponent) => {
      const unit = exponent === 4 ? '万元' : '元';
      const rows = records.map(([pupils, cents], at) => [`第${at}校`, '小学', pupils, cents / (exponent === 4 ? 10 ** 6 : 100)]);
      const { dataset } = read([sheet([['学校名称', '学段', '在校生数', `教学仪器设备值（${unit}）`], ...rows])]);
      expect([...(dataset.units.figures.get('pupils')?.values ?? [])]).toEqual(records.map(([pupils]) => pupils));
      expect([...(dataset.units.figures.get('equipmentValue')?.values ?? [])]).toEqual(records.map(([, cents]) => cents / 100));
    }),
    { numRuns: 60 },
  ));
