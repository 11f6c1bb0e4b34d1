import { assess } from '../../../src/core';
import { createTranslator, type Locale } from '../../../src/locale';
import { reportContext } from '../../../src/report/handIn/makeContext';
import type { ReportContext } from '../../../src/report/handIn/reportContext';
import { keptFrom, type KeptLedgers } from '../../../src/report/ledgers/kept';
import { allRows, modelCell, type SheetModel } from '../../../src/report/sheetModel';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../../src/standards';
import { readWorkbook, type CellValue, type Grid, type Reading } from '../../../src/workbook';
import { sheet } from '../../workbook/sheets';

interface Options {
  readonly kept?: KeptLedgers;
  readonly locale?: Locale;
  readonly made?: string;
}

/** What a report of a reading is made of. */
export const contextOf = (reading: Reading, { kept, locale = 'zh-CN', made = '2026-11-25 10:00' }: Options = {}): ReportContext => {
  const pack = loadPack(DEFAULT_PACK);
  const assessment = assess(reading.dataset, pack, { date: '2026-05-01', fields: FIELDS });
  const context = reportContext({ reading, assessment, pack, fields: FIELDS, files: [], made, dataPlace: 'report', translator: createTranslator(locale) });
  return kept === undefined ? context : { ...context, kept };
};

const HEAD = ['学校代码', '学校名称', '所属乡镇', '办学类型', '学段', '举办者', '在校生数', '班级数', '高于规定学历教师数', '县级及以上骨干教师数', '体育、艺术（美术、音乐）专任教师数', '教学及辅助用房面积（㎡）', '体育运动场馆面积（㎡）', '教学仪器设备值（元）', '网络多媒体教室间数'];

/** Which of a school's figures are enough. */
export interface SchoolSketch {
  readonly name: string;
  readonly code?: string;
  readonly town?: string;
  /** Teachers of higher degrees; 42 are enough for its 1,000 pupils, null is not filled in. */
  readonly qualified?: number | null;
  /** Sizes of its classes. */
  readonly classes?: readonly number[];
}

/** A county of primary schools of 1,000 pupils, by its sheets. */
export const gridsOf = (schools: readonly SchoolSketch[]): readonly Grid[] => [
  sheet([HEAD, ...schools.map(({ name, code = null, town = null, qualified = 60 }): CellValue[] => [code, name, town, '小学', '小学', '教育部门', 1000, 25, qualified, 15, 12, 6000, 9000, 3_000_000, 30])], { name: '学校' }),
  sheet([['学校代码', '学校名称', '年级', '班级', '班级人数'], ...schools.flatMap(({ name, code = null, classes = [] }) => classes.map((size, at): CellValue[] => [code, name, '一年级', `${at + 1}班`, size]))], { name: '班级' }),
];

export const county = (schools: readonly SchoolSketch[], options: Options = {}): ReportContext => contextOf(readWorkbook(gridsOf(schools), { fields: FIELDS }), options);

/** A sheet of a report as it is read again: formulas and looks are gone. */
export const gridOf = (model: SheetModel, name = model.name): Grid =>
  sheet(allRows(model).map((row) => row.map((cell): CellValue => {
    const { content } = modelCell(cell);
    return content !== null && typeof content === 'object' && 'formula' in content ? null : content;
  })), { name });

/** The ledgers that a report leaves for the next one. */
export const keptOf = (...models: readonly SheetModel[]): KeptLedgers => keptFrom(models.map((model) => gridOf(model)));
