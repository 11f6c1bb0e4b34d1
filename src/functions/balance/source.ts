import type { Localised } from '../declaration';

/** Where the formulas of several functions come from. */
export const DISPERSION_SOURCE: Localised = {
  zh: '县域义务教育校际均衡指标计算方法：S=√[Σ(Pᵢ/P)(xᵢ−X̄)²]，X̄=ΣPᵢxᵢ/P，差异系数=S/X̄（总体标准差，按学生数加权）',
  en: 'Method for the balance between schools of a county: S=√[Σ(Pᵢ/P)(xᵢ−X̄)²], X̄=ΣPᵢxᵢ/P, CV=S/X̄ (population, weighted by pupils)',
};

export const MEASURES_SOURCE: Localised = {
  zh: '县域义务教育优质均衡发展督导评估办法（教督〔2017〕6号）',
  en: 'Measures for the evaluation of high-quality balanced compulsory education in counties (2017, no. 6)',
};

/** An item of the measures, such as 政府保障程度 第9项. */
export const itemSource = (zh: string, en: string): Localised => ({ zh: `${MEASURES_SOURCE.zh}${zh}`, en: `${MEASURES_SOURCE.en}, ${en}` });
