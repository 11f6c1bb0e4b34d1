import { assess, explain } from '../../core';
import type { Assessment, ItemResult, PartResult, Subject } from '../../core/assessment';
import type { Dataset } from '../../core/dataset';
import { schoolSubject } from '../../core/findings';
import { FIELDS } from '../../standards';
import type { Part, ParameterValue, Rule } from '../../standards/schema';
import type { FunctionCall } from '../call';
import type { Scope } from '../scope';
import { MOST_DETAILS } from './judgement';
import type { Judgement } from './judgement';

/** 共 12 所学校，1 所不达标: a part judged school by school. */
const tallyWords = ({ judged, notMet, unknown }: NonNullable<PartResult['tally']>, scope: Scope): string => {
  const counted = (key: string, count: number): readonly string[] => (count > 0 ? [scope.say(`check.item.${key}`, { count })] : []);
  const clauses = [scope.say('check.item.schools', { count: judged }), ...(notMet + unknown === 0 ? [scope.say('check.item.allMet')] : []), ...counted('notMet', notMet), ...counted('unknown', unknown)];
  return clauses.join(scope.say('check.separator'));
};

/** What is known of a part beside its result: the sentences of its findings, the lines of its arithmetic. */
interface PartLines {
  readonly findings: readonly string[];
  readonly steps: readonly string[];
}

type LinesOf = (part: string) => PartLines;

const partWords = (rule: string, result: PartResult, { findings, steps }: PartLines, scope: Scope): string => {
  const { words, names, say } = scope;
  const { verdict, tally, comparison, reasons } = result;
  const part = names.part(rule, result.part);
  const why = reasons.map((reason) => words.reason(reason)).join(scope.context.translator.t('term:listSeparator'));
  if (tally !== undefined && tally.judged > 1) return say('check.item.detail', { part, detail: tallyWords(tally, scope) });
  if (verdict === 'notApplicable') return say('check.item.detail', { part, detail: say('check.item.notConcerned') });
  if (verdict === 'unknown' && why !== '') return say('check.item.detail', { part, detail: why });
  // Of several subjects the nearest figure would be shown without its subject.
  const isOfSubjects = scope.pack.rules.some(({ id, parts }) => id === rule && parts.some((each) => each.id === result.part && each.kind === 'delivered'));
  if (comparison !== undefined && !isOfSubjects) return say('check.item.figure', { part, comparison: words.comparison(comparison) });
  if (isOfSubjects && verdict === 'met') return say('check.item.detail', { part, detail: say('check.item.allMet') });
  const lines = verdict === 'notMet' ? findings : verdict === 'met' ? steps : [];
  return lines.length > 0 ? lines.join(say('check.item.separator')) : say('check.item.detail', { part, detail: words.verdict(verdict) });
};

const isShort = ({ verdict }: PartResult): boolean => verdict === 'notMet' || verdict === 'unknown';

/** The sentence of an item: what each part comes to, those that fail or are open first. */
const summaryOf = ({ rule, parts }: ItemResult, linesOf: LinesOf, scope: Scope): string => {
  const order = [...parts.filter(isShort), ...parts.filter((part) => !isShort(part))];
  return order.map((part) => partWords(rule, part, linesOf(part.part), scope)).join(scope.say('check.item.separator'));
};

const countOf = (parts: readonly PartResult[], verdict: 'notMet' | 'unknown'): number =>
  parts.reduce((sum, part) => sum + (part.tally?.[verdict] ?? (part.verdict === verdict ? 1 : 0)), 0);

/** One item of an assessment as a CHECK function shows it. `steps`: the arithmetic of a part, where it is at hand. */
const judgementOf = (item: ItemResult, assessment: Assessment, scope: Scope, steps: ReadonlyMap<string, readonly string[]> = new Map()): Judgement => {
  const own = assessment.findings.filter(({ rule }) => rule === item.rule);
  const sentences = (findings: typeof own): readonly string[] => findings.map((finding) => scope.words.finding(finding));
  const linesOf: LinesOf = (part) => ({ findings: sentences(own.filter((finding) => finding.part === part).slice(0, MOST_DETAILS)), steps: steps.get(part) ?? [] });
  return {
    verdict: item.verdict,
    summary: summaryOf(item, linesOf, scope),
    details: [...[...steps.values()].flat(), ...sentences(own.slice(0, MOST_DETAILS))],
    moreDetails: Math.max(0, own.length - MOST_DETAILS),
    notMet: countOf(item.parts, 'notMet'),
    unknown: countOf(item.parts, 'unknown'),
  };
};

const itemOf = ({ items, conditions }: Assessment, rule: string): ItemResult | undefined => [...items, ...conditions].find((item) => item.rule === rule);

/** Assesses some rules alone, with choices of a call beside those of the workbook. */
export const assessRules = (dataset: Dataset, rules: readonly Rule[], scope: Scope, parameters: Readonly<Record<string, ParameterValue>> = {}): Assessment => {
  const { date, profiles } = scope.context;
  return assess(dataset, { ...scope.pack, rules: [...rules] }, { date, fields: FIELDS, parameters: { ...scope.parameters(), ...parameters }, ...(profiles && { profiles }) });
};

/** What a call asks of an item of the workbook beyond the item itself. */
export interface Narrowing {
  /** The parts of the rule that are asked for; all if absent. */
  readonly parts?: readonly Part[];
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
}

/** The verdict of the whole workbook on one item. */
export const judgeItemOfWorkbook = async ({ scope }: FunctionCall, rule: Rule, { parts = rule.parts, parameters = {} }: Narrowing = {}): Promise<Judgement> => {
  const reading = scope.read(await scope.context.readWorkbook());
  const isWhole = parts.length === rule.parts.length && Object.keys(parameters).length === 0;
  const assessment = isWhole ? scope.assess(reading) : assessRules(reading.dataset, [{ ...rule, parts: [...parts] }], scope, parameters);
  const item = itemOf(assessment, rule.id);
  if (item === undefined) return notInUse(scope);
  const judgement = judgementOf(item, assessment, scope);
  return { ...judgement, summary: withOpenParts(judgement.summary, rule, parts, scope) };
};

/** A rule that a parameter switches on, and that is off. */
const notInUse = (scope: Scope): Judgement => ({ verdict: 'notApplicable', summary: scope.say('check.item.notInUse'), details: [], notMet: 0, unknown: 0 });

export interface GivenItem {
  readonly rule: Rule;
  /** The parts of the rule that the given figures are for. */
  readonly parts: readonly Part[];
  readonly dataset: Dataset;
  /** Choices that the call makes itself. */
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
}

/** Parts of the rule that nothing was given for: a 达标 of the others is not yet one of the item. */
export const openParts = (rule: Rule, judged: readonly Part[], scope: Scope): readonly string[] => {
  const open = rule.parts.filter((part) => !judged.some(({ id }) => id === part.id));
  if (open.length === 0) return [];
  return [scope.say('check.item.open', { parts: open.map(({ id }) => scope.names.part(rule.id, id)).join(scope.context.translator.t('term:listSeparator')) })];
};

/** A summary that says which parts of the rule it is not about. */
export const withOpenParts = (summary: string, rule: Rule, judged: readonly Part[], scope: Scope): string => [summary, ...openParts(rule, judged, scope)].join(scope.say('check.item.separator'));

/** Of each part the arithmetic with the numbers put in, a line a step, and the choices it rests on. */
const reasoning = (dataset: Dataset, rule: Rule, assessment: Assessment, scope: Scope): { readonly steps: ReadonlyMap<string, readonly string[]>; readonly choices: readonly string[] } => {
  const pack = { ...scope.pack, rules: [rule] };
  // Several schools have a finding each; the arithmetic of one is shown in full.
  const subject: Subject = dataset.schools.length === 1 ? schoolSubject(dataset, 0) : { kind: 'county' };
  const explained = rule.parts.map(({ id: part }) => explain({ dataset, pack, fields: FIELDS, assessment }, { rule: rule.id, part, subject }));
  const chosen = new Map(explained.flatMap(({ parameters }) => Object.entries(parameters)));
  return {
    steps: new Map(explained.map(({ part, steps }) => [part, steps.map((step) => scope.words.step(step))])),
    choices: scope.pack.parameters.flatMap((parameter) => {
      const value = chosen.get(parameter.id);
      return value === undefined ? [] : [scope.say('check.item.detail', { part: scope.pick(parameter.label), detail: scope.words.parameter({ parameter, value }) })];
    }),
  };
};

/** Judges figures given as arguments by the very code that judges a workbook. */
export const judgeGiven = (given: GivenItem, scope: Scope): Judgement => {
  const rule = { ...given.rule, parts: [...given.parts] };
  const assessment = assessRules(given.dataset, [rule], scope, given.parameters);
  const item = itemOf(assessment, rule.id);
  if (item === undefined) return notInUse(scope);
  const { steps, choices } = reasoning(given.dataset, rule, assessment, scope);
  const judgement = judgementOf(item, assessment, scope, steps);
  return { ...judgement, summary: withOpenParts(judgement.summary, given.rule, given.parts, scope), details: [...judgement.details, ...choices, ...(rule.unmodelled ?? []).map(scope.pick)] };
};
