import type { Random } from './random';

/** 办学类型 as a bureau writes it. */
export type SampleType = '小学' | '初级中学' | '九年一贯制学校' | '十二年一贯制学校' | '完全中学' | '教学点' | '特殊教育学校';
export type SampleRegion = '城区' | '镇区' | '乡村';
export type SampleStage = '小学' | '初中';

export interface SampleClass {
  readonly stage: SampleStage;
  readonly grade: string;
  readonly name: string;
  pupils: number;
}

/** The teachers of one stage. */
export interface Staff {
  pupils: number;
  qualified: number;
  backbone: number;
  peArt: number;
  fullTime: number;
  zone: number;
}

/** A made-up school. Mutable while the county is being made: faults are put in afterwards. */
export interface SampleSchool {
  code: string;
  readonly name: string;
  readonly type: SampleType;
  readonly region: SampleRegion;
  readonly town: string;
  readonly boarding: boolean;
  readonly builtBy2016: boolean;
  readonly builtBy2010: boolean;
  readonly stages: Map<SampleStage, Staff>;
  readonly seniorPupils: number;
  readonly classes: SampleClass[];
  teachingArea: number;
  sportArea: number;
  /** 万元. */
  equipment: number;
  multimedia: number;
  certified: number;
  trained: number;
  /** 万元. */
  budget: number;
  /** 万元. */
  training: number;
  funded: number;
  music: number[];
  art: number[];
  graduates: number;
  entrants: number;
  movedIn: number;
  movedOut: number;
}

/** What a pupil of each stage needs (the 2017 thresholds), so that a school is made to pass by design. */
const NEED = {
  小学: { qualified: 4.2, backbone: 1, peArt: 0.9, area: 4.5, sport: 7.5, equipment: 2000, media: 2.3, weight: 1 },
  初中: { qualified: 5.3, backbone: 1, peArt: 0.9, area: 5.8, sport: 10.2, equipment: 2500, media: 2.4, weight: 1.1 },
} as const;

const SENIOR_WEIGHT = { 十二年一贯制学校: 1.32, 完全中学: 1.32 } as const;

const GRADES: Readonly<Record<SampleStage, readonly string[]>> = {
  小学: ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'],
  初中: ['七年级', '八年级', '九年级'],
};

/** Classes of nearly equal size, none above `most`. */
const classesOf = (stage: SampleStage, pupils: number, most: number): SampleClass[] => {
  const grades = GRADES[stage];
  return grades.flatMap((grade, index) => {
    const inGrade = Math.floor(pupils / grades.length) + (index < pupils % grades.length ? 1 : 0);
    const count = Math.max(1, Math.ceil(inGrade / most));
    return Array.from({ length: count }, (_, number) => ({
      stage,
      grade,
      name: `${number + 1}班`,
      pupils: Math.floor(inGrade / count) + (number < inGrade % count ? 1 : 0),
    }));
  });
};

const rooms = (classes: number, least: number, random: Random): number[] =>
  Array.from({ length: Math.ceil(classes / 12) }, () => least + random.whole(0, 12));

export interface SchoolPlan {
  readonly code: string;
  readonly name: string;
  readonly type: SampleType;
  readonly region: SampleRegion;
  readonly town: string;
  readonly pupils: Readonly<Partial<Record<SampleStage | '高中', number>>>;
}

const staffOf = (stage: SampleStage, pupils: number, plain: boolean, random: Random): Staff => {
  const need = NEED[stage];
  const count = (per100: number, low: number, high: number): number => Math.ceil((pupils / 100) * per100 * random.between(low, high));
  const qualified = count(need.qualified, 1.05, 1.9);
  return {
    pupils,
    qualified,
    backbone: count(need.backbone, 1.05, 2.4),
    peArt: count(need.peArt, 1.05, 2),
    fullTime: qualified + random.whole(0, 2),
    // Boarding schools draw from everywhere; the others take their zone.
    zone: plain ? (stage === '小学' ? pupils : Math.floor(pupils * random.between(0.965, 0.99))) : Math.floor(pupils * 0.7),
  };
};

/** A school that meets every standard, with figures spread as in a county (coefficients of 0.1 to 0.3). */
export const makeSchool = (plan: SchoolPlan, random: Random): SampleSchool => {
  const { type, pupils } = plan;
  const boarding = plan.region === '乡村' && type !== '小学' && type !== '教学点';
  const stages = new Map<SampleStage, Staff>();
  const classes: SampleClass[] = [];
  for (const stage of ['小学', '初中'] as const) {
    const here = pupils[stage];
    if (here === undefined) continue;
    stages.set(stage, staffOf(stage, here, !boarding, random));
    classes.push(...classesOf(stage, here, stage === '小学' ? 43 : 48));
  }
  const senior = pupils['高中'] ?? 0;
  const weightOf = (stage: SampleStage): number => (stages.size > 1 || type === '十二年一贯制学校' ? NEED[stage].weight : 1);
  const seniorWeight = type === '完全中学' ? 1.2 : type === '十二年一贯制学校' ? SENIOR_WEIGHT[type] : 0;
  const weighted = [...stages].reduce((sum, [stage, { pupils: here }]) => sum + here * weightOf(stage), senior * seniorWeight);
  /** The shared total that suffices for the most demanding stage. */
  const total = (what: 'area' | 'sport' | 'equipment' | 'media', low: number, high: number): number =>
    weighted * Math.max(...[...stages.keys()].map((stage) => NEED[stage][what] / weightOf(stage))) * random.between(low, high);
  const enrolled = [...stages.values()].reduce((sum, { pupils: here }) => sum + here, 0);
  const teachers = [...stages.values()].reduce((sum, { fullTime }) => sum + fullTime, 0);
  const budget = Math.round(Math.max(enrolled, 100) * 0.12 * 100) / 100;
  const entrants = Math.round((stages.get('初中')?.pupils ?? 0) / 3);
  const [movedIn, movedOut] = [random.whole(0, 6), random.whole(0, 6)];
  return {
    code: plan.code,
    name: plan.name,
    type,
    region: plan.region,
    town: plan.town,
    boarding,
    builtBy2016: random.between(0, 1) < 0.7,
    builtBy2010: random.between(0, 1) < 0.5,
    stages,
    seniorPupils: senior,
    classes,
    teachingArea: Math.ceil(total('area', 1.05, 2.1)),
    sportArea: Math.ceil(total('sport', 1.05, 2.4)),
    equipment: Math.ceil(total('equipment', 1.05, 2.3) / 100) / 100,
    multimedia: Math.ceil(total('media', 1.05, 1.9) / 100),
    certified: teachers,
    trained: teachers,
    budget,
    training: Math.ceil(budget * random.between(5.1, 6.5)) / 100,
    funded: Math.max(enrolled, 100),
    music: rooms(classes.length, 96, random),
    art: rooms(classes.length, 90, random),
    entrants,
    movedIn: entrants === 0 ? 0 : movedIn,
    movedOut: entrants === 0 ? 0 : movedOut,
    graduates: entrants === 0 ? 0 : entrants + movedIn - movedOut - (random.between(0, 1) < 0.4 ? 1 : 0),
  };
};
