import { mcLoone as mcLooneOf } from '../../core/statistics/mcLoone';
import type { McLooneHalf } from '../../core/statistics/mcLoone';
import { oneOf, readText } from '../arguments/text';
import type { Supplied } from '../call';
import type { ArgumentDeclaration } from '../declaration';
import type { FunctionDefinition } from '../definition';
import { FIGURES, OPTIONAL_PUPILS } from './dispersion';
import { figuresWithPupils, knownIndex } from './equityIndex';

const HALF: ArgumentDeclaration = {
  name: { zh: '口径', en: 'convention' },
  description: { zh: '含中位数（默认，≤ 中位数）或 不含中位数（< 中位数）', en: 'upToMedian (default, ≤ median) or belowMedian (< median)' },
  kind: 'text',
  optional: true,
  takes: { of: 'words', words: [{ zh: '含中位数', en: 'upToMedian' }, { zh: '不含中位数', en: 'belowMedian' }] },
};

const WORDS: ReadonlyMap<string, McLooneHalf> = new Map<string, McLooneHalf>([
  ['含中位数', 'upToMedian'],
  ['uptomedian', 'upToMedian'],
  ['<=', 'upToMedian'],
  ['≤', 'upToMedian'],
  ['不含中位数', 'belowMedian'],
  ['belowmedian', 'belowMedian'],
  ['<', 'belowMedian'],
]);

const readHalf = (supplied: Supplied): McLooneHalf => {
  const text = readText(supplied);
  return text === undefined ? 'upToMedian' : oneOf(supplied, text, WORDS, '含中位数 / 不含中位数 (upToMedian / belowMedian)');
};

export const mcLoone: FunctionDefinition = {
  name: 'BALANCE.MCLOONE',
  description: {
    zh: '麦克伦指数：不超过中位数的学生实有资源÷这些学生都达到中位数时的资源，1 为均等。中位数按学生数加权（累计学生数首次达到一半的学校的值），默认含中位数学校。',
    en: 'McLoone index: what pupils up to the median have, over what they would have at the median; 1 is equity. The median is weighted by pupils (the figure at which half of them is first reached) and its school counts unless chosen otherwise.',
  },
  arguments: [FIGURES, OPTIONAL_PUPILS, HALF],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.MCLOONE(D2:D6,B2:B6)',
  source: {
    zh: 'McLoone 指数：M=Σ(x≤m)Pᵢxᵢ÷(m·Σ(x≤m)Pᵢ)，m 为加权中位数（Berne 与 Stiefel）；各家对加权和中位数的取舍不一',
    en: 'McLoone index: M=Σ(x≤m)Pᵢxᵢ÷(m·Σ(x≤m)Pᵢ), m the weighted median (Berne and Stiefel); sources differ on weights and on the median itself',
  },
  evaluate: (call) => {
    const { values, pupils } = figuresWithPupils(call.at(0), call.at(1));
    return knownIndex(mcLooneOf(values, pupils, readHalf(call.at(2))));
  },
};
