import { valueAt } from '../../standards';
import type { HeadcountPart, Part } from '../../standards/schema';
import { isOmitted } from '../arguments/cells';
import { numbersArgument } from '../arguments/number';
import { OUTPUT, readOutput } from '../arguments/output';
import { SCHOOL_TYPE, schoolTypeOf } from '../arguments/schoolType';
import { ofField, taking } from '../arguments/taking';
import { itemSource } from '../balance/source';
import type { FunctionCall } from '../call';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { holds } from '../native/compare';
import { NotConvertible } from '../native/conversion';
import { comparedFigure, comparisonAround } from '../native/figureText';
import { singleFigure } from '../native/figures';
import { where } from '../native/guard';
import { always, metIf, presentNative } from '../native/judgement';
import type { NativeCall } from '../native/nativeCall';
import { noteStandard } from '../native/standards';
import { literal, number, sentence } from '../native/text';
import { categoriesOf, refuseWithoutThings } from './categories';
import { schoolsGiven } from './given';
import { requirePart } from './item';
import type { FoundPart } from './item';
import { present } from './judgement';
import type { Judgement } from './judgement';
import { judgeGiven, judgeItemOfWorkbook, openParts } from './ruleJudgement';

const isHeadcount = (part: Part): part is HeadcountPart => part.kind === 'headcount';

/** Without types the caller says that the floor is for all the schools given. */
const judgeFunded = ({ at, scope }: FunctionCall, { rule, part }: FoundPart<HeadcountPart>): Judgement => {
  const [pupils, funded, types] = [at(0), at(1), at(2)];
  const typeAt = isOmitted(types) ? undefined : categoriesOf(pupils, types, schoolTypeOf);
  const concerned: HeadcountPart = typeAt === undefined ? { ...part, schools: undefined, variants: undefined } : part;
  const figures = [{ field: part.pupils, supplied: pupils }, { field: part.funded, supplied: funded }];
  return judgeGiven({ rule, parts: [concerned], dataset: schoolsGiven(figures, { ...(typeAt && { typeAt }) }, scope) }, scope);
};

/** One school, of which the caller says that the floor is for it. */
const native = (call: NativeCall): string => {
  const { scope } = call;
  const [pupils, funded, types, output] = [call.at(0), call.at(1), call.at(2), call.at(3)];
  if (pupils.kind === 'omitted' && funded.kind === 'omitted') throw new NotConvertible({ code: 'readsWorkbook', name: call.name });
  if (types.kind !== 'omitted') throw new NotConvertible({ code: 'argumentUnsupported', name: call.name, argument: types.declaration.name });
  const { rule, part } = requirePart(scope.pack, isHeadcount);
  const floor = valueAt(part.floor, scope.context.date)?.value;
  if (floor === undefined) throw new FunctionFailure('#N/A', { reason: { code: 'notInForce', date: scope.context.date } });
  const [count, given] = [singleFigure(pupils, call), singleFigure(funded, call)];
  const against = { threshold: floor, comparator: part.comparator, unit: 'people', decimals: 0 } as const;
  const name = scope.names.part(rule.id, part.id);
  const open = openParts(rule, [part], scope).map((words) => literal(`${scope.say('check.item.separator')}${words}`));
  const told = sentence(({ value }) => scope.say('check.item.figure', { part: name, comparison: comparisonAround(value, against, scope) }), { value: comparedFigure(given.text, against, scope.words) });
  const unconcerned = literal(scope.say('check.item.detail', { part: name, detail: scope.say('check.item.notConcerned') }));
  noteStandard(call, scope);
  call.note({ code: 'unknownAsError' });
  const judged = presentNative(
    [
      { when: `${count.text}>=${floor}`, ...always('notApplicable'), summary: [unconcerned, ...open].join('&'), details: undefined },
      { when: [...given.conditions, `(${count.text}>0)`].join('*'), ...metIf(holds(given.text, part.comparator, number(floor))), summary: [told, ...open].join('&'), details: undefined },
    ],
    output,
    call,
  );
  return where(count.conditions, judged);
};

const NAME = 'CHECK.FUNDING';

export const funding: FunctionDefinition = {
  name: NAME,
  description: {
    zh: '小规模学校公用经费：学生数不足下限的学校是否都按不低于下限的人数核定公用经费，逐校判断；不在此列的学校为不适用。不带参数时按整个工作簿判断。',
    en: 'Public funds of small schools: whether every school below the floor is funded as if it had that many pupils; others are not concerned. Without arguments the workbook is judged.',
  },
  arguments: [
    taking(numbersArgument({ zh: '学生数', en: 'pupils' }, { zh: '各校在校生数，一校一格', en: 'Pupils of each school, one cell a school' }, true), { of: 'field', fields: ['pupils'], whole: true }),
    taking(numbersArgument({ zh: '核定人数', en: 'funded' }, { zh: '核定公用经费的人数，与学生数逐格对应', en: 'Pupils that funds were counted for, cell by cell' }, true), ofField('fundedHeadcount')),
    {
      ...SCHOOL_TYPE,
      kind: 'cells',
      optional: true,
      description: { zh: `${SCHOOL_TYPE.description.zh}；一个值或与学生数逐格对应的区域；省略时所给学校都按适用下限判断`, en: `${SCHOOL_TYPE.description.en}; one value or a range cell by cell; if omitted, the floor is taken to be for all the schools given` },
    },
    OUTPUT,
  ],
  result: 'any',
  readsWorkbook: true,
  example: '=CHECK.FUNDING(68,100)',
  source: itemSource('政府保障程度 第6项', 'guarantee, item 6'),
  evaluate: async (call) => {
    const output = readOutput(call.at(3));
    const found = requirePart(call.scope.pack, isHeadcount);
    const isGiven = [0, 1].some((index) => !isOmitted(call.at(index)));
    if (!isGiven) refuseWithoutThings(NAME, call.at(0), call.at(2));
    return present(isGiven ? judgeFunded(call, found) : await judgeItemOfWorkbook(call, found.rule), output, call.scope);
  },
  native,
};
