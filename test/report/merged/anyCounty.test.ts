import fc from 'fast-check';
import { FIELDS } from '../../../src/standards';
import { changedRows } from '../../../src/report/merged/changedRows';
import { handEdits } from '../../../src/report/merged/handEdits';
import { ownSheetOf } from '../../../src/workbook/ownSheet';
import { readWorkbook, type CellValue } from '../../../src/workbook';
import { sheet } from '../../workbook/sheets';
import { file, merge } from '../../workbook/merging/files';
import { canonical } from './canonical';
import { modelOf, throughFile } from './merged';

const HEADINGS = ['学校代码', '学校名称', '所属乡镇', '学校类型', '学段', '城乡类型', '是否民办', '是否寄宿制学校', '在校生数', '专任教师数', '教学仪器设备资产值（万元）', '教师培训经费占比', '网络多媒体教室间数'];

const oneOf = (...values: CellValue[]): fc.Arbitrary<CellValue> => fc.constantFrom(...values);
const figure: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: fc.nat(3000) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 2, noNaN: true, noDefaultInfinity: true }) },
  { weight: 3, arbitrary: oneOf(null, '', '—', '无', '１２．５', '45人', '1.2万', '95%', '3:1', '2024-09-01', -4, '-4', { error: '#REF!' }, { error: '#UNCALCULATED!' }, true, '=1+1', '100 ≠ 120', '1.02') },
);

const row = fc.tuple(
  oneOf('01', '02', '2132000003', null, '0', '1-2'),
  oneOf('甲小学', '乙学校', '丙中学', '丁（小学部）', '戊 教学点', '=己校', '庚特殊教育学校', '辛中心学校', '第一小学'),
  oneOf('东镇', '西镇', null),
  oneOf('小学', '初级中学', '九年一贯制', '完全中学', '特殊教育', '教学点', '别的', null),
  oneOf('小学', '初中', null, null),
  oneOf('城区', '农村', '外星', null),
  oneOf('是', '否', null),
  oneOf('是', '否', '?', null),
  figure, figure, figure, figure, figure,
);

const classRow = fc.tuple(oneOf('甲小学', '乙学校', '没有的学校', null), oneOf('一年级', '七年级', '六年级', null), oneOf('1班', '2班', null), figure);

/** Any files, with schools that stand twice, contradict each other, or cannot be told apart. */
const county = fc.array(fc.record({ rows: fc.array(row, { maxLength: 5 }), classes: fc.array(classRow, { maxLength: 3 }) }), { minLength: 1, maxLength: 3 });

test('whatever the files hold, the merged workbook is the same county, and nobody typed over it', async () => {
  await fc.assert(
    fc.asyncProperty(county, async (files) => {
      const merged = await merge(
        files.map(({ rows, classes }, at) =>
          file(`${at}.xlsx`, [sheet([HEADINGS, ...rows], { name: '学校' }), sheet([['学校名称', '年级', '班级', '人数'], ...classes], { name: '班级' })]),
        ),
      );
      const back = await throughFile(modelOf(merged));
      expect(canonical(readWorkbook(back, { fields: FIELDS }).dataset)).toEqual(canonical(merged.reading.dataset));
      expect(changedRows(back)).toEqual({ rows: new Map(), isShorter: false });
      // Nor is anything read otherwise than it was written.
      expect(handEdits(back.filter((grid) => ownSheetOf(grid) !== 'written'), FIELDS)).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 120_000);
