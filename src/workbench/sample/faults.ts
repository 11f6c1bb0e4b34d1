import type { CountyFigures } from './countySheet';
import type { SampleCell } from './sampleWorkbook';
import { SCHOOL_FIRST_ROW, schoolColumn } from './schoolSheet';
import type { SampleSchool, SampleStage, SampleType } from './school';

/** What was put wrong on purpose, for the note sheet: a person should find each in the pane. */
export interface Fault {
  readonly kind: string;
  readonly school: string;
  readonly what: string;
}

export interface FaultyCounty {
  readonly faults: readonly Fault[];
  /** Cells whose typed text differs from the figure, by `row,column` of the school sheet. */
  readonly overrides: ReadonlyMap<string, SampleCell>;
}

/** Takes a school of a type that no fault has used yet, so that faults do not hide each other. */
const chooser = (schools: readonly SampleSchool[]) => {
  const used = new Set<SampleSchool>();
  return (type: SampleType, least = 0): SampleSchool => {
    const size = (school: SampleSchool): number => [...school.stages.values()].reduce((sum, { pupils }) => sum + pupils, 0);
    const school = schools.find((one) => one.type === type && !used.has(one) && size(one) >= least);
    if (school === undefined) throw new Error(`no ${type} is left for a fault`);
    used.add(school);
    return school;
  };
};

const staff = (school: SampleSchool, stage: SampleStage) => {
  const found = school.stages.get(stage);
  if (found === undefined) throw new Error(`${school.name} has no ${stage}`);
  return found;
};

/** Puts one fault of each kind into a sound county. Changes the schools and the county figures. */
export const putFaults = (schools: SampleSchool[], county: CountyFigures): FaultyCounty => {
  const take = chooser(schools);
  const faults: Fault[] = [];
  const overrides = new Map<string, SampleCell>();
  const note = (kind: string, school: SampleSchool | undefined, what: string): void => {
    faults.push({ kind, school: school?.name ?? '全县', what });
  };
  const typed = (school: SampleSchool, label: string, value: SampleCell, group?: string): void => {
    overrides.set(`${SCHOOL_FIRST_ROW + schools.indexOf(school)},${schoolColumn(label, group)}`, value);
  };
  const resize = (school: SampleSchool, index: number, pupils: number): void => {
    const one = school.classes[index];
    if (one === undefined) throw new Error(`${school.name} has no class ${index}`);
    const here = staff(school, one.stage);
    here.pupils += pupils - one.pupils;
    here.zone = Math.min(here.zone + pupils - one.pupils, here.pupils);
    one.pupils = pupils;
  };

  resourceFaults(take, note);
  classFaults(take, note, resize);
  supportFaults(take, note);
  typingFaults(take, note, typed);

  const first = take('小学');
  const second = take('小学');
  second.code = first.code;
  note('学校代码重复', second, `与“${first.name}”代码相同`);

  contradictions(take, note, typed);

  county.rotated = 205;
  note('交流轮岗比例不足', undefined, '205 ÷ 2140 = 9.6%，低于 10%');
  county.workload = null;
  note('缺少佐证', undefined, '“无过重课业负担”尚未登记');
  county.satisfaction = '91.7%';
  note('百分数写法', undefined, '社会认可度写作“91.7%”');
  return { faults, overrides };
};

/** Grows a school of one stage, everything in proportion, by more classes of the same size. */
const enlarge = (school: SampleSchool, stage: SampleStage, pupils: number): void => {
  const here = staff(school, stage);
  const factor = pupils / here.pupils;
  for (const figure of ['qualified', 'backbone', 'peArt', 'fullTime'] as const) here[figure] = Math.ceil(here[figure] * factor);
  school.certified = here.fullTime;
  school.trained = here.fullTime;
  for (const figure of ['teachingArea', 'sportArea', 'equipment', 'multimedia', 'budget', 'training'] as const) school[figure] = Math.ceil(school[figure] * factor);
  const pattern = [...school.classes];
  for (let missing = pupils - here.pupils, index = 0; missing > 0; index += 1) {
    const like = pattern[index % pattern.length];
    if (like === undefined) throw new Error(`${school.name} has no classes`);
    const size = Math.min(missing, 40);
    school.classes.push({ ...like, name: `${Math.floor(index / pattern.length) + 20}${index % pattern.length}班`, pupils: size });
    missing -= size;
  }
  here.pupils = pupils;
  here.zone = pupils;
  school.funded = pupils;
  const rooms = Math.ceil(school.classes.length / 12);
  while (school.music.length < rooms) school.music.push(98);
  while (school.art.length < rooms) school.art.push(92);
};

type Take = (type: SampleType, least?: number) => SampleSchool;
type Typed = (school: SampleSchool, label: string, value: SampleCell, group?: string) => void;
type Note = (kind: string, school: SampleSchool | undefined, what: string) => void;

const resourceFaults = (take: Take, note: Note): void => {
  const oneShort = take('小学', 300);
  oneShort.equipment = Math.round(staff(oneShort, '小学').pupils * 18.5) / 100;
  note('一项在 85% 与标准之间', oneShort, '生均设备值约 1850 元；其余达标，学校仍达标');

  const twoShort = take('小学', 300);
  twoShort.equipment = Math.round(staff(twoShort, '小学').pupils * 18.6) / 100;
  twoShort.sportArea = Math.round(staff(twoShort, '小学').pupils * 7);
  note('两项未达标', twoShort, '设备值、运动场馆均在 85% 以上，但只有 5 项达标');

  const below = take('初级中学', 300);
  below.sportArea = Math.round(staff(below, '初中').pupils * 8.2);
  note('低于 85% 底线', below, '生均体育运动场馆面积约 8.2 ㎡，低于 8.67 ㎡');

  for (let index = 0; index < 2; index += 1) {
    const rich = take('初级中学', 700);
    rich.equipment = Math.round(staff(rich, '初中').pupils * 118) / 100;
    note('差异系数超限', rich, '生均设备值约 11800 元，远高于其他初中');
  }
};

const classFaults = (take: Take, note: Note, resize: (school: SampleSchool, index: number, pupils: number) => void): void => {
  for (const [pupils, kind] of [[46, '班额超标'], [58, '大班额'], [67, '超大班额']] as const) {
    const school = take('小学', 500);
    resize(school, 3, pupils);
    note(kind, school, `一个班 ${pupils} 人`);
  }
  const huge = take('小学', 1000);
  enlarge(huge, '小学', 2096);
  note('学校规模超标', huge, '2096 人，超过 2000 人');

  const junior = take('初级中学', 400);
  resize(junior, 1, 51);
  note('班额超标', junior, '一个初中班 51 人');
};

const supportFaults = (take: Take, note: Note): void => {
  const small = take('小学', 320);
  small.music[0] = 82;
  note('音乐教室面积不足', small, '一间 82 ㎡，不足 96 ㎡');

  const point = take('教学点');
  point.funded = staff(point, '小学').pupils;
  note('小规模学校公用经费', point, '按实有人数核定，不足 100 人未按 100 人核定');

  const training = take('九年一贯制学校');
  training.training = Math.floor(training.budget * 4.1) / 100;
  note('培训经费不足', training, '约占公用经费预算的 4.1%');

  const uncertified = take('完全中学');
  uncertified.certified -= 1;
  note('教师资格证', uncertified, '一名专任教师没有资格证');
};

/** Figures that do not go together, each possible by itself. */
const contradictions = (take: Take, note: Note, typed: Typed): void => {
  const many = take('小学', 300);
  typed(many, '小学', staff(many, '小学').fullTime + 2, '县级及以上骨干教师数');
  note('骨干教师多于专任教师', many, `骨干教师比专任教师 ${staff(many, '小学').fullTime} 人还多 2 人`);

  const listed = take('小学', 300);
  const [one] = listed.classes;
  if (one === undefined) throw new Error(`${listed.name} has no classes`);
  one.pupils -= 3;
  note('名册与在校生数不符', listed, '一个班在名册上少 3 人，合计与在校生数对不上');
};

const typingFaults = (take: Take, note: Note, typed: Typed): void => {
  const blank = take('小学');
  typed(blank, '小学', '', '县级及以上骨干教师数');
  note('漏填', blank, '骨干教师数为空');

  const text = take('小学');
  typed(text, '体育运动场馆面积（㎡）', '暂缺');
  note('该填数字处是文字', text, '体育运动场馆面积写作“暂缺”');

  const wide = take('小学');
  typed(wide, '教学及辅助用房面积（㎡）', `${wide.teachingArea}㎡`.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)));
  note('全角数字带单位', wide, '教学及辅助用房面积写作全角数字加“㎡”');

  const counted = take('九年一贯制学校');
  typed(counted, '网络多媒体教室数（间）', `${counted.multimedia}间`);
  note('数字带单位', counted, '多媒体教室数写作“…间”');

  const negative = take('初级中学');
  typed(negative, '网络多媒体教室数（间）', -negative.multimedia);
  note('负数', negative, '网络多媒体教室数为负');

  const error = take('小学');
  typed(error, '教学仪器设备值（万元）', '=1/0');
  note('公式错误', error, '教学仪器设备值为 #DIV/0!');
};
