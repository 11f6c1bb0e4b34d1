import type { Clause, Pack } from '../../standards/schema';
import { INDICATOR, readRule } from '../arguments/indicator';
import { scopeFor, STANDARD } from '../arguments/standard';
import { taking } from '../arguments/taking';
import type { FunctionDefinition } from '../definition';
import { MEASURES_SOURCE } from './source';

/** 《document》（number）place：“wording”. The wording is Chinese in every language: it is the law. */
const citation = (pack: Pack, clause: Clause): string => {
  const document = pack.sources.find(({ id }) => id === clause.source);
  const number = document?.number === undefined ? '' : `（${document.number}）`;
  return `《${document?.title ?? clause.source}》${number}${clause.item}：“${clause.quote}”`;
};

export const source: FunctionDefinition = {
  name: 'BALANCE.SOURCE',
  description: { zh: '某项指标的依据：文件、文号、项次和原文。', en: 'What an item rests on: document, number, place and Chinese wording.' },
  arguments: [taking(INDICATOR, { of: 'rule' }), STANDARD],
  result: 'text',
  readsWorkbook: false,
  example: '=BALANCE.SOURCE("R1")',
  source: MEASURES_SOURCE,
  evaluate: (call) => {
    const scope = scopeFor(call.scope, call.at(1));
    return readRule(call.at(0), scope)
      .clauses.map((clause) => citation(scope.pack, clause))
      .join('；');
  },
};
