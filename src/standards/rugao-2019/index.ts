import RG01 from './RG01.json';
import RG02 from './RG02.json';
import RG04 from './RG04.json';
import RG05 from './RG05.json';
import RG06 from './RG06.json';
import RG07 from './RG07.json';
import RG08 from './RG08.json';
import RG11 from './RG11.json';
import pack from './pack.json';

/** 如皋市创建全国义务教育优质均衡发展县(市、区)工作方案: what it asks for beyond national-2017. Unchecked: the loader validates it. */
export const rugao2019 = { ...pack, rules: [RG01, RG02, RG04, RG05, RG06, RG07, RG08, RG11] };
