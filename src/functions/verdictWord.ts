import { createTranslator } from '../locale';
import type { Verdict } from '../standards/terms';

const chinese = createTranslator('zh-CN');

/**
 * 达标 | 不达标 | 无法判断 | 不适用: the same in every language, because cells are counted and coloured by these words and a
 * workbook travels between people.
 */
export const verdictWord = (verdict: Verdict): string => chinese.t(`term:verdict.${verdict}`);
