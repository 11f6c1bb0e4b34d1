import { judge } from '../../core';
import type { Comparison } from '../../core/assessment';
import type { Verdict } from '../../standards/terms';
import type { FormGround } from './formGround';

/** A figure as the form prints it. */
const printed = ({ value, unit, decimals }: Comparison): number => Number((unit === 'ratio' ? value * 100 : value).toFixed(decimals)) / (unit === 'ratio' ? 100 : 1);

/** What the form's decimals hide: a figure that misses and looks, rounded, as if it did not; '' elsewhere. */
export const missedUnseen = ({ words, translator }: Pick<FormGround, 'words' | 'translator'>, comparison: Comparison, verdict: Verdict): string =>
  verdict === 'notMet' && judge(printed(comparison), comparison.comparator, comparison.threshold) ? translator.t('forms:rounded', { figures: words.comparison(comparison) }) : '';
