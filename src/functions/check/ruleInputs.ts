import type { RoomPurpose } from '../../core/dataset';
import { FIELDS } from '../../standards';
import type { Part, Rule } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import type { Scope } from '../scope';

/** One thing that CHECK.RULE takes for a rule. */
export type RuleInput =
  /** A figure of the county, or, where the rule goes school by school, of one school. */
  | { readonly kind: 'figure'; readonly field: string; readonly stage?: Stage; readonly ofSchool: boolean }
  | { readonly kind: 'rooms'; readonly purpose: RoomPurpose; readonly minimumArea: number }
  /** 是 or 否 to an item of evidence. */
  | { readonly kind: 'answer'; readonly field: string };

type Way = readonly RuleInput[];

/** Per part: the figures it is computed of, and the finished figure instead where there is one. */
interface PartInputs {
  readonly figures: Way;
  readonly finished?: Way;
  readonly answers: Way;
}

const NONE: PartInputs = { figures: [], answers: [] };

/** `areas`: the least areas of rooms in force. */
const inputsOf = (part: Part, areas: (part: Extract<Part, { kind: 'rooms' }>) => Readonly<Record<RoomPurpose, number>>, classes: string): PartInputs => {
  switch (part.kind) {
    case 'rate': {
      const ofSchool = part.scope === 'everySchool';
      const at = part.stage === undefined ? { ofSchool } : { ofSchool, stage: part.stage };
      const fields = [part.numerator, part.denominator].flatMap(({ plus, minus = [] }) => [...plus, ...minus]);
      const figure = (field: string): RuleInput => ({ kind: 'figure', field, ...at });
      return { ...NONE, figures: fields.map(figure), ...(part.direct === undefined ? {} : { finished: [figure(part.direct)] }) };
    }
    case 'headcount':
      return { ...NONE, figures: [part.pupils, part.funded].map((field) => ({ kind: 'figure', field, ofSchool: true })) };
    case 'rooms': {
      const minimum = areas(part);
      const rooms = (['music', 'art'] as const).map((purpose): RuleInput => ({ kind: 'rooms', purpose, minimumArea: minimum[purpose] }));
      return { ...NONE, figures: [{ kind: 'figure', field: classes, ofSchool: true }, ...rooms] };
    }
    case 'delivered':
      return { ...NONE, figures: part.subjects.flatMap(({ level, gap }) => [level, gap].map((field): RuleInput => ({ kind: 'figure', field, ofSchool: false }))) };
    case 'evidence':
      return { ...NONE, answers: [{ kind: 'answer', field: part.field }] };
    case 'indicator':
    case 'dispersion':
    case 'composite':
    case 'limit':
      return NONE;
  }
};

const keyOf = (input: RuleInput): string => JSON.stringify(input);

/** What several parts are made of is asked once. */
const once = (inputs: Way): Way => [...new Map(inputs.map((input) => [keyOf(input), input])).values()];

/**
 * The ways to give a rule what it is judged on, each an ordered list: all figures, or the finished rates; then the answers
 * of its items of evidence. Each has a length of its own. Empty for rules over indicators and limits.
 */
export const waysToGive = (rule: Rule, ...context: readonly [Parameters<typeof inputsOf>[1], string]): readonly Way[] => {
  const parts = rule.parts.map((part) => inputsOf(part, ...context));
  const figures = once(parts.flatMap((part) => part.figures));
  const answers = once(parts.flatMap((part) => part.answers));
  const computed = parts.filter((part) => part.figures.length > 0);
  const finished = computed.length > 0 && computed.every((part) => part.finished !== undefined) ? once(computed.flatMap((part) => part.finished ?? [])) : [];
  const ways = [figures, finished].filter((way) => way.length > 0);
  // Without its answers two values could be two figures, or a finished rate and an answer.
  if (ways.length > 0) return ways.map((way) => [...way, ...answers]);
  return answers.length > 0 ? [answers] : [];
};

/** What an input is called. */
export const inputWords = (input: RuleInput, { names, say, context }: Scope): string => {
  if (input.kind === 'rooms') return say(`check.rule.rooms.${input.purpose}`);
  // A figure of one stage alone says so itself.
  const isStageSaid = input.kind !== 'figure' || input.stage === undefined || FIELDS.get(input.field)?.stage === input.stage;
  const { t } = context.translator;
  const name = isStageSaid ? names.field(input.field) : t('term:fieldStage', { stage: t(`term:stage.${input.stage}`), field: names.field(input.field) });
  return input.kind === 'answer' ? say('check.rule.answer', { name }) : name;
};
