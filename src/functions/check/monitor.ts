import type { Dataset, Datum } from '../../core/dataset';
import type { DeliveredPart, ParameterValue, Part } from '../../standards/schema';
import { cellsOf, isOmitted } from '../arguments/cells';
import { numbersArgument } from '../arguments/number';
import { OUTPUT, readOutput } from '../arguments/output';
import { itemSource } from '../balance/source';
import type { FunctionCall, Supplied } from '../call';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { datumAt, NOTHING_GIVEN } from './given';
import { requirePart } from './item';
import type { FoundPart } from './item';
import { present } from './judgement';
import type { Judgement } from './judgement';
import { levelAt } from './levels';
import { parameterChoice } from './parameterChoice';
import { judgeGiven, judgeItemOfWorkbook } from './ruleJudgement';

const ORDER_AT = 2;

const isDelivered = (part: Part): part is DeliveredPart => part.kind === 'delivered';

const ORDER = parameterChoice<DeliveredPart>(
  {
    name: { zh: '等级次序', en: 'order' },
    description: {
      zh: '升序（数字越大越好）或 降序（数字越小越好）；未见正式说明，省略时用本工作簿选定的次序',
      en: 'ascending (a higher numeral is better) or descending; no official text was seen, if omitted as chosen in the workbook',
    },
    kind: 'text',
    optional: true,
    takes: { of: 'words', words: [{ zh: '升序', en: 'ascending' }, { zh: '降序', en: 'descending' }] },
  },
  ({ levelOrderParameter }) => levelOrderParameter,
  new Map([['升序', 'ascending'], ['降序', 'descending']]),
);

/** Reads the cells in the order of the subjects; a missing range is that many missing figures. */
const inOrder = (supplied: Supplied, expected: number, read: (row: number, column: number) => Datum): readonly Datum[] => {
  if (isOmitted(supplied)) return Array.from({ length: expected }, () => ({ state: 'absent' }));
  const data = cellsOf(supplied).flatMap((row, r) => row.map((_, c) => read(r, c)));
  if (data.length !== expected) throw new FunctionFailure('#VALUE!', { key: 'wrongCount', data: { argument: supplied.declaration.name, expected, given: data.length } });
  return data;
};

const datasetOf = (call: FunctionCall, { subjects }: DeliveredPart): Dataset => {
  const [levels, gaps] = [call.at(0), call.at(1)];
  const levelData = inOrder(levels, subjects.length, (row, column) => levelAt(levels, row, column));
  const gapData = inOrder(gaps, subjects.length, (row, column) => datumAt(gaps, row, column));
  const county = new Map<string, Datum>();
  subjects.forEach(({ level, gap }, index) => {
    county.set(level, levelData[index] ?? { state: 'absent' });
    county.set(gap, gapData[index] ?? { state: 'absent' });
  });
  return { ...NOTHING_GIVEN, county };
};

const judgeResults = ({ rule, part }: FoundPart<DeliveredPart>, parameters: Readonly<Record<string, ParameterValue>>, call: FunctionCall): Judgement =>
  judgeGiven({ rule, parts: [part], dataset: datasetOf(call, part), parameters }, call.scope);

export const monitor: FunctionDefinition = {
  name: 'CHECK.MONITOR',
  description: {
    zh: '国家义务教育质量监测结果：各科学业水平是否都在Ⅲ级以上、校际差异率是否都低于 0.15。结果由国家下达，本函数只核对。不带参数时按整个工作簿判断。',
    en: 'Results of the national monitoring: whether every subject reaches level III with a difference between schools below 0.15. The results are delivered, this only checks them. Without arguments the workbook is judged.',
  },
  arguments: [
    numbersArgument(
      { zh: '学业水平', en: 'levels' },
      { zh: '各科学业水平等级（Ⅲ、三级 或 3），依次为语文、数学、科学、体育、艺术、德育', en: 'Levels (Ⅲ, III or 3) of Chinese, mathematics, science, physical education, arts and moral education, in this order' },
      true,
    ),
    numbersArgument({ zh: '校际差异率', en: 'gaps' }, { zh: '各科校际差异率（如 0.12 或 12%），次序相同', en: 'Differences between schools (such as 0.12 or 12%) in the same order' }, true),
    ORDER.argument,
    OUTPUT,
  ],
  result: 'any',
  readsWorkbook: true,
  example: '=CHECK.MONITOR({3,3,4,3,3,3},{0.12,0.1,0.14,0.09,0.11,0.1})',
  source: itemSource('教育质量 第9项', 'quality, item 9'),
  evaluate: async (call) => {
    const output = readOutput(call.at(3));
    const found = requirePart(call.scope.pack, isDelivered);
    const isGiven = [0, 1].some((index) => !isOmitted(call.at(index)));
    const parameters = ORDER.read(call.at(ORDER_AT), [found.part], call.scope);
    return present(isGiven ? judgeResults(found, parameters, call) : await judgeItemOfWorkbook(call, found.rule, { parameters }), output, call.scope);
  },
};
