import { range as rangeOf } from '../../core/statistics/range';
import type { RangeKind } from '../../core/statistics/range';
import { oneOf, readText } from '../arguments/text';
import type { Supplied } from '../call';
import type { ArgumentDeclaration } from '../declaration';
import type { FunctionDefinition } from '../definition';
import { choose, optionsOf } from '../native/choice';
import { columnWithoutTexts, requireAlike } from '../native/columns';
import { unlessAny, where } from '../native/guard';
import { badCells, badPairs } from '../../report/calculation/moments';
import type { NativeCall } from '../native/nativeCall';
import { largestWhere, smallestUnless } from '../native/ranks';
import { FIGURES, OPTIONAL_PUPILS } from './dispersion';
import { figuresWithPupils, knownIndex } from './equityIndex';

const KIND: ArgumentDeclaration = {
  name: { zh: '项', en: 'item' },
  description: { zh: '极差（默认，最大值−最小值）或 极差率（最大值÷最小值）', en: 'difference (default, largest − smallest) or ratio (largest ÷ smallest)' },
  kind: 'text',
  optional: true,
  takes: { of: 'words', words: [{ zh: '极差', en: 'difference' }, { zh: '极差率', en: 'ratio' }] },
};

const WORDS: ReadonlyMap<string, RangeKind> = new Map<string, RangeKind>([
  ['极差', 'difference'],
  ['difference', 'difference'],
  ['极差率', 'ratio'],
  ['ratio', 'ratio'],
]);

const readKind = (supplied: Supplied): RangeKind => {
  const text = readText(supplied);
  return text === undefined ? 'difference' : oneOf(supplied, text, WORDS, '极差 / 极差率 (difference / ratio)');
};

const SIGNS: Readonly<Record<RangeKind, string>> = { difference: '-', ratio: '/' };

/** The largest figure and the smallest, put together. */
const nativeRange = (call: NativeCall, sign: string): string => {
  const { text: x } = columnWithoutTexts(call.at(0), call);
  if (call.at(1).kind === 'omitted') {
    const blank = `LEN(${x})=0`;
    return unlessAny(badCells(x), where([`(SUMPRODUCT(--ISNUMBER(${x}))>0)`], `${largestWhere(x, `LEN(${x})>0`)}${sign}${smallestUnless(x, blank)}`));
  }
  requireAlike(call.at(0), call.at(1));
  const { text: p } = columnWithoutTexts(call.at(1), call);
  return unlessAny(badPairs(x, p), where([`(SUMPRODUCT(${p})>0)`], `${largestWhere(x, `${p}>0`)}${sign}${smallestUnless(x, `${p}=0`)}`));
};

export const range: FunctionDefinition = {
  name: 'BALANCE.RANGE',
  description: {
    zh: '极差（最大值−最小值）或极差率（最大值÷最小值）。给学生数时，没有学生的学校不计；不按学生数加权。',
    en: 'Range: largest minus smallest, or largest over smallest. With pupils, schools without any are left out; pupils are no weights.',
  },
  arguments: [FIGURES, OPTIONAL_PUPILS, KIND],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.RANGE(D2:D6,B2:B6)',
  source: { zh: '统计学通用定义：极差=最大值−最小值，极差率=最大值÷最小值', en: 'General statistics: range = largest − smallest, ratio = largest ÷ smallest' },
  evaluate: (call) => {
    const { values, pupils } = figuresWithPupils(call.at(0), call.at(1));
    return knownIndex(rangeOf(values, pupils, readKind(call.at(2))));
  },
  native: (call) => choose(call.at(2), { read: readKind, options: optionsOf(WORDS), optional: true }, call, (kind) => nativeRange(call, SIGNS[kind])),
};
