import { createRandom } from './random';
import type { Random } from './random';
import { makeSchool } from './school';
import type { SampleRegion, SampleSchool, SampleType, SchoolPlan } from './school';

/** Made-up towns; no real place is meant. */
const TOWNS: readonly { readonly name: string; readonly region: SampleRegion }[] = [
  { name: '城关街道', region: '城区' },
  { name: '东湖街道', region: '城区' },
  { name: '清溪镇', region: '镇区' },
  { name: '石桥镇', region: '镇区' },
  { name: '望山镇', region: '镇区' },
  { name: '白沙乡', region: '乡村' },
  { name: '柳河乡', region: '乡村' },
  { name: '云岭乡', region: '乡村' },
];

/** How many schools of each kind, and how many pupils they have. Gives about 60 primary and 25 junior units. */
const KINDS: readonly {
  readonly type: SampleType;
  readonly count: number;
  readonly suffix: string;
  readonly pupils: (random: Random, region: SampleRegion) => SchoolPlan['pupils'];
}[] = [
  { type: '小学', count: 46, suffix: '小学', pupils: (random, region) => ({ 小学: region === '城区' ? random.whole(600, 1400) : region === '镇区' ? random.whole(320, 800) : random.whole(120, 340) }) },
  { type: '教学点', count: 6, suffix: '教学点', pupils: (random) => ({ 小学: random.whole(54, 88) }) },
  { type: '初级中学', count: 14, suffix: '初级中学', pupils: (random, region) => ({ 初中: region === '城区' ? random.whole(800, 1500) : random.whole(360, 820) }) },
  { type: '九年一贯制学校', count: 8, suffix: '学校', pupils: (random) => ({ 小学: random.whole(260, 620), 初中: random.whole(180, 420) }) },
  { type: '十二年一贯制学校', count: 1, suffix: '实验学校', pupils: () => ({ 小学: 640, 初中: 420, 高中: 360 }) },
  { type: '完全中学', count: 3, suffix: '中学', pupils: (random) => ({ 初中: random.whole(420, 760), 高中: random.whole(500, 900) }) },
  { type: '特殊教育学校', count: 1, suffix: '特殊教育学校', pupils: () => ({ 小学: 62, 初中: 31 }) },
];

const NAMES = ['第一', '第二', '育才', '中心', '新华', '向阳', '明德', '希望', '光明', '文昌', '春晖', '致远'] as const;

/** The schools of a made-up county, all of which meet the 2017 standard. */
export const makeCounty = (seed: number): SampleSchool[] => {
  const random = createRandom(seed);
  const schools: SampleSchool[] = [];
  for (const { type, count, suffix, pupils } of KINDS) {
    for (let index = 0; index < count; index += 1) {
      const town = TOWNS[index % TOWNS.length] ?? { name: '城关街道', region: '城区' as const };
      const given = NAMES[Math.floor(index / TOWNS.length) % NAMES.length] ?? '';
      const place = town.name.replace(/街道|镇|乡/, '');
      const name = count === 1 ? `青川合成县${suffix}` : `${place}${given}${suffix}`;
      const region = type === '教学点' ? '乡村' : town.region;
      const code = `99${String(schools.length + 1).padStart(8, '0')}`;
      schools.push(makeSchool({ code, name, type, region, town: town.name, pupils: pupils(random, region) }, random));
    }
  }
  return schools;
};
