import { assess } from '../../../src/core';
import { createTranslator, type Locale } from '../../../src/locale';
import { reportContext } from '../../../src/report/handIn/makeContext';
import type { DataPlace, ReportContext } from '../../../src/report/handIn/reportContext';
import { formsPart } from '../../../src/report/official/formsPart';
import { modelCell, type ModelCell, type SheetModel } from '../../../src/report/sheetModel';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../../src/standards';
import { readWorkbook, type CellValue, type Grid } from '../../../src/workbook';
import { sheet } from '../../workbook/sheets';

type Row = readonly CellValue[];

export const HEADINGS = [
  '学校代码', '学校名称', '学校类型', '学段', '举办者类型', '在校生数', '年级数', '班级数', '教职工数', '专任教师数',
  '高于规定学历教师数', '县级及以上骨干教师数', '体育、艺术（美术、音乐）专任教师数', '教学及辅助用房面积（不含室内体育用房）（㎡）', '体育运动场馆面积（㎡）', '教学仪器设备资产值（元）', '网络多媒体教室间数',
];

/** 甲 and 戊 reach all seven, 乙 misses one within 85 %, 丙 two; 丁 is too small to take part; of 己 one figure is missing. */
export const SCHOOLS: readonly Row[] = [
  ['001', '甲小学', '小学', '小学', '7', 200, 6, 5, 20, 18, 10, 3, 2, 1000, 1600, 500_000, 5],
  ['002', '乙小学', '小学', '小学', '10 民办', 100, 6, 3, 10, 9, 4, 2, 1, 450, 750, 200_000, 3],
  ['003', '丙小学', '小学', '小学', '县级教育部门', 100, 6, 2, 10, 9, 5, 0, 0, 500, 800, 250_000, 3],
  ['004', '丁教学点', '教学点', '小学', '公办', 40, 3, 1, null, 3, 2, 1, 1, 200, 320, 100_000, 1],
  ['005', '戊学校', '九年一贯制学校', '小学', '7', 100, 6, 2, 9, 8, 5, 1, 1, 500, 800, 250_000, 3],
  ['005', '戊学校', '九年一贯制学校', '初中', '7', 100, 3, 2, 8, 7, 6, 2, 1, 600, 1100, 300_000, 3],
  ['006', '己中学', '初级中学', '初中', '7', 200, 3, 4, 16, 14, null, 2, 2, 1200, 2200, 600_000, 6],
];

/** Pupils of every class: above 45 in 甲 one, 丙 two, 戊 two; above 50 in 己 one. */
export const CLASSES: readonly (readonly [school: string, stage: string, sizes: readonly number[]])[] = [
  ['甲小学', '小学', [46, 45, 44, 33, 32]],
  ['乙小学', '小学', [40, 30, 30]],
  ['丙小学', '小学', [50, 50]],
  ['丁教学点', '小学', [40]],
  ['戊学校', '小学', [50, 50]],
  ['戊学校', '初中', [50, 50]],
  ['己中学', '初中', [51, 50, 50, 49]],
];

const label = (id: string): string => FIELDS.get(id)?.label.zh ?? id;

/** The county's own figures by field, with their units; answers with their proofs. */
export const COUNTY: readonly Row[] = [
  [label('population'), '万人', 52.346, null],
  [label('townships'), '个', 12, null],
  [label('outputPerHead'), '元', 68_500.4, null],
  [label('specialFunds'), '万元', 62, null],
  [label('specialPupils'), '人', 100, null],
  [label('rotationEligible'), '人', 100, null],
  [label('rotated'), '人', 12, null],
  [label('rotatedBackbone'), '人', 3, null],
  [label('eliteQuotaTotal'), '人', 2001, null],
  [label('eliteQuotaAllotted'), '人', 1000, null],
  [label('eliteQuotaRural'), '人', 400, null],
  [label('migrantEligible'), '人', 100, null],
  [label('migrantPublic'), '人', 80, null],
  [label('migrantPurchased'), '人', 10, null],
  [label('surveyIssued'), '份', 1000, null],
  [label('surveyValid'), '份', 900, null],
  [label('surveySatisfied'), '份', 800, null],
  [label('visited'), '人', 50, null],
  ['实地走访满意人数', '人', 45, null],
  ...['chinese', 'maths', 'science', 'pe', 'arts', 'moral'].flatMap((subject): Row[] => [[label(`level.${subject}`), null, 'Ⅲ级', null], [label(`gap.${subject}`), null, 0.1204, null]]),
  [label('evidence.G01'), null, '是', '布局规划图'],
  [label('evidence.G14.rural'), null, '是', null],
];

export interface Sheets {
  readonly schools?: readonly Row[];
  readonly classes?: typeof CLASSES;
  readonly county?: readonly Row[];
}

/** The county as the sheets that it is read from. */
export const gridsOf = ({ schools = SCHOOLS, classes = CLASSES, county = COUNTY }: Sheets = {}): readonly Grid[] => [
  sheet([HEADINGS, ...schools], { name: '学校' }),
  sheet([['学校名称', '学段', '年级', '班级名称', '班级人数'], ...classes.flatMap(([school, stage, sizes]) => sizes.map((size, at): Row => [school, stage, stage === '小学' ? '一年级' : '七年级', `${at + 1}班`, size]))], { name: '班级' }),
  sheet([['区县数据（全县）'], ['填报项目', '单位', '填报值', '佐证材料'], ...county], { name: '区县' }),
];

interface Options {
  readonly dataPlace?: DataPlace;
  readonly locale?: Locale;
  readonly parameters?: Readonly<Record<string, boolean | number | string>>;
}

/** The context of a report about sheets. */
export const contextOf = (grids: readonly Grid[], { dataPlace = 'none', locale = 'zh-CN', parameters = {} }: Options = {}): ReportContext => {
  const pack = loadPack(DEFAULT_PACK);
  const reading = readWorkbook(grids, { fields: FIELDS });
  const assessment = assess(reading.dataset, pack, { date: '2026-05-01', fields: FIELDS, parameters });
  return reportContext({ reading, assessment, pack, fields: FIELDS, files: [], made: '2026-05-01 08:30', dataPlace, translator: createTranslator(locale) });
};

/** The forms by the names of their sheets. */
export class Forms {
  private readonly sheets: ReadonlyMap<string, SheetModel>;

  constructor(context: ReportContext) {
    this.sheets = new Map(formsPart(context).map((model) => [model.name, model]));
  }

  sheet(name: string): SheetModel {
    const found = this.sheets.get(name);
    if (found === undefined) throw new Error(`no form ${name}`);
    return found;
  }

  private rows(name: string): readonly (readonly ModelCell[])[] {
    return this.sheet(name).rows.map((row) => row.map(modelCell));
  }

  /** The cell under the column L1, L2 …, in the row that begins with these labels (the first may be merged from above). */
  at(name: string, number: string, ...labels: readonly CellValue[]): ModelCell {
    const rows = this.rows(name);
    const column = rows.find((row) => row.some(({ content }) => content === number))?.findIndex(({ content }) => content === number) ?? -1;
    const first = rows.findIndex((row) => row.some(({ content }) => content === 'L1')) + 1;
    let above: ModelCell['content'] = null;
    for (const row of rows.slice(first)) {
      above = row[0]?.content ?? above;
      if (labels.every((wanted, at) => (at === 0 ? above : row[at]?.content) === wanted)) return row[column] ?? { content: null };
    }
    throw new Error(`${name} has no row ${labels.join(' ')}`);
  }

  /** The only row under the numbers of 表Ⅰ. */
  overview(number: string): ModelCell {
    const rows = this.rows('表Ⅰ');
    const numbers = rows.findIndex((row) => row.some(({ content }) => content === 'L1'));
    return rows[numbers + 1]?.[rows[numbers]?.findIndex(({ content }) => content === number) ?? -1] ?? { content: null };
  }

  /** The row of a unit in 表Ⅱ-2; `after`: the line of its section. */
  unit(school: string, section: string, number: string): ModelCell {
    const rows = this.rows('表Ⅱ-2');
    const top = rows.findIndex((row) => row[0]?.content === section);
    const found = rows.slice(top).find((row) => row[1]?.content === school);
    const column = number === 'remark' ? 14 : Number(number.slice(1)) - 1;
    if (found === undefined) throw new Error(`no ${school} under ${section}`);
    return found[column] ?? { content: null };
  }

  /** The names that 表Ⅱ-2 lists, with its sections' lines. */
  listed(): readonly CellValue[] {
    const rows = this.rows('表Ⅱ-2');
    const first = rows.findIndex((row) => row[0]?.content === '小学');
    return rows.slice(first).flatMap((row) => (typeof row[0]?.content === 'number' || row[0]?.content === '小学' || row[0]?.content === '初中' ? [(row[1]?.content ?? row[0]?.content) as CellValue] : []));
  }

  /** Conclusion and answer of an item by its number. */
  item(name: '表Ⅳ' | '表Ⅴ', number: number): readonly [conclusion: ModelCell, answer: ModelCell] {
    const row = this.rows(name).find(([first]) => typeof first?.content === 'string' && first.content.startsWith(`${number}. `));
    return [row?.[1] ?? { content: null }, row?.[2] ?? { content: null }];
  }

  /** The text of a line under a form. */
  note(name: string, beginning: string): string {
    const texts = this.rows(name).flatMap(([first]) => (typeof first?.content === 'string' ? [first.content] : []));
    return texts.find((text) => text.startsWith(beginning)) ?? '';
  }
}

export const formsOf = (sheets: Sheets = {}, options: Options = {}): Forms => new Forms(contextOf(gridsOf(sheets), options));
