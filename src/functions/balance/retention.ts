import type { Expression, Pack, RatePart } from '../../standards/schema';
import { numberArgument, readNumberArgument } from '../arguments/number';
import { ofField, taking } from '../arguments/taking';
import { oneOf, readText } from '../arguments/text';
import type { FunctionCall, Supplied } from '../call';
import type { ArgumentDeclaration } from '../declaration';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { choose } from '../native/choice';
import { figureOf } from '../native/figures';
import type { Figure } from '../native/figures';
import { where } from '../native/guard';
import type { NativeCall } from '../native/nativeCall';
import type { Scope } from '../scope';

/** The fields of the vocabulary that the arguments stand for, in their order. */
const FIELDS = ['graduates', 'entrants', 'transferredIn', 'transferredOut', 'deceased'] as const;
const FORMULA_AT = FIELDS.length;

export const FORMULA: ArgumentDeclaration = {
  name: { zh: '口径', en: 'formula' },
  description: {
    zh: 'a：（毕业−转入＋转出）÷（入学−死亡）；b：毕业÷（入学＋转入−死亡−转出）；c：毕业÷（入学＋转入−转出），不超过 1。省略时用本工作簿选定的口径',
    en: 'a: (graduates − in + out) ÷ (entrants − deceased); b: graduates ÷ (entrants + in − deceased − out); c: graduates ÷ (entrants + in − out), at most 1. If omitted, the one chosen in the workbook',
  },
  kind: 'text',
  optional: true,
  takes: { of: 'words', words: ['a', 'b', 'c'].map((letter) => ({ zh: letter, en: letter })) },
};

interface Formula {
  readonly numerator: Expression;
  readonly denominator: Expression;
  readonly cap?: number | undefined;
}

/** The rate of graduates that the standard has several formulas for. */
const retentionPart = (pack: Pack): RatePart | undefined =>
  pack.rules
    .flatMap((rule) => rule.parts)
    .find((part): part is RatePart => part.kind === 'rate' && part.variants !== undefined && part.numerator.plus.includes(FIELDS[0]));

/** The formulas of the standard by their ids, and the id of the one chosen in the workbook. */
const formulasOf = ({ pack, parameters }: Scope): { readonly byId: ReadonlyMap<string, Formula>; readonly chosen: string } => {
  const part = retentionPart(pack);
  const variants = part?.variants;
  if (part === undefined || variants === undefined) throw new FunctionFailure('#N/A', { key: 'noRetention', data: { standard: pack.label } });
  const declared = pack.parameters.find(({ id }) => id === variants.parameter);
  const ids = declared?.type === 'choice' ? declared.options.map(({ id }) => id) : Object.keys(variants.options);
  return { byId: new Map(ids.map((id) => [id, variants.options[id] ?? part])), chosen: String(parameters()[variants.parameter]) };
};

/** The id of the formula asked for, else of the one chosen in the workbook. */
const readFormula = (supplied: Supplied, scope: Scope): string => {
  const { byId, chosen } = formulasOf(scope);
  const text = readText(supplied);
  const ids = [...byId.keys()];
  return text === undefined ? chosen : oneOf(supplied, text, new Map(ids.map((id) => [id.toLowerCase(), id])), ids.join(' / '));
};

const formulaFor = (id: string, scope: Scope): Formula => {
  const formula = formulasOf(scope).byId.get(id);
  if (formula === undefined) throw new FunctionFailure('#N/A', { key: 'noRetention', data: { standard: scope.pack.label } });
  return formula;
};

const sumOf = (call: FunctionCall, { plus, minus = [] }: Expression): number => {
  const at = (field: string): number => readNumberArgument(call.at(FIELDS.findIndex((known) => known === field)));
  return plus.reduce((sum, field) => sum + at(field), 0) - minus.reduce((sum, field) => sum + at(field), 0);
};

const nativeSum = (call: NativeCall, { plus, minus = [] }: Expression): Figure => {
  const at = (field: string): Figure => figureOf(call.at(FIELDS.findIndex((known) => known === field)), call);
  const [added, taken] = [plus.map(at), minus.map(at)];
  return { text: `(${[added.map(({ text }) => text).join('+'), ...taken.map(({ text }) => text)].join('-')})`, conditions: [...added, ...taken].flatMap(({ conditions }) => conditions) };
};

const nativeRate = (call: NativeCall, id: string): string => {
  const { numerator, denominator, cap } = formulaFor(id, call.scope);
  const part = nativeSum(call, numerator);
  const whole = nativeSum(call, denominator);
  const rate = `${part.text}/${whole.text}`;
  return where([...part.conditions, ...whole.conditions], where([`(${whole.text}>0)`, `(${part.text}>=0)`], cap === undefined ? rate : `MIN(${rate},${cap})`));
};

const native = (call: NativeCall): string => {
  const { scope } = call;
  const options = [...formulasOf(scope).byId.keys()].map((id) => ({ value: id, words: [id.toLowerCase()] }));
  const formula = call.at(FORMULA_AT);
  if (formula.kind !== 'constant') call.note({ code: 'choiceFixed', choice: scope.pick(FORMULA.name), value: formulasOf(scope).chosen });
  return choose(formula, { read: (supplied) => readFormula(supplied, scope), options, optional: true }, call, (id) => nativeRate(call, id));
};

const count = (field: (typeof FIELDS)[number], zh: string, en: string, description: { readonly zh: string; readonly en: string }): ArgumentDeclaration =>
  taking(numberArgument({ zh, en }, description), ofField(field));

export const retention: FunctionDefinition = {
  name: 'BALANCE.RETENTION',
  description: {
    zh: '初中三年巩固率（0–1 的比例）。未见国家公布的公式，三种口径都有地方在用，按所选口径计算；a、b 口径不封顶，大于 1 时请核对数据。',
    en: 'Three-year retention of junior schools as a ratio. No national formula was found; three are in use and one is chosen. a and b are not capped: above 1, check the data.',
  },
  arguments: [
    count('graduates', '毕业', 'graduates', { zh: '本届毕业学生人数', en: 'Pupils who graduate this year' }),
    count('entrants', '入学', 'entrants', { zh: '该届三年前初一在校学生人数', en: 'Pupils of the same year group in grade 7, three years before' }),
    count('transferredIn', '转入', 'transferredIn', { zh: '三年内转入人数', en: 'Pupils who came in within the three years' }),
    count('transferredOut', '转出', 'transferredOut', { zh: '三年内转出人数', en: 'Pupils who moved out within the three years' }),
    count('deceased', '死亡', 'deceased', { zh: '三年内死亡人数；没有请填 0', en: 'Pupils who died within the three years; 0 if none' }),
    FORMULA,
  ],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.RETENTION(966,1000,30,20,0,"a")',
  source: {
    zh: '教督〔2017〕6号 教育质量 第1项；未见国家公布的公式，a、b 为市级评估系统所用，c 为县级文件所用',
    en: 'Measures of 2017, no. 6, quality, item 1; no national formula was found, a and b are those of a city system, c of a county document',
  },
  evaluate: (call) => {
    const { numerator, denominator, cap = Infinity } = formulaFor(readFormula(call.at(FORMULA_AT), call.scope), call.scope);
    const part = sumOf(call, numerator);
    const whole = sumOf(call, denominator);
    if (whole <= 0) throw new FunctionFailure('#DIV/0!', { key: 'noEntrants', data: { value: whole } });
    if (part < 0) throw new FunctionFailure('#VALUE!', { key: 'negativeGraduates', data: { value: part } });
    return Math.min(part / whole, cap);
  },
  native,
};
