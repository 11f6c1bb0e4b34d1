import type { UnknownReason } from '../../core/assessment';
import type { Remedy } from '../../core/explanation';
import type { Unit } from '../../standards/schema';
import type { ReportContext } from '../handIn/reportContext';

/** A unit as it stands behind a number, with the space before it where the language has one. */
export const unitBehind = (unit: Unit, { t, locale }: ReportContext['translator']): string => {
  const word = t(`term:unit.${unit}`);
  return word === '' || locale === 'zh-CN' ? word : ` ${word}`;
};

/** A number as running text has it: without marks between its thousands. */
export const bare = (printed: string): string => printed.replace(/(?<=\d),(?=\d{3})/gu, '');

/** Quotations and what stands in brackets: names and places, which stay as they are. */
const KEPT = /(“[^”]*”|（[^）]*）)/u;
const AROUND_NUMBERS = /(?<=[\p{Script=Han}，：；、]) (?=-?\d)|(?<=[\d%\p{Script=Han}]) (?=\p{Script=Han})/gu;

/** Chinese running text has no space around its numbers. */
export const tight = (text: string): string =>
  text
    .split(KEPT)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(AROUND_NUMBERS, '')))
    .join('');

/** Words of the other parts of the program as this text has them. */
const inText = (text: string, { translator }: ReportContext): string => (translator.locale === 'zh-CN' ? tight(text) : text);

/** Why something cannot be judged; each reason once. */
export const because = (reasons: readonly UnknownReason[], context: ReportContext): string =>
  [...new Set(reasons.map((reason) => inText(context.words.reason(reason), context)))].join(context.translator.t('audit:reasonSeparator'));

export const remedyText = (remedy: Remedy, context: ReportContext): string => inText(context.words.remedy(remedy), context);

export const adviceText = (advice: string, context: ReportContext): string => inText(advice, context);
