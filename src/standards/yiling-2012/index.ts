import YL01 from './YL01.json';
import YL02 from './YL02.json';
import YL04 from './YL04.json';
import YL08 from './YL08.json';
import pack from './pack.json';

/** 高点定位促进高位均衡 优先保障实现学有优教——夷陵区推进义务教育均衡工作情况: what it asks for beyond national-2012. Unchecked: the loader validates it. */
export const yiling2012 = { ...pack, rules: [YL01, YL02, YL04, YL08] };
