import PY01 from './PY01.json';
import PY03 from './PY03.json';
import PY05 from './PY05.json';
import pack from './pack.json';

/** 建立“三项机制” 强化“三个坚持” 濮阳市全面推进义务教育由基本均衡向优质均衡转型升级: what it asks for beyond national-2017. Unchecked: the loader validates it. */
export const puyang2020 = { ...pack, rules: [PY01, PY03, PY05] };
