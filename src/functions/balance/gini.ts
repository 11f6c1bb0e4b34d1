import { gini as giniOf } from '../../core/statistics/gini';
import type { FunctionDefinition } from '../definition';
import { unlessAny } from '../native/guard';
import { badOf, comparedFigures } from '../native/compared';
import { pupilsBelow, pupilsUpTo } from '../native/ranks';
import { FIGURES, OPTIONAL_PUPILS } from './dispersion';
import { figuresWithPupils, knownIndex } from './equityIndex';

export const gini: FunctionDefinition = {
  name: 'BALANCE.GINI',
  description: {
    zh: '基尼系数：按学生数加权，0 为完全均等，越大越不均衡；不作小样本修正。省略学生数时各校不加权。',
    en: 'Gini coefficient weighted by pupils: 0 is full equality, more is less balanced; no correction for small samples. Without pupils every school counts the same.',
  },
  arguments: [FIGURES, OPTIONAL_PUPILS],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.GINI(D2:D6,B2:B6)',
  source: {
    zh: '基尼系数：G=ΣΣpᵢpⱼ|xᵢ−xⱼ|÷(2μ)，pᵢ=Pᵢ/P，μ 为按学生数加权的平均值',
    en: 'Gini coefficient: G=ΣΣpᵢpⱼ|xᵢ−xⱼ|÷(2μ), pᵢ=Pᵢ/P, μ the mean weighted by pupils',
  },
  evaluate: (call) => {
    const { values, pupils } = figuresWithPupils(call.at(0), call.at(1));
    return knownIndex(giniOf(values, pupils));
  },
  native: (call) => {
    const compared = comparedFigures(call);
    const { x, p, each } = compared;
    const doubled = `SUMPRODUCT(${each},${x},${pupilsBelow(x, p)}+${pupilsUpTo(x, p)})`;
    return unlessAny(badOf(compared), `MAX(0,${doubled}/(SUMPRODUCT(${each},${x})*SUMPRODUCT(${each}))-1)`);
  },
};
