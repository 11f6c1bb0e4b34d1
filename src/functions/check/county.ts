import type { Assessment, ItemResult } from '../../core/assessment';
import type { Verdict } from '../../standards/terms';
import { OUTPUT, readOutput } from '../arguments/output';
import { readTable, SCHOOL_TABLE } from '../arguments/table';
import type { FunctionDefinition } from '../definition';
import { MEASURES_SOURCE } from '../balance/source';
import type { Scope } from '../scope';
import { verdictWord } from '../verdictWord';
import { present } from './judgement';
import type { Judgement } from './judgement';

const tally = (results: readonly ItemResult[], verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;

const itemLine = ({ rule, verdict, comparison, reasons }: ItemResult, scope: Scope): string => {
  const name = scope.names.rule(rule);
  // What is unknown is explained by its reason; a figure beside it would read as a verdict.
  if (comparison !== undefined && verdict !== 'unknown') return scope.say('check.county.line', { name, verdict: verdictWord(verdict), detail: scope.words.comparison(comparison) });
  const [reason] = reasons;
  return reason === undefined
    ? scope.say('check.county.bare', { name, verdict: verdictWord(verdict) })
    : scope.say('check.county.line', { name, verdict: verdictWord(verdict), detail: scope.words.reason(reason) });
};

const judgeCounty = ({ verdict, items, conditions }: Assessment, scope: Scope): Judgement => {
  const notMet = tally(items, 'notMet');
  const unknown = tally(items, 'unknown');
  const open = [...items, ...conditions].filter((result) => result.verdict === 'notMet' || result.verdict === 'unknown');
  const counted = (key: string, count: number): readonly string[] => (count > 0 ? [scope.say(`check.county.${key}`, { count })] : []);
  const clauses = [
    scope.say('check.county.met', { count: items.length, met: tally(items, 'met') }),
    ...counted('notMet', notMet),
    ...counted('unknown', unknown),
    ...counted('notApplicable', tally(items, 'notApplicable')),
    ...counted('failing', tally(conditions, 'notMet')),
    ...counted('open', tally(conditions, 'unknown')),
  ];
  return {
    verdict,
    summary: clauses.join(scope.say('check.separator')),
    details: open.map((result) => itemLine(result, scope)),
    notMet,
    unknown,
  };
};

export const county: FunctionDefinition = {
  name: 'CHECK.COUNTY',
  description: {
    zh: '全县综合结论：32 项中达标、不达标、无法判断各几项，前提条件与一票否决另计。不带参数时检查整个工作簿。',
    en: 'The county verdict: how many of the 32 items are met, not met, not judgeable, with preconditions and vetoes. Without arguments the whole workbook is checked.',
  },
  arguments: [SCHOOL_TABLE, OUTPUT],
  result: 'any',
  readsWorkbook: true,
  example: '=CHECK.COUNTY(A1:N40)',
  source: MEASURES_SOURCE,
  evaluate: async (call) => present(judgeCounty(call.scope.assess(await readTable(call, call.at(0))), call.scope), readOutput(call.at(1)), call.scope),
};
