import { createTranslator } from '../../src/locale';
import type { Grid, MappingChoice, Reading, ReadingIssue } from '../../src/workbook';
import { LIMITS, readWorkbook } from '../../src/workbook';
import { FIELDS } from '../../src/standards';
import { ownSheetMark } from '../../src/workbook/ownSheet';
import { read, sheet } from './sheets';

type Code = ReadingIssue['code'];

const school = (...rows: Parameters<typeof sheet>[0]): Grid => sheet([['学校名称', '学校类型', '在校生数', '班级数'], ...rows]);
const county = (item: string, unit: string, value: Parameters<typeof sheet>[0][number][number], options = {}): Grid => sheet([['填报项目', '单位', '填报值'], ['区县名称', '', '某县'], [item, unit, value]], options);
const gappy = (count: number, row: readonly string[]): string[][] => Object.assign([] as string[][], { length: count, 0: ['学校名称', '学段', '在校生数'], 1: row });

const summed = (formulas: Readonly<Record<string, string>>): Grid =>
  sheet([['学校名称', '学校类型', '在校生数'], ['甲', '小学', 1], ['乙', '小学', 2], ['丙', '小学', 3], ['丁', '小学', 4], ['合计', null, 10]], { formulas });

/** A workbook that must raise each issue, and what the issue must say besides its code. Disputes arise only where values are to be settled (settling.test.ts). */
const FIXTURES: { readonly [C in Exclude<Code, 'disputed' | 'maybeSameSchool'>]: readonly [grids: readonly Grid[], expected: Partial<Extract<ReadingIssue, { code: C }>>] } = {
  uncertainHeading: [[sheet([['学校名称', '学校类型', '女在校生数', '班级数'], ['甲', '小学', 1, 1]])], { heading: '女在校生数', field: 'pupils', severity: 'query' }],
  duplicateHeading: [[sheet([['学校名称', '学校类型', '在校生数', '在校学生数'], ['甲', '小学', 1, 2]])], { heading: '在校学生数', field: 'pupils', first: { sheet: 'Sheet1', row: 0, column: 2 } }],
  mergedHeading: [[sheet([['学校名称', '学校类型', '在校生数', null], ['甲', '小学', 52, 48]], { merges: ['C1:D1'] })], { heading: '在校生数', field: 'pupils', severity: 'query' }],
  severalColumns: [[sheet([['学校名称', '甲小学', '乙小学'], ['学校类型', '小学', '小学'], ['在校生数', 100, 90], ['专任教师数', 9, 8]])], { severity: 'error', cell: { sheet: 'Sheet1', row: 0, column: 2 } }],
  unitUnclear: [[sheet([['学校名称', '学校类型', '在校生数', '教学仪器设备资产值'], ['甲', '小学', 500, 150]])], { heading: '教学仪器设备资产值', field: 'equipmentValue', severity: 'query' }],
  scaleUnclear: [[sheet([['学校名称', '学校类型', '在校生数', '教学仪器设备资产值（万元）'], ...['甲', '乙', '丙', '丁', '戊', '己'].map((name, at) => [name, '小学', 500, at === 0 ? 250_000 : 25])])], { field: 'equipmentValue', school: '甲', stage: 'primary', values: '250000万元 ≠ 250000元', severity: 'query' }],
  noDataRows: [[school()], { severity: 'error', cell: { sheet: 'Sheet1', row: 0, column: 0 } }],
  workbookEmpty: [[sheet([]), sheet([[null, ' ']], { name: 'b' })], { severity: 'error', cell: { sheet: 'Sheet1', row: 0, column: 0 } }],
  nothingRecognised: [[sheet([['随便', '什么'], ['写写', '画画']]), sheet([], { name: 'b' })], { severity: 'error' }],
  schoolCarried: [[sheet([['学校', '年级', '班级', '人数'], ['甲小学', '一年级', '1班', 40], [null, '一年级', '2班', 41]])], { school: '甲小学', severity: 'hint', cell: { sheet: 'Sheet1', row: 2, column: 0 } }],
  listedSchoolMissing: [[sheet([['学校', '年级', '班级', '人数'], [null, '一年级', '2班', 41]])], { severity: 'error' }],
  itemsUnread: [[county('本县特色做法若干', '', '很多')], { heading: '本县特色做法若干', items: 1, severity: 'hint' }],
  notRecognised: [[sheet([['随便', '什么'], ['写写', '画画']])], { severity: 'hint' }],
  hiddenSkipped: [[sheet([['学校名称', '在校生数'], ['甲小学', 1]], { hidden: true, name: '隐' })], { cell: { sheet: '隐', row: 0, column: 0 } }],
  hiddenRowsRead: [[sheet([['学校名称', '在校生数'], ['甲小学', 1], ['乙小学', 2]], { hiddenRows: [1] })], { rows: 1 }],
  textForNumber: [[school(['甲', '小学', '无', 1])], { field: 'pupils', text: '无', cell: { sheet: 'Sheet1', row: 1, column: 2 } }],
  errorValue: [[school(['甲', '小学', { error: '#DIV/0!' }, 1])], { field: 'pupils', error: '#DIV/0!' }],
  negative: [[school(['甲', '小学', -1, 1])], { field: 'pupils', value: -1 }],
  notInteger: [[school(['甲', '小学', 45.5, 1])], { field: 'pupils', value: 45.5, severity: 'query' }],
  aboveMaximum: [[county('残疾儿童少年入学率', '%', 105)], { field: 'disabledRate', value: 1.05, max: 1 }],
  percentRead: [[county('残疾儿童少年入学率', '', 95)], { field: 'disabledRate', text: '95', value: 0.95, severity: 'query' }],
  percentAmbiguous: [[county('残疾儿童少年入学率', '', 1.2)], { field: 'disabledRate', text: '1.2' }],
  dateForNumber: [[sheet([['学校名称', '学校类型', '在校生数'], ['甲', '小学', 45292]], { dates: ['C2'] })], { field: 'pupils', text: '45292' }],
  unitRead: [[school(['甲', '小学', '0.12万', 1])], { field: 'pupils', text: '0.12万', value: 1200, severity: 'hint' }],
  unknownWord: [[school(['甲', '中学部', 1, 1])], { field: 'schoolType', text: '中学部' }],
  answerAmbiguous: [[sheet([['评估内容', '自评结果'], ['无过重课业负担', '无'], ['学校规划布局合理', '达标']])], { field: 'evidence.Q8', text: '无', severity: 'query' }],
  duplicateSchool: [[school(['甲', '小学', 1, 1], ['甲', '小学', 1, 1])], { school: '甲', first: { sheet: 'Sheet1', row: 1, column: 0 } }],
  schoolRowsDiffer: [[school(['甲', '小学', 1, 1], ['甲', '小学', 2, 1])], { school: '甲', first: { sheet: 'Sheet1', row: 1, column: 0 } }],
  schoolSplit: [[sheet([['学校名称', '学校类型', '年级', '在校生数'], ['甲', '小学', '一年级', 50], ['甲', '小学', '二年级', 50]])], { school: '甲', heading: '年级' }],
  duplicateCode: [[sheet([['学校代码', '学校名称', '学校类型', '在校生数'], ['7', '甲', '小学', 1], ['7', '乙', '小学', 2]])], { schoolCode: '7', cell: { sheet: 'Sheet1', row: 2, column: 0 }, first: { sheet: 'Sheet1', row: 1, column: 0 } }],
  conflict: [[school(['甲', '小学', 1, 1]), sheet([['学校名称', '学段', '在校生数'], ['甲', '小学', 2]], { name: 'b' })], { school: '甲', value: 2, other: 1, otherCell: { sheet: 'Sheet1', row: 1, column: 2 } }],
  countyConflict: [[county('符合交流条件教师总数', '人', 1), county('符合交流条件教师总数', '人', 2, { name: 'b' })], { field: 'rotationEligible', value: 2, other: 1 }],
  leftOutBefore: [[sheet([[ownSheetMark('leftOut')], ['原因'], ['甲 · 甲.xlsx']], { name: '未并入' }), school(['甲', '小学', 1, 1])], { text: '甲 · 甲.xlsx', cell: { sheet: '未并入', row: 2, column: 0 } }],
  nameDiffers: [[sheet([['学校代码', '学校名称', '学段', '在校生数'], ['7', '甲', '小学', 1]]), sheet([['学校代码', '学校名称', '学段', '班级数'], ['7', '乙', '小学', 2]], { name: 'b' })], { school: '乙', other: '甲', schoolCode: '7' }],
  schoolUnknown: [[school(['甲', '小学', 1, 1]), sheet([['学校', '年级', '班级', '人数'], ['乙', '一年级', '1班', 40]], { name: 'b' })], { school: '乙' }],
  schoolAmbiguous: [[sheet([['学校代码', '学校名称', '学段', '在校生数'], ['1', '甲', '小学', 1], ['2', '甲', '小学', 2]]), sheet([['学校名称', '学段', '班级数'], ['甲', '小学', 2]], { name: 'b' })], { school: '甲' }],
  schoolNameMissing: [[school([null, '小学', 5, 1])], { cell: { sheet: 'Sheet1', row: 1, column: 0 } }],
  stagesAlike: [[sheet([['学校名称', '学校类型', '学段', '在校生数', '体育运动场馆面积'], ['甲校', '九年一贯制', '小学', 100, 3000], ['甲校', '九年一贯制', '初中', 60, 3000]])], { field: 'sportArea', school: '甲校', value: 3000, severity: 'query', cell: { sheet: 'Sheet1', row: 2, column: 4 }, otherCell: { sheet: 'Sheet1', row: 1, column: 4 } }],
  stageMissing: [[sheet([['学校名称', '在校生数'], ['第一中学', 5]])], { school: '第一中学' }],
  stageMismatch: [[sheet([['学校名称', '学校类型', '小学在校生数', '初中在校生数'], ['甲', '小学', 5, 6]])], { school: '甲', type: 'primary', stage: 'junior' }],
  typeInferred: [[sheet([['学校名称', '在校生数'], ['甲小学', 5]])], { school: '甲小学', type: 'primary', severity: 'hint' }],
  outsideStages: [[sheet([['学校', '年级', '班级', '人数'], ['甲', '高一', '1班', 40]])], { text: '高一' }],
  sixthGrade: [[sheet([['学校', '年级', '班级', '人数'], ['甲初级中学', '六年级', '1班', 48], ['乙学校', '六年级', '1班', 48]])], { school: '乙学校', severity: 'query' }],
  earlierYears: [[sheet([['年度', '学校名称', '学段', '在校生数'], ['2024学年', '甲', '小学', 1], [2025, '甲', '小学', 2]])], { year: 2025, rows: 1, severity: 'hint', cell: { sheet: 'Sheet1', row: 1, column: 0 } }],
  exampleSkipped: [[school(['示例小学', '小学', 1, 1], ['甲', '小学', 1, 1])], { text: '示例小学', severity: 'hint', cell: { sheet: 'Sheet1', row: 1, column: 0 } }],
  subtotalSkipped: [[school(['甲', '小学', 1, 1], ['合计', null, 1, 1])], { text: '合计', cell: { sheet: 'Sheet1', row: 2, column: 0 } }],
  formulaBroken: [[sheet([['学校名称', '学校类型', '在校生数'], ['甲', '小学', 5]], { formulas: { C2: 'SUM(#REF!)' } })], { field: 'pupils', severity: 'query', cell: { sheet: 'Sheet1', row: 1, column: 2 } }],
  formulaOverwritten: [[summed({ C2: 'D2+E2', C3: 'D3+E3', C5: 'D5+E5' })], { field: 'pupils', value: 3, cell: { sheet: 'Sheet1', row: 3, column: 2 } }],
  sumStopsShort: [[summed({ C6: '=SUM(C2:C4)' })], { field: 'pupils', first: { sheet: 'Sheet1', row: 4, column: 2 }, cell: { sheet: 'Sheet1', row: 5, column: 2 } }],
  branchAdded: [[sheet([['学校名称', '学校类型', '是否计校数', '在校生数'], ['甲小学', '小学', '是', 5], ['甲小学东校区', '小学', '否', 2]])], { school: '甲小学东校区', main: '甲小学', severity: 'hint' }],
  branchAlone: [[sheet([['学校名称', '学校类型', '是否计校数', '在校生数'], ['甲小学', '小学', '是', 5], ['东校区', '小学', '否', 2]])], { school: '东校区', severity: 'error' }],
  mergedOverSchools: [[sheet([['学校名称', '学校类型', '在校生数'], ['甲', '小学', 300], ['乙', '小学', null]], { merges: ['C2:C3'] })], { field: 'pupils', severity: 'error', cell: { sheet: 'Sheet1', row: 1, column: 2 } }],
  mergedOverColumns: [[sheet([['学校名称', '学校类型', '在校生数', '班级数'], ['甲', '小学', 300, null]], { merges: ['C2:D2'] })], { field: 'pupils', severity: 'error', cell: { sheet: 'Sheet1', row: 1, column: 2 } }],
  placeRow: [[school(['城关镇', null, 60, 3], ['甲', '小学', 1, 1])], { text: '城关镇', severity: 'error', cell: { sheet: 'Sheet1', row: 1, column: 0 } }],
  rowShifted: [[school(['甲', '小学', 2, 900, 12], ['乙', '小学', 300, 8])], { school: '甲', text: '12', severity: 'error', cell: { sheet: 'Sheet1', row: 1, column: 4 } }],
  schoolNamedOutside: [[sheet([['项目', '填报值'], ['在校生数', 500], ['班级数', 12]], { file: '城关第一小学.xlsx' })], { school: '城关第一小学', by: 'file', severity: 'hint' }],
  earlierTableRead: [[sheet([['学校名称', '学校类型', '在校生数'], ['甲', '小学', 1]], { name: '2023年' }), sheet([['学校名称', '学校类型', '在校生数'], ['甲', '小学', 2]], { name: '2024年' })], { severity: 'hint', text: '2023年', year: 2023, used: '2024年', cell: { sheet: '2023年', row: 0, column: 0 } }],
  yearMissing: [[sheet([['年度', '学校名称', '学段', '在校生数'], [2024, '甲', '小学', 1], [2025, '甲', '小学', 2], [null, '乙', '小学', 2]])], { rows: 1, severity: 'query', cell: { sheet: 'Sheet1', row: 3, column: 0 } }],
  tableYear: [[sheet([['学校名称', '学校类型', '2022年在校生数', '2023年在校生数'], ['甲', '小学', 1, 2]]), sheet([['项目', '单位', '2023年', '2024年'], ['参加交流轮岗教师数', '人', 3, 4], ['特殊教育学校学生人数', '人', 3, 4], ['区县名称', '', '某县', '某县']], { name: '县' })], { text: 'Sheet1', year: 2023, used: 2024, severity: 'query' }],
  earlierTable: [[sheet([['2022年情况'], ['学校名称', '学校类型', '在校生数'], ['甲', '小学', 1]], { name: '2023年' }), sheet([['学校名称', '学校类型', '在校生数'], ['甲', '小学', 2]], { name: '2024年' })], { severity: 'query', text: '2023年', year: 2023, used: '2024年', cell: { sheet: '2023年', row: 1, column: 0 } }],
  earlierHeadings: [[sheet([['学校名称', '学校类型', '2023年在校生数', '2024年在校生数'], ['甲', '小学', 1, 2]])], { severity: 'hint', heading: '2023年在校生数', headings: 1, used: '2024年在校生数', cell: { sheet: 'Sheet1', row: 0, column: 2 } }],
  otherYear: [[sheet([['学校名称', '学校类型', '2023年在校生数', '2024年班级数'], ['甲', '小学', 1, 2]])], { severity: 'query', heading: '2023年在校生数', field: 'pupils', year: 2023 }],
  tooManySheets: [Array.from({ length: LIMITS.sheets + 1 }, (_, at) => sheet([['x']], { name: `s${at}` })), { sheets: 201, limit: 200 }],
  tooManyRows: [[{ ...sheet([]), rows: gappy(LIMITS.rows + 1, ['甲', '小学', '1']), columnCount: 3 }], { rows: 200_001, limit: 200_000 }],
};

const readAll = (grids: readonly Grid[], choices: readonly MappingChoice[] = []): Reading => readWorkbook(grids, { fields: FIELDS, choices });

describe.each(Object.entries(FIXTURES) as [keyof typeof FIXTURES, (typeof FIXTURES)[keyof typeof FIXTURES]][])('%s', (code, [grids, expected]) => {
  const found = readAll(grids).issues.filter((issue) => issue.code === code);

  it('is raised by its fixture, with its data', () => {
    expect(found).not.toEqual([]);
    expect(found[0]).toMatchObject({ code, ...expected });
  });

  it('has words in both languages', () => {
    for (const locale of ['zh-CN', 'en-US'] as const) expect(createTranslator(locale).has(`reading:${code}`)).toBe(true);
  });
});

it('a clean workbook raises nothing', () => {
  expect(read([school(['甲', '小学', 100, 3], ['乙', '初中', '１００', 3])]).issues).toEqual([]);
});

it('what is wrong in one sheet does not hide the others', () => {
  const reading = read([sheet([['x', 'y']], { name: 'a' }), sheet([], { name: 'b' }), school(['甲', '小学', '无', 1], ['乙', '小学', 5, 1])]);
  expect(reading.sheets.map(({ template }) => template)).toEqual(['unrecognised', 'empty', 'schoolTable']);
  expect(reading.dataset.units.length).toBe(2);
});

it('stops when it is told to, and tells how far it is', () => {
  const controller = new AbortController();
  const seen: string[] = [];
  const grids = [sheet([['学校名称', '在校生数']], { name: 'a' }), sheet([['x']], { name: 'b' })];
  const onProgress = (done: number, total: number, what: string): void => {
    seen.push(`${done}/${total} ${what}`);
    controller.abort(new Error('enough'));
  };
  expect(() => readWorkbook(grids, { fields: FIELDS, signal: controller.signal, onProgress })).toThrow('enough');
  expect(seen).toEqual(['0/4 a']);
});

it.each(['severalColumns', 'duplicateSchool', 'schoolRowsDiffer', 'schoolSplit', 'stageMissing', 'schoolNameMissing', 'tooManyRows', 'tooManySheets'] as const)('what is lost to %s is noted in the dataset, so that no verdict passes without it', (code) => {
  const { issues, dataset } = readAll(FIXTURES[code][0]);
  expect(dataset.leftOut).toContainEqual(issues.find((issue) => issue.code === code)?.cell);
});

it('an item of there being none stays unanswered under 无', () => {
  const { dataset } = readAll(FIXTURES.answerAmbiguous[0]);
  expect(dataset.evidence.get('evidence.Q8')).toMatchObject({ answer: undefined, original: '无' });
  expect(dataset.evidence.get('evidence.G01')?.answer).toBe(true);
});
