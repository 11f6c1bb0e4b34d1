import ZB04 from './ZB04.json';
import ZB07 from './ZB07.json';
import ZB08 from './ZB08.json';
import ZB09 from './ZB09.json';
import ZB10 from './ZB10.json';
import ZB11 from './ZB11.json';
import pack from './pack.json';

/** 淄博市教育局关于遴选部分镇开展强镇筑基教育改革试点工作的通知: what it asks for beyond national-2017. Unchecked: the loader validates it. */
export const zibo2021 = { ...pack, rules: [ZB04, ZB07, ZB08, ZB09, ZB10, ZB11] };
