import { countyKey } from '../../core/dataset';
import type { Dataset, Datum, Evidence } from '../../core/dataset';
import { STATE } from '../../core/column';
import { CLASSES } from '../../core/fieldIds';
import { FIELDS, valueAt } from '../../standards';
import type { LimitPart, Part, Rule } from '../../standards/schema';
import { questionOf, readFlag } from '../../workbook/words';
import { cellsOf } from '../arguments/cells';
import { headcountAt } from '../arguments/headcountAt';
import { INDICATOR, readRule } from '../arguments/indicator';
import { numberAt } from '../arguments/numberAt';
import { OUTPUT, readOutput } from '../arguments/output';
import { scopeFor, STANDARD } from '../arguments/standard';
import { stageOf } from '../arguments/stage';
import { notOneOf, readText } from '../arguments/text';
import { cellRefOf } from '../arguments/place';
import { MEASURES_SOURCE } from '../balance/source';
import type { FunctionCall, Supplied } from '../call';
import type { Localised } from '../declaration';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import type { Scope } from '../scope';
import { CLASS_SIZES } from './classSize';
import { datumAt, NOTHING_GIVEN } from './given';
import { present } from './judgement';
import type { Judgement } from './judgement';
import { levelAt } from './levels';
import { limitOf } from './limits';
import { grade } from './resource';
import { inputWords, waysToGive } from './ruleInputs';
import type { RuleInput } from './ruleInputs';
import { judgeGiven, withOpenParts } from './ruleJudgement';
import { SCHOOL_SIZES } from './schoolSize';
import { judgeSizes } from './sizes';
import { refuseMixedUnits } from './units';

const VALUES_AT = 1;
const CATEGORY_AT = 2;

interface Given {
  readonly row: number;
  readonly column: number;
}

const answerAt = (supplied: Supplied, field: string, { row, column }: Given): Evidence => {
  const cell = cellsOf(supplied)[row]?.[column] ?? null;
  const { label, adverse = false } = FIELDS.get(field) ?? { label: { zh: '' } };
  const answer = readFlag(cell, questionOf(label.zh, adverse));
  const place = cellRefOf(supplied, row, column);
  if (answer === 'unknown' || answer === 'ambiguous') return notOneOf(supplied, typeof cell === 'object' ? (cell?.error ?? '') : String(cell), { zh: '是 / 否', en: 'yes / no (是 / 否)' });
  return { answer: answer === 'blank' ? undefined : answer, ...(place === undefined ? {} : { cell: place }) };
};

const wholeAt = (supplied: Supplied, { row, column }: Given): Datum => {
  headcountAt(supplied, row, column, cellsOf(supplied)[row]?.[column] ?? null);
  return datumAt(supplied, row, column);
};

const figureAt = (supplied: Supplied, field: string, place: Given): Datum => {
  const { type, integer } = FIELDS.get(field) ?? {};
  if (type === 'level') return levelAt(supplied, place.row, place.column);
  return integer === true ? wholeAt(supplied, place) : datumAt(supplied, place.row, place.column);
};

const columnOf = (datum: Datum) => ({
  values: Float64Array.of(datum.state === 'value' ? datum.value : Number.NaN),
  states: Uint8Array.of(STATE[datum.state]),
  cellAt: () => datum.cell,
});

const nameOf = (field: string): readonly Localised[] => {
  const label = FIELDS.get(field)?.label;
  return label === undefined ? [] : [label];
};

/** The given values as the data of a county, or of the one school that the rule is applied to. */
const datasetOf = (supplied: Supplied, way: readonly RuleInput[], places: readonly Given[], scope: Scope): Dataset => {
  const school = { name: scope.say('check.thisSchool'), type: undefined, flags: new Map<string, boolean>() };
  const county = new Map<string, Datum>();
  const schoolFigures = new Map<string, ReturnType<typeof columnOf>>();
  const evidence = new Map<string, Evidence>();
  const rooms: Dataset['rooms'][number][] = [];
  way.forEach((input, index) => {
    const place = places[index];
    if (place === undefined) return;
    if (input.kind === 'answer') evidence.set(input.field, answerAt(supplied, input.field, place));
    else if (input.kind === 'rooms') rooms.push({ school: 0, schoolName: school.name, purpose: input.purpose, area: { state: 'value', value: input.minimumArea }, count: wholeAt(supplied, place) });
    else if (input.ofSchool) schoolFigures.set(input.field, columnOf(figureAt(supplied, input.field, place)));
    else county.set(countyKey(input.field, input.stage), figureAt(supplied, input.field, place));
  });
  refuseMixedUnits([...county].flatMap(([field, datum]) => nameOf(field).map((name) => ({ field, name, datum }))));
  return { ...NOTHING_GIVEN, schools: schoolFigures.size > 0 ? [school] : [], county, schoolFigures, evidence, rooms };
};

/** The caller says which schools are meant: the rule's own test of schools has no data to go by. */
const ofTheGiven = (part: Part): Part => {
  switch (part.kind) {
    case 'rate':
    case 'rooms':
      return { ...part, schools: undefined };
    case 'headcount':
      return { ...part, schools: undefined, variants: undefined };
    default:
      return part;
  }
};

const judgeByInputs = (rule: Rule, supplied: Supplied, scope: Scope): Judgement => {
  const areas = (part: Extract<Part, { kind: 'rooms' }>) => {
    const inForce = valueAt(part.minimumArea, scope.context.date)?.value;
    if (inForce === undefined) throw new FunctionFailure('#N/A', { reason: { code: 'notInForce', date: scope.context.date } });
    return inForce;
  };
  const ways = waysToGive(rule, areas, CLASSES);
  const places = cellsOf(supplied).flatMap((cells, row) => cells.map((_, column): Given => ({ row, column })));
  const way = ways.find(({ length }) => length === places.length);
  if (way === undefined) {
    const list = (inputs: readonly RuleInput[]): string => inputs.map((input) => inputWords(input, scope)).join(scope.context.translator.t('term:listSeparator'));
    const wanted = ways.map((inputs) => scope.say('check.rule.way', { count: inputs.length, inputs: list(inputs) })).join(scope.say('check.item.separator'));
    throw new FunctionFailure('#VALUE!', { key: 'ruleValues', data: { rule: rule.id, label: rule.label, given: places.length, wanted } });
  }
  return judgeGiven({ rule, parts: rule.parts.map(ofTheGiven), dataset: datasetOf(supplied, way, places, scope) }, scope);
};

const judgeSizesOf = (call: FunctionCall, rule: Rule, part: LimitPart, scope: Scope): Judgement => {
  const kind = part.of === 'class' ? CLASS_SIZES : SCHOOL_SIZES;
  const judgement = judgeSizes({ ...call, scope }, call.at(VALUES_AT), call.at(CATEGORY_AT), kind, limitOf(rule, part, scope));
  return { ...judgement, summary: withOpenParts(judgement.summary, rule, [part], scope) };
};

const judgeIndicator = (call: FunctionCall, rule: Rule, part: Extract<Part, { kind: 'indicator' }>, scope: Scope): Judgement => {
  const supplied = call.at(VALUES_AT);
  const cells = cellsOf(supplied);
  if (cells.length !== 1 || cells[0]?.length !== 1) throw new FunctionFailure('#VALUE!', { key: 'notSingle', data: { argument: supplied.declaration.name } });
  const text = readText(call.at(CATEGORY_AT));
  if (text === undefined) throw new FunctionFailure('#VALUE!', { key: 'blankArgument', data: { argument: call.at(CATEGORY_AT).declaration.name } });
  const { verdict, sentence } = grade({ rule, part }, stageOf(call.at(CATEGORY_AT), text), numberAt(supplied, 0, 0, cells[0]?.[0] ?? null), scope);
  return { verdict, summary: withOpenParts(sentence, rule, [part], scope), details: [], notMet: verdict === 'notMet' ? 1 : 0, unknown: verdict === 'unknown' ? 1 : 0 };
};

const judgeRule = (call: FunctionCall, scope: Scope): Judgement => {
  const rule = readRule(call.at(0), scope);
  const [indicator] = rule.parts.flatMap((part) => (part.kind === 'indicator' ? [part] : []));
  if (indicator !== undefined) return judgeIndicator(call, rule, indicator, scope);
  const [limit] = rule.parts.flatMap((part) => (part.kind === 'limit' ? [part] : []));
  return limit === undefined ? judgeByInputs(rule, call.at(VALUES_AT), scope) : judgeSizesOf(call, rule, limit, scope);
};

export const rule: FunctionDefinition = {
  name: 'CHECK.RULE',
  description: {
    zh: '用给出的数据判断任一标准包的任一条规则，前提条件和一票否决也在内。各条规则要哪些值、按什么次序，见本函数的帮助页；个数不对时会提示。',
    en: 'Judges any rule of any standard pack on the values given, preconditions and vetoes included. Which values a rule takes, and in what order, is on the help page of this function; a wrong number of them is told.',
  },
  arguments: [
    { ...INDICATOR, name: { zh: '规则编号', en: 'rule' }, description: { zh: '规则的编号（如 G11）、名称或常用简称', en: 'Code of the rule (such as G11), its name or a known short name' }, takes: { of: 'rule' } },
    {
      name: { zh: '值', en: 'values' },
      description: { zh: '这条规则要的各个值，依次排在一个区域或数组中；需佐证的项填 是 或 否', en: 'The values that the rule takes, in order in a range or an array; yes or no for items of evidence' },
      kind: 'cells',
      optional: false,
    },
    {
      name: { zh: '类别', en: 'category' },
      description: { zh: '学段（生均指标、班额）或办学类型（学校规模）；其他规则省略', en: 'Stage (for indicators per pupil and class sizes) or type of school (for school sizes); omitted for other rules' },
      kind: 'cells',
      optional: true,
      takes: { of: 'stage' },
    },
    STANDARD,
    OUTPUT,
  ],
  result: 'any',
  readsWorkbook: false,
  takesRule: true,
  example: '=CHECK.RULE("G11",{60,500,15})',
  source: MEASURES_SOURCE,
  evaluate: (call) => {
    const output = readOutput(call.at(4));
    const scope = scopeFor(call.scope, call.at(3));
    return present(judgeRule(call, scope), output, scope);
  },
};
