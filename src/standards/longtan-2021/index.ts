import LT01 from './LT01.json';
import LT02 from './LT02.json';
import LT03 from './LT03.json';
import LT05 from './LT05.json';
import LT06 from './LT06.json';
import LT07 from './LT07.json';
import LT12 from './LT12.json';
import pack from './pack.json';

/** 龙潭区教育事业发展“十四五”规划: what it asks for beyond national-2017. Unchecked: the loader validates it. */
export const longtan2021 = { ...pack, rules: [LT01, LT02, LT03, LT05, LT06, LT07, LT12] };
