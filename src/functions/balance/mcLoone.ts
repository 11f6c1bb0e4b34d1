import { mcLoone as mcLooneOf } from '../../core/statistics/mcLoone';
import type { McLooneHalf } from '../../core/statistics/mcLoone';
import { oneOf, readText } from '../arguments/text';
import type { Supplied } from '../call';
import type { ArgumentDeclaration } from '../declaration';
import type { FunctionDefinition } from '../definition';
import { choose, optionsOf } from '../native/choice';
import { badOf, comparedFigures } from '../native/compared';
import type { Compared } from '../native/compared';
import { unlessAny } from '../native/guard';
import { below, pupilsUpTo, smallestUnless, upTo } from '../native/ranks';
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

/** The lower half over what it would have at the median, which must not be 0. */
const nativeIndex = ({ x, p, each }: Compared, half: McLooneHalf): string => {
  const all = `SUMPRODUCT(${each})`;
  const median = smallestUnless(x, `2*${pupilsUpTo(x, p)}<${all}`);
  const lower = `--${half === 'upToMedian' ? upTo(x, median) : below(x, median)}`;
  // A figure of 0 is not told from an empty cell there, so a median of 0 is found by itself.
  return `IF((${all}>0)*(2*SUMPRODUCT(--(${x}=0),${each})<${all}),SUMPRODUCT(${lower},${each},${x})/(${median}*SUMPRODUCT(${lower},${each})),1/0)`;
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
  native: (call) => {
    const compared = comparedFigures(call);
    const index = choose(call.at(2), { read: readHalf, options: optionsOf(WORDS), optional: true }, call, (half) => nativeIndex(compared, half));
    return unlessAny(badOf(compared), index);
  },
};
