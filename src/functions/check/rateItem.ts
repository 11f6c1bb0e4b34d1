import { countyKey } from '../../core/dataset';
import type { Dataset } from '../../core/dataset';
import type { Pack, ParameterValue, Part, RatePart, Rule } from '../../standards/schema';
import type { Stage } from '../../standards/terms';
import { FIELDS } from '../../standards';
import { isOmitted } from '../arguments/cells';
import { OUTPUT, readOutput } from '../arguments/output';
import { readStage, STAGE } from '../arguments/stage';
import { ofField } from '../arguments/taking';
import type { ArgumentDeclaration, Localised } from '../declaration';
import type { FunctionDefinition } from '../definition';
import type { FunctionCall, Supplied } from '../call';
import { FunctionFailure } from '../failure';
import { constantOf } from '../native/choice';
import { NotConvertible } from '../native/conversion';
import type { NativeArgument, NativeCall } from '../native/nativeCall';
import type { Scope } from '../scope';
import { countyGiven, datumAt, isList, NOTHING_GIVEN, schoolsGiven } from './given';
import type { GivenFigure } from './given';
import { present } from './judgement';
import type { Judgement } from './judgement';
import { nativeRates } from './nativeRate';
import { judgeGiven, judgeItemOfWorkbook } from './ruleJudgement';
import type { ParameterChoice } from './parameterChoice';
import { refuseMixedUnits } from './units';

/** A figure of the vocabulary as an argument. */
export interface ItemFigure {
  readonly field: string;
  readonly name: Localised;
  readonly description: Localised;
}

/** A CHECK function over the rates of one item; which item that is, the standard tells by the figures its rates are made of. */
export interface RateItem {
  readonly name: string;
  readonly description: Localised;
  /** In the order of the arguments. */
  readonly figures: readonly ItemFigure[];
  /** The standard has a rate for each stage. */
  readonly byStage?: true;
  /** A choice that the sources leave open. */
  readonly choice?: ParameterChoice<RatePart>;
  readonly example: string;
  readonly source: Localised;
}

interface FoundItem {
  readonly rule: Rule;
  readonly parts: readonly RatePart[];
}

const fieldsOf = ({ numerator, denominator }: RatePart): readonly string[] => [numerator, denominator].flatMap(({ plus, minus = [] }) => [...plus, ...minus]);

const findItem = ({ rules }: Pack, figures: readonly ItemFigure[]): FoundItem | undefined => {
  const known = new Set(figures.map(({ field }) => field));
  const isMadeOf = (part: Part): part is RatePart => part.kind === 'rate' && fieldsOf(part).every((field) => known.has(field));
  for (const rule of rules) {
    const parts = rule.parts.filter(isMadeOf);
    if (parts.length > 0) return { rule, parts };
  }
  return undefined;
};

const requireItem = ({ pack }: Scope, figures: readonly ItemFigure[]): FoundItem => {
  const found = findItem(pack, figures);
  if (found === undefined) throw new FunctionFailure('#N/A', { key: 'itemNotInStandard', data: { standard: pack.label } });
  return found;
};

/** The caller says which schools are meant: the rule's own test of schools has no data to go by. */
const ofTheGiven = (part: RatePart): RatePart => ({ ...part, schools: undefined });

/** The first figure alone is the finished rate, where a form may give one. */
const finishedGiven = (figure: GivenFigure, { direct, stage, scope: reach }: RatePart, call: FunctionCall): Dataset => {
  if (direct === undefined) throw new FunctionFailure('#VALUE!', { key: 'rateIncomplete', data: { argument: figure.supplied.declaration.name } });
  if (reach === 'county' && isList([figure])) throw new FunctionFailure('#VALUE!', { key: 'rateSingle', data: { argument: figure.supplied.declaration.name } });
  if (reach === 'everySchool') return schoolsGiven([{ ...figure, field: direct }], {}, call.scope);
  return { ...NOTHING_GIVEN, county: new Map([[countyKey(direct, stage), datumAt(figure.supplied)]]) };
};

const datasetOf = (figures: readonly GivenFigure[], parts: readonly RatePart[], call: FunctionCall): Dataset => {
  figures.forEach(checkSingle);
  refuseMixedUnits(figures.filter((figure) => !isList([figure])).map(({ field, supplied }) => ({ field, name: supplied.declaration.name, datum: datumAt(supplied) })));
  const [first, ...others] = figures;
  const [part] = parts;
  if (first === undefined || part === undefined) return NOTHING_GIVEN;
  if (parts.length === 1 && others.every(({ supplied }) => isOmitted(supplied))) return finishedGiven(first, part, call);
  const { stage } = part;
  return part.scope === 'everySchool' || isList(figures) ? schoolsGiven(figures, { stage }, call.scope) : countyGiven(figures, stage);
};

/** The argument after the figures: a stage, or a choice. */
const afterFigures = ({ figures }: RateItem, call: FunctionCall): Supplied => call.at(figures.length);

const choiceOf = (item: RateItem, parts: readonly RatePart[], call: FunctionCall): Readonly<Record<string, ParameterValue>> =>
  item.choice?.read(afterFigures(item, call), parts, call.scope) ?? {};

const ofStage = (parts: readonly RatePart[], stage: Stage | undefined): readonly RatePart[] => parts.filter((part) => stage === undefined || part.stage === stage);

const judgeFigures = (item: RateItem, figures: readonly GivenFigure[], { rule, parts }: FoundItem, call: FunctionCall): Judgement => {
  const concerned = ofStage(parts, item.byStage === true ? readStage(afterFigures(item, call)) : undefined).map(ofTheGiven);
  return judgeGiven({ rule, parts: concerned, dataset: datasetOf(figures, concerned, call), parameters: choiceOf(item, concerned, call) }, call.scope);
};

/** Without figures; a stage or a choice may be given all the same. */
const judgeWorkbook = (item: RateItem, { rule, parts }: FoundItem, call: FunctionCall): Promise<Judgement> => {
  const isStageGiven = item.byStage === true && !isOmitted(afterFigures(item, call));
  return judgeItemOfWorkbook(call, rule, {
    ...(isStageGiven && { parts: ofStage(parts, readStage(afterFigures(item, call))) }),
    parameters: choiceOf(item, parts, call),
  });
};

/** All of them ranges, even where one cell is meant: only of a range can a blank cell be told from an argument left out. */
const argumentOf = ({ field, name, description }: ItemFigure): ArgumentDeclaration => ({ name, description, kind: 'numbers', optional: true, takes: ofField(field) });

/** A figure that only the county has is one cell. */
const checkSingle = ({ field, supplied }: GivenFigure): void => {
  if (FIELDS.get(field)?.scope !== 'county' || !isList([{ field, supplied }])) return;
  throw new FunctionFailure('#VALUE!', { key: 'notSingle', data: { argument: supplied.declaration.name } });
};

/** The choice that the call makes; it must stand in the formula, because it decides what the formula is. */
const nativeChoice = (choice: RateItem['choice'], argument: NativeArgument, parts: readonly RatePart[], { scope }: NativeCall): Readonly<Record<string, ParameterValue>> => {
  if (choice === undefined) return {};
  return choice.read(constantOf(argument, (supplied) => supplied), parts, scope);
};

const nativeItem = (item: RateItem, outputAt: number, call: NativeCall): string => {
  const { scope } = call;
  const figures = new Map(item.figures.map(({ field }, index) => [field, call.at(index)]));
  if ([...figures.values()].every(({ kind }) => kind === 'omitted')) throw new NotConvertible({ code: 'readsWorkbook', name: item.name });
  const { rule, parts } = requireItem(scope, item.figures);
  if (rule.enabledBy !== undefined) throw new NotConvertible({ code: 'noNativeForm', name: item.name });
  const stage = item.byStage === true ? constantOf(call.at(figures.size), readStage) : undefined;
  const concerned = ofStage(parts, stage);
  const chosen = nativeChoice(item.choice, call.at(outputAt - 1), concerned, call);
  return nativeRates({ rule, parts: concerned, figures, parameters: { ...scope.parameters(), ...chosen }, output: call.at(outputAt) }, call);
};

/** Declares the function of an item whose parts are rates: over figures given as arguments, or over the workbook without any. */
export const rateItem = (item: RateItem): FunctionDefinition => {
  const { name, description, figures, byStage, choice, example, source } = item;
  const more: readonly ArgumentDeclaration[] = [...(byStage === true ? [{ ...STAGE, optional: true }] : []), ...(choice === undefined ? [] : [choice.argument])];
  const outputAt = figures.length + more.length;
  return {
    name,
    description,
    arguments: [...figures.map(argumentOf), ...more, OUTPUT],
    result: 'any',
    readsWorkbook: true,
    example,
    source,
    evaluate: async (call) => {
      const output = readOutput(call.at(outputAt));
      const found = requireItem(call.scope, figures);
      const given = figures.map(({ field }, index): GivenFigure => ({ field, supplied: call.at(index) }));
      const judgement = given.every(({ supplied }) => isOmitted(supplied)) ? await judgeWorkbook(item, found, call) : judgeFigures(item, given, found, call);
      return present(judgement, output, call.scope);
    },
    native: (call) => nativeItem(item, outputAt, call),
  };
};
