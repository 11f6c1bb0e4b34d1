import { FIELDS } from '../../src/standards';
import type { Field } from '../../src/standards/schema';

/** Two headings that differ only in width, case, spaces or punctuation are one. */
const normalise = (heading: string): string => heading.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '');

const namesOf = (field: Field): readonly string[] => [field.label.zh, ...field.aliases];

const byName = (scope: Field['scope']): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, readonly string[]>();
  for (const field of FIELDS.values()) {
    if (field.scope !== scope) continue;
    for (const name of new Set(namesOf(field).map(normalise))) index.set(name, [...(index.get(name) ?? []), field.id]);
  }
  return index;
};

test.each(['school', 'county', 'class', 'room'] as const)('no %s heading belongs to two fields', (scope) => {
  expect([...byName(scope)].filter(([, fields]) => fields.length > 1)).toEqual([]);
});

test('no field repeats an alias', () => {
  for (const field of FIELDS.values()) {
    const names = namesOf(field).map(normalise);
    expect({ field: field.id, names: names.length }).toEqual({ field: field.id, names: new Set(names).size });
  }
});

test('formulas use numbers of the same kind of record, and never run in a circle', () => {
  const reach = (id: string, seen: readonly string[]): void => {
    expect(seen).not.toContain(id);
    const field = FIELDS.get(id);
    for (const { sum, unless = [] } of field?.from ?? []) {
      for (const other of [...sum.plus, ...(sum.minus ?? []), ...unless]) expect(FIELDS.get(other)).toMatchObject({ type: 'number', scope: field?.scope });
      for (const other of [...sum.plus, ...(sum.minus ?? [])]) reach(other, [...seen, id]);
    }
  };
  for (const id of FIELDS.keys()) reach(id, []);
});

test('a share is at most 1', () => {
  for (const field of FIELDS.values()) if (field.unit === 'ratio') expect({ field: field.id, max: field.max }).toEqual({ field: field.id, max: 1 });
});

/** The columns of 表Ⅱ-2 of the national form. */
const TABLE_II_2 = [
  ['序 号', 'serial'],
  ['学校名称', 'schoolName'],
  ['举办者 类型', 'organiser'],
  ['在校生数', 'pupils'],
  ['年级数', 'grades'],
  ['班级数', 'classes'],
  ['每百名学生拥有高于规定学历教师数', 'qualifiedTeachersPer100'],
  ['每百名学生拥有县级及以上骨干教师数', 'backboneTeachersPer100'],
  ['每百名学生拥有体育、艺术 (美术、音乐)专任教师数', 'peArtTeachersPer100'],
  ['生均教学及辅助用 房面积', 'teachingAreaPerPupil'],
  ['生均体育运动场馆面积', 'sportAreaPerPupil'],
  ['生均教学仪器设备值', 'equipmentPerPupil'],
  ['每百名学生拥有网络多媒体 教室数', 'multimediaRoomsPer100'],
  ['该校综合评估是否达标', 'declaredVerdict'],
  ['备注（注 明有哪几项指标达标，哪几项指标达    到 85%）', 'remark'],
] as const;

/** The 项目 of the school data sheet in use; stage words and class-size and room-area bands, read by pattern, are left out. */
const SCHOOL_SHEET = [
  ['学校名称', 'schoolName'],
  ['学校类型', 'schoolType'],
  ['学校代码', 'schoolCode'],
  ['建校时间', 'foundedYear'],
  ['是否2010年及之前规划并建成', 'builtBy2010'],
  ['是否2016年及之前规划并建成', 'builtBy2016'],
  ['是否人口密度过高的大城市中心城区学校', 'denseUrbanCore'],
  ['是否50人及以上但不足100人的乡村小规模学校和教学点', 'ruralSmall50to99'],
  ['是否最大班额低于30人的农村小规模学校', 'maxClassBelow30Rural'],
  ['学生人数', 'pupils'],
  ['进城务工人员随迁子女在校生人数', 'migrantPupils'],
  ['家庭住址在划片范围内的在校学生人数', 'zonePupils'],
  ['班级总数', 'classes'],
  ['专任教师总人数', 'fullTimeTeachers'],
  ['专科学历教师人数', 'juniorCollegeTeachers'],
  ['本科学历教师人数', 'bachelorTeachers'],
  ['硕士学历教师人数', 'masterTeachers'],
  ['博士研究生学历教师人数', 'doctorTeachers'],
  ['县级及以上骨干教师数', 'backboneTeachers'],
  ['持有教师资格证的专任教师人数', 'certifiedTeachers'],
  ['近5年培训满360学时专任教师人数', 'trainedTeachers'],
  ['体育专任教师人数', 'peTeachers'],
  ['音乐专任教师人数', 'musicTeachers'],
  ['美术专任教师人数', 'artTeachers'],
  ['艺术专任教师人数', 'artsTeachers'],
  ['体育交流轮岗/兼职/走教教师人数', 'visitingPeTeachers'],
  ['音乐交流轮岗/兼职/走教教师人数', 'visitingMusicTeachers'],
  ['美术交流轮岗/兼职/走教教师人数', 'visitingArtTeachers'],
  ['艺术交流轮岗/兼职/走教教师人数', 'visitingArtsTeachers'],
  ['教学及辅助用房总面积', 'teachingAreaGross'],
  ['室内体育用房面积', 'indoorSportsArea'],
  ['学校体育馆面积', 'gymArea'],
  ['校内体育场面积', 'playgroundArea'],
  ['校外租赁场馆面积', 'leasedSportsArea'],
  ['校内其他体育场面积', 'otherSportsArea'],
  ['教学仪器设备资产值（账面原值）', 'equipmentValue'],
  ['网络多媒体教室间数', 'multimediaRooms'],
  ['音乐教室总间数', 'musicRooms'],
  ['美术教室总间数', 'artRooms'],
  ['上一年度公用经费预算总额', 'publicFundsBudget'],
  ['上一年度公用经费决算总额', 'publicFundsSettled'],
  ['上一年度教师培训经费预算总额', 'trainingFundsBudget'],
  ['本届毕业学生人数', 'graduates'],
  ['毕业年级初一时在校学生数', 'entrants'],
  ['毕业年级三年转入学生数', 'transferredIn'],
  ['毕业年级三年转出学生数', 'transferredOut'],
  ['毕业年级三年死亡学生数', 'deceased'],
] as const;

/** The 填报项目 of the county form in use, and the qualitative items of its list of proofs. */
const COUNTY_FORM = [
  ['区县名称', 'countyName'],
  ['区县代码', 'countyCode'],
  ['填报年度', 'reportYear'],
  ['规定的小学生均公用经费标准', 'fundsStandardPrimary'],
  ['规定的初中生均公用经费标准', 'fundsStandardJunior'],
  ['特殊教育学校经费总额', 'specialFunds'],
  ['特殊教育学校学生人数', 'specialPupils'],
  ['上年度义务教育学校教师年平均工资收入水平（不含民办学校）', 'teacherPay'],
  ['当地公务员年平均工资收入', 'civilServantPay'],
  ['符合交流条件教师总数', 'rotationEligible'],
  ['实际交流轮岗教师数', 'rotated'],
  ['实际交流骨干教师数量', 'rotatedBackbone'],
  ['优质高中招生计划总人数', 'eliteQuotaTotal'],
  ['优质高中招生分配指标数', 'eliteQuotaAllotted'],
  ['向农村学校分配指标数', 'eliteQuotaRural'],
  ['符合条件的随迁子女总人数', 'migrantEligible'],
  ['在县域内公办学校就读的随迁子女人数', 'migrantPublic'],
  ['在政府购买服务的民办学校就读随迁子女人数', 'migrantPurchased'],
  ['适龄残疾儿童少年总数', 'disabledChildren'],
  ['适龄残疾儿童少年入学总人数', 'disabledEnrolled'],
  ['县域内义务教育学校规划布局合理，符合国家规定要求', 'evidence.G01'],
  ['县域内城乡义务教育学校建设标准统一、教师编制标准统一、生均公用经费基准定额统一', 'evidence.G02'],
  ['县域内城乡义务教育学校建设标准统 一、教师编制标准统 一、生均公用经费基准定额 统 一、基本装备配置标准统 一', 'evidence.G02'],
  ['县级教育行政部门在核定的教职工编制总额和岗位总量内，统筹分配各校教职工编制和岗位数量', 'evidence.G10'],
  ['所有学校制定章程，实现学校管理与教学信息化', 'evidence.Q3'],
  ['所有学校建立章程，实现学校管理与教学信息化', 'evidence.Q3'],
  ['教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平', 'evidence.Q5'],
  ['所有学校德育工作、校园文化建设水平达到良好以上', 'evidence.Q6'],
  ['所有学校德育工作、校园文化建设达到良好以上', 'evidence.Q6'],
  ['课程开齐开足，教学秩序规范，综合实践活动有效开展', 'evidence.Q7'],
  ['无过重课业负担', 'evidence.Q8'],
] as const;

test.each([...TABLE_II_2, ...SCHOOL_SHEET])('school heading %s is %s', (heading, field) => {
  expect(byName('school').get(normalise(heading))).toEqual([field]);
});

test.each(COUNTY_FORM)('county heading %s is %s', (heading, field) => {
  expect(byName('county').get(normalise(heading))).toEqual([field]);
});
