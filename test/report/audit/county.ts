import { assess } from '../../../src/core';
import type { ParameterValue } from '../../../src/standards/schema';
import { createTranslator, type Locale } from '../../../src/locale';
import { reportContext } from '../../../src/report/handIn/makeContext';
import type { DataPlace, ReportContext } from '../../../src/report/handIn/reportContext';
import { allRows, modelCell, type ModelCell, type SheetModel } from '../../../src/report/sheetModel';
import { DEFAULT_PACK, FIELDS, loadPack, parametersOf } from '../../../src/standards';
import { readWorkbook, type CellValue, type Grid } from '../../../src/workbook';
import { sheet } from '../../workbook/sheets';

const HEAD = ['学校代码', '学校名称', '所属乡镇', '办学类型', '在校生数', '班级数', '专任教师数', '高于规定学历教师数', '县级及以上骨干教师数', '体育、艺术（美术、音乐）专任教师数', '教学及辅助用房面积（㎡）', '体育运动场馆面积（㎡）', '教学仪器设备值（元）', '网络多媒体教室间数'];

/** Schools of round numbers: which passes, and what is amiss, can be told by head. Names hold what Markdown would take for its own. */
export const SCHOOLS: readonly (readonly CellValue[])[] = [
  ['1001', '东*小|学', '东镇', '小学', 1000, 25, 70, 60, 12, 10, 6000, 10_500, 2_600_000, 30],
  // 7 ㎡ of sports ground a pupil: below 7.5, above 6.375.
  ['1002', '西_小#', '东镇', '小学', 1000, 25, 70, 60, 12, 10, 6000, 7000, 2_600_000, 30],
  // 4 ㎡ of it, and 1,500 yuan: below both floors.
  ['1003', '南<小>\n学', '南镇', '小学', 500, 13, 35, 30, 6, 5, 3000, 2000, 750_000, 15],
  // Key teachers not filled in.
  ['1004', '北小', '南镇', '小学', 500, 13, 35, 30, null, 5, 3000, 5250, 1_300_000, 15],
  ['2001', '第一中学', '东镇', '初级中学', 1000, 22, 90, 60, 12, 10, 6000, 10_500, 2_600_000, 30],
  ['2002', '第二中学', '南镇', '初级中学', 1000, 22, 90, 60, 12, 10, 6000, 10_500, 4_600_000, 30],
];

const CLASSES: readonly (readonly CellValue[])[] = [
  ['1001', '东*小|学', '一年级', '1班', 46],
  ['1001', '东*小|学', '一年级', '2班', 58],
  ['2001', '第一中学', '七年级', '1班', 50],
];

const COUNTY: readonly (readonly CellValue[])[] = [
  ['区县名称', null, '测试县', null],
  ['填报年度', null, 2025, null],
  ['符合交流条件教师总数', '人', 500, null],
  ['实际交流轮岗教师数', '人', 48, null],
  ['实际交流骨干教师数量', '人', 12, null],
  ['问卷调查综合满意度', '%', 0.9, null],
  ['通过国家义务教育基本均衡发展认定三年以上', null, '是', '认定文件'],
  ['存在以考试方式招生', null, '否', null],
  ['存在违规择校行为', null, '是', '来信'],
  ['无过重课业负担', null, '否', null],
];

export const gridsOf = (schools = SCHOOLS, county = COUNTY): readonly Grid[] => [
  sheet([HEAD, ...schools], { name: '学校' }),
  sheet([['学校代码', '学校名称', '年级', '班级', '班级人数'], ...CLASSES], { name: '班级' }),
  sheet([['项目', '单位', '填报值', '佐证材料'], ...county], { name: '区县数据' }),
];

interface Options {
  readonly locale?: Locale;
  readonly dataPlace?: DataPlace;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly explanations?: ReadonlyMap<string, string>;
  readonly program?: string;
}

/** What a report of some sheets is made of. */
export const contextOf = (grids: readonly Grid[], { locale = 'zh-CN', dataPlace = 'workbook', parameters = {}, explanations, program }: Options = {}): ReportContext => {
  const pack = loadPack(DEFAULT_PACK);
  const reading = readWorkbook(grids, { fields: FIELDS });
  const assessment = assess(reading.dataset, pack, { date: '2026-05-01', fields: FIELDS, parameters: parametersOf(pack, parameters) });
  const context = reportContext({
    reading,
    assessment,
    pack,
    fields: FIELDS,
    files: [{ name: '甲.xlsx', sha256: 'ab'.repeat(32) }, { name: '乙.xlsx', sha256: undefined }],
    made: '2026-05-01 10:00',
    dataPlace,
    translator: createTranslator(locale),
    ...(explanations === undefined ? {} : { explanations }),
    ...(program === undefined ? {} : { program }),
  });
  return { ...context, parts: new Set(['audit', 'summary']) };
};

export const county = (options: Options = {}): ReportContext => contextOf(gridsOf(), options);

/** The rows of a sheet with what each cell shows; a formula shows its result. */
export const shownRows = (model: SheetModel): readonly (readonly ModelCell[])[] => allRows(model).map((row) => row.map(modelCell));

export const textOf = ({ content, shown }: ModelCell): string => {
  const value = shown ?? content;
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
};

export const texts = (model: SheetModel): readonly (readonly string[])[] => shownRows(model).map((row) => row.map(textOf));
