import type { ArgumentDeclaration } from '../declaration';
import type { Supplied } from '../call';
import { oneOf, readText } from './text';

const OUTPUTS = ['conclusion', 'explanation', 'count', 'boolean'] as const;
export type Output = (typeof OUTPUTS)[number];

export const OUTPUT: ArgumentDeclaration = {
  name: { zh: '输出', en: 'output' },
  description: {
    zh: '结论（默认）、说明（含明细）、个数（不达标的个数）或 布尔（TRUE/FALSE）',
    en: 'conclusion (default), explanation (with details), count (of what is not met) or boolean (TRUE/FALSE)',
  },
  kind: 'text',
  optional: true,
  takes: {
    of: 'words',
    words: [
      { zh: '结论', en: 'conclusion' },
      { zh: '说明', en: 'explanation' },
      { zh: '个数', en: 'count' },
      { zh: '布尔', en: 'boolean' },
    ],
  },
};

/** The words for what is to be shown. */
export const OUTPUT_WORDS: ReadonlyMap<string, Output> = new Map<string, Output>([
  ['结论', 'conclusion'],
  ['说明', 'explanation'],
  ['个数', 'count'],
  ['布尔', 'boolean'],
  ...OUTPUTS.map((output): [string, Output] => [output, output]),
]);

const ALLOWED = { zh: '结论 / 说明 / 个数 / 布尔', en: OUTPUTS.join(' / ') };

/** What a CHECK function is to show; the conclusion if omitted. */
export const readOutput = (supplied: Supplied): Output => {
  const text = readText(supplied);
  return text === undefined ? 'conclusion' : oneOf(supplied, text, OUTPUT_WORDS, ALLOWED);
};
