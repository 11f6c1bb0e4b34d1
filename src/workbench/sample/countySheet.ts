import type { SampleCell, SampleSheet } from './sampleWorkbook';
import type { SampleSchool } from './school';

export const COUNTY_SHEET = '区县填报数据';

/** What a fault may change on the county form. */
export interface CountyFigures {
  rotated: number;
  /** The answer to 无过重课业负担; null = not yet recorded. */
  workload: string | null;
  /** 社会认可度 as typed. */
  satisfaction: SampleCell;
}

export const soundFigures = (): CountyFigures => ({ rotated: 262, workload: '是', satisfaction: 91.7 });

type Row = readonly [group: string, item: string, unit: string, value: SampleCell, proof?: string];

/** Qualitative items with the wording of the official form and a made-up proof. */
const EVIDENCE: readonly Row[] = [
  ['前提条件', '通过国家义务教育基本均衡发展认定三年以上', '', '是', '认定文件（合成）'],
  ['前提条件', '年度监测持续保持较高水平', '', '是', '年度监测报告（合成）'],
  ['政府保障程度', '县域内义务教育学校规划布局合理，符合国家规定要求', '', '是', '学校布局规划图（合成）'],
  ['政府保障程度', '县域内城乡义务教育学校建设标准统一、教师编制标准统一、生均公用经费基准定额统一、基本装备配置标准统一', '', '是', '四统一政策文件（合成）'],
  ['政府保障程度', '职业学校不得附设普通小学班、初中班', '', '是', '学校名录（合成）'],
  ['政府保障程度', '按规定足额核定教师绩效工资总量', '', '是', '绩效工资核定表（合成）'],
  ['政府保障程度', '县级教育行政部门在核定的教职工编制总额和岗位总量内，统筹分配各校教职工编制和岗位数量', '', '是', '编制分配文件（合成）'],
  ['政府保障程度', '优质高中招生名额分配向农村初中倾斜', '', '是', '招生名额分配方案（合成）'],
  ['政府保障程度', '留守儿童关爱体系健全', '', '是', '关爱体系文件（合成）'],
  ['教育质量', '所有学校制定章程，实现学校管理与教学信息化', '', '是', '学校章程汇编（合成）'],
  ['教育质量', '教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平', '', '是', '设备使用记录（合成）'],
  ['教育质量', '所有学校德育工作、校园文化建设水平达到良好以上', '', '是', '德育评价结果（合成）'],
  ['教育质量', '课程开齐开足，教学秩序规范，综合实践活动有效开展', '', '是', '课程表（合成）'],
];

const VETOES: readonly Row[] = [
  '存在以考试方式招生',
  '存在违规择校行为',
  '存在重点学校或重点班',
  '存在“有编不补”或长期聘用编外教师的情况',
  '教育系统存在重大安全责任事故和严重违纪违规事件',
  '有弄虚作假行为',
].map((item) => ['一票否决', item, '', '否', '督导报告（合成）']);

const MONITORED = ['语文', '数学', '科学', '体育', '艺术', '德育'];

const rowsOf = (schools: readonly SampleSchool[], figures: CountyFigures): readonly Row[] => [
  ['基本信息', '区县名称', '', '青川合成县（合成数据）'],
  ['基本信息', '区县代码', '', '990000'],
  ['基本信息', '填报年度', '', 2025],
  ['经费标准', '规定的小学生均公用经费标准', '元', 1150],
  ['经费标准', '规定的初中生均公用经费标准', '元', 1350],
  ['经费标准', '特殊教育学校经费总额', '元', 93 * 7200],
  ['经费标准', '特殊教育学校学生人数', '人', schools.filter(({ type }) => type === '特殊教育学校').reduce((sum, { stages }) => sum + [...stages.values()].reduce((n, { pupils }) => n + pupils, 0), 0)],
  ['工资收入', '上年度义务教育学校教师年平均工资收入水平（不含民办学校）', '万元', 10.86],
  ['工资收入', '当地公务员年平均工资收入', '万元', 10.52],
  ['教师交流轮岗', '符合交流条件教师总数', '人', 2140],
  ['教师交流轮岗', '实际交流轮岗教师数', '人', figures.rotated],
  ['教师交流轮岗', '实际交流骨干教师数量', '人', 68],
  ['优质高中招生', '优质高中招生计划总人数', '人', 2600],
  ['优质高中招生', '优质高中招生分配指标数', '人', 1430],
  ['优质高中招生', '向农村学校分配指标数', '人', 812],
  ['随迁子女', '符合条件的随迁子女总人数', '人', 1860],
  ['随迁子女', '在县域内公办学校就读的随迁子女人数', '人', 1702],
  ['随迁子女', '在政府购买服务的民办学校就读随迁子女人数', '人', 91],
  ['残疾儿童入学', '适龄残疾儿童少年总数', '人', 216],
  ['残疾儿童入学', '适龄残疾儿童少年入学总人数', '人', 211],
  ...EVIDENCE,
  ['教育质量', '无过重课业负担', '', figures.workload, figures.workload === null ? '' : '作业管理制度（合成）'],
  ...MONITORED.flatMap((subject): Row[] => [
    ['质量监测', `${subject}学业水平等级`, '级', 'Ⅲ'],
    ['质量监测', `${subject}校际差异率`, '', 0.12],
  ]),
  ['社会认可度', '社会认可度', '%', figures.satisfaction],
  ...VETOES,
];

/** The county form in use (序号, 类别, 填报项目 …), with the qualitative items and their proofs below. */
export const countySheet = (schools: readonly SampleSchool[], figures: CountyFigures): SampleSheet => ({
  name: COUNTY_SHEET,
  rows: [
    ['序号', '类别', '填报项目', '单位', '填报值', '是否必填', '备注说明', '佐证材料'],
    ...rowsOf(schools, figures).map(([group, item, unit, value, proof], index): SampleCell[] => [index + 1, group, item, unit, value, '是', '', proof ?? '']),
  ],
  headingRows: 1,
  columnWidths: [6, 14, 52, 8, 14, 10, 12, 24],
});
