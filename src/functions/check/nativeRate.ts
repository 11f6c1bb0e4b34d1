import { FIELDS, valueAt } from '../../standards';
import type { Expression, ParameterValue, RatePart, Rule } from '../../standards/schema';
import { holds } from '../native/compare';
import { NotConvertible } from '../native/conversion';
import { comparedFigure, comparisonAround } from '../native/figureText';
import { singleFigure } from '../native/figures';
import type { Figure } from '../native/figures';
import { where } from '../native/guard';
import { presentNative, verdictIf } from '../native/judgement';
import type { NativeArgument, NativeCall } from '../native/nativeCall';
import { noteStandard } from '../native/standards';
import { literal, number, sentence } from '../native/text';
import { openParts } from './ruleJudgement';
import { leastOf } from './units';

/** The rates of an item over figures that are single cells, by the fields they are of. */
export interface NativeRates {
  readonly rule: Rule;
  readonly parts: readonly RatePart[];
  readonly figures: ReadonlyMap<string, NativeArgument>;
  /** The choices of the workbook and of the call. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly output: NativeArgument;
}

const sumOf = ({ plus, minus = [] }: Expression, { figures }: NativeRates, call: NativeCall): Figure => {
  const at = (field: string): Figure => {
    const argument = figures.get(field);
    if (argument === undefined) throw new NotConvertible({ code: 'noNativeForm', name: call.name });
    return singleFigure(argument, call);
  };
  const [added, taken] = [plus.map(at), minus.map(at)];
  const text = [added.map((figure) => figure.text).join('+'), ...taken.map((figure) => figure.text)].join('-');
  return { text: added.length + taken.length > 1 ? `(${text})` : text, conditions: [...added, ...taken].flatMap(({ conditions }) => conditions) };
};

/** Not above what the finished figure may be: more would be wrong data. */
const notAbove = (text: string, { direct }: RatePart): readonly string[] => {
  const max = direct === undefined ? undefined : FIELDS.get(direct)?.max;
  return max === undefined ? [] : [`(${text}<=${max})`];
};

/** Sums of money by their size all in 元, or all in 万元. */
const inSameUnits = ({ figures }: NativeRates, call: NativeCall): readonly string[] => {
  const [first, ...others] = [...figures].flatMap(([field, argument]) => {
    const least = leastOf(field);
    return least === undefined || argument.kind === 'omitted' ? [] : [{ text: singleFigure(argument, call).text, least }];
  });
  const isSmall = ({ text, least }: { readonly text: string; readonly least: number }): string => `(${text}<${least})`;
  return first === undefined ? [] : others.map((other) => `((${first.text}=0)+(${isSmall(first)}=${isSmall(other)})>0)`);
};

/** The finished rate, if the first figure stands alone; else the quotient by the formula in use. */
const rateOf = (part: RatePart, rates: NativeRates, call: NativeCall): Figure => {
  const given = [...rates.figures.values()].filter(({ kind }) => kind !== 'omitted');
  const [first] = rates.figures.values();
  if (given.length === 1 && first !== undefined && given[0] === first && rates.parts.length === 1 && part.direct !== undefined) {
    const { text, conditions } = singleFigure(first, call);
    return { text, conditions };
  }
  const option = part.variants === undefined ? undefined : rates.parameters[part.variants.parameter];
  const formula = (typeof option === 'string' ? part.variants?.options[option] : undefined) ?? part;
  const numerator = sumOf(formula.numerator, rates, call);
  const denominator = sumOf(formula.denominator, rates, call);
  const plain = `${numerator.text}/${denominator.text}`;
  const text = 'cap' in formula && formula.cap !== undefined ? `MIN(${plain},${formula.cap})` : plain;
  const share = part.share === true ? [`(${numerator.text}<=${denominator.text})`] : [];
  return { text, conditions: [...numerator.conditions, ...denominator.conditions, `(${numerator.text}>=0)`, `(${denominator.text}>0)`, ...share] };
};

const thresholdOf = ({ threshold }: RatePart, { parameters }: NativeRates, call: NativeCall): number => {
  const value = Array.isArray(threshold) ? valueAt(threshold, call.scope.context.date)?.value : parameters[threshold.parameter];
  if (typeof value !== 'number') throw new NotConvertible({ code: 'noNativeForm', name: call.name });
  return value;
};

interface JudgedPart {
  readonly met: string;
  readonly sentence: string;
  readonly conditions: readonly string[];
  /** Conditions that can be computed only where the others hold. */
  readonly possible: readonly string[];
}

const judgedPart = (part: RatePart, rates: NativeRates, call: NativeCall): JudgedPart => {
  const { scope } = call;
  const { text, conditions } = rateOf(part, rates, call);
  const against = { threshold: thresholdOf(part, rates, call), comparator: part.comparator, unit: part.unit, decimals: part.decimals };
  const name = scope.names.part(rates.rule.id, part.id);
  return {
    met: holds(text, part.comparator, number(against.threshold)),
    conditions,
    possible: notAbove(text, part),
    sentence: sentence(({ value }) => scope.say('check.item.figure', { part: name, comparison: comparisonAround(value, against, scope) }), { value: comparedFigure(text, against, scope.words) }),
  };
};

/** The sentences of the parts, those that are not met first. */
const inOrder = (parts: readonly JudgedPart[], separator: string): string => {
  const [only, ...others] = parts;
  if (only === undefined || others.length === 0) return only?.sentence ?? '""';
  const mark = literal(separator);
  const entries = [...parts.map((part) => `IF(${part.met},"",${mark}&${part.sentence})`), ...parts.map((part) => `IF(${part.met},${mark}&${part.sentence},"")`)];
  return `MID(${entries.join('&')},${separator.length + 1},9999)`;
};

/** The native form of an item over single figures. Where anything is missing or wrong it is #N/A. */
export const nativeRates = (rates: NativeRates, call: NativeCall): string => {
  const { scope } = call;
  noteStandard(call, scope);
  call.note({ code: 'unknownAsError' });
  const parts = rates.parts.map((part) => judgedPart(part, rates, call));
  const separator = scope.say('check.item.separator');
  const open = openParts(rates.rule, rates.parts, scope).map((words) => literal(`${separator}${words}`));
  const notMet = parts.map(({ met }) => `(1-(${met}))`).join('+');
  const judged = presentNative([{ ...verdictIf(parts.map(({ met }) => `(${met})`).join('*')), notMet, summary: [inOrder(parts, separator), ...open].join('&'), details: undefined }], rates.output, call);
  const possible = parts.flatMap((part) => part.possible);
  return where([...parts.flatMap((part) => part.conditions), ...inSameUnits(rates, call)], where(possible, judged));
};
