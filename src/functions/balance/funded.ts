import { valueAt } from '../../standards';
import type { HeadcountPart, Pack, SchoolFilter } from '../../standards/schema';
import { numberArgument, readNumberArgument } from '../arguments/number';
import { SCHOOL_TYPE, schoolTypeOf } from '../arguments/schoolType';
import { scopeFor, STANDARD } from '../arguments/standard';
import { taking } from '../arguments/taking';
import { readText } from '../arguments/text';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { choose } from '../native/choice';
import { figureOf } from '../native/figures';
import { where } from '../native/guard';
import type { NativeCall } from '../native/nativeCall';
import { nativeScope } from '../native/standards';
import { OPTIONAL_TYPE_CHOICE } from '../native/words';
import type { Scope } from '../scope';
import type { SchoolType } from '../../standards/terms';

const headcountOf = (pack: Pack): HeadcountPart | undefined => pack.rules.flatMap((rule) => rule.parts).find((part): part is HeadcountPart => part.kind === 'headcount');

/** The schools the floor is for: those of the sentence and of the narrower group chosen by a parameter. */
const concerned = ({ schools, variants }: HeadcountPart, scope: Scope): SchoolFilter => {
  const chosen = variants === undefined ? undefined : scope.parameters()[variants.parameter];
  return { ...schools, ...(typeof chosen === 'string' ? variants?.options[chosen] : undefined) };
};

/** Whether a school of this type has the floor; fails where the type alone does not tell. */
const hasFloor = ({ types, excludeTypes, ...others }: SchoolFilter, type: SchoolType): boolean => {
  if (types?.includes(type) === false || excludeTypes?.includes(type) === true) return false;
  if (Object.values(others).some((test) => test !== undefined)) throw new FunctionFailure('#N/A', { key: 'fundedScope', data: { type: { term: `schoolType.${type}` } } });
  return true;
};

/** The part of the standard with the floor in force. */
const floorOf = ({ pack, context }: Scope): { readonly part: HeadcountPart; readonly floor: number } => {
  const part = headcountOf(pack);
  const floor = part === undefined ? undefined : valueAt(part.floor, context.date)?.value;
  if (part === undefined || floor === undefined) throw new FunctionFailure('#N/A', { key: 'noHeadcount', data: { standard: pack.label, date: context.date } });
  return { part, floor };
};

const native = (call: NativeCall): string => {
  const scope = nativeScope(call, call.at(2));
  const { part, floor } = floorOf(scope);
  const { text: pupils, conditions } = figureOf(call.at(0), call);
  const counted = choose(call.at(1), OPTIONAL_TYPE_CHOICE, call, (type) => {
    try {
      return type === undefined || hasFloor(concerned(part, scope), type) ? `MAX(${pupils},${floor})` : pupils;
    } catch (thrown) {
      // Whether the floor is for such a school is not known, and only matters below it.
      if (thrown instanceof FunctionFailure) return where([`(${pupils}>=${floor})`], pupils);
      throw thrown;
    }
  });
  return where([...conditions, `(${pupils}>0)`], counted);
};

export const funded: FunctionDefinition = {
  name: 'BALANCE.FUNDED',
  description: {
    zh: '应核定的公用经费人数：规模较小学校不足标准规定的下限时按下限，其余按实有学生数。不适用下限的学校（如特殊教育）按实有学生数。',
    en: 'Pupils that public funds are to be counted for: a small school below the floor of the standard counts as the floor, any other with the pupils it has. Types without a floor (special schools) count the pupils they have.',
  },
  arguments: [
    taking(numberArgument({ zh: '学生数', en: 'pupils' }, { zh: '该校在校生数', en: 'Pupils of the school' }), { of: 'field', fields: ['pupils'], whole: true }),
    { ...SCHOOL_TYPE, optional: true, description: { zh: `${SCHOOL_TYPE.description.zh}；省略时按适用下限的学校计`, en: `${SCHOOL_TYPE.description.en}; if omitted, a school that the floor is for` } },
    STANDARD,
  ],
  result: 'number',
  readsWorkbook: false,
  example: '=BALANCE.FUNDED(68,"小学")',
  source: {
    zh: '教督〔2017〕6号 政府保障程度 第6项及全国义务教育优质均衡发展县申报表',
    en: 'Measures of 2017, no. 6, guarantee, item 6, and the national declaration form',
  },
  evaluate: (call) => {
    const scope = scopeFor(call.scope, call.at(2));
    const pupils = readNumberArgument(call.at(0));
    if (pupils === 0) throw new FunctionFailure('#N/A', { reason: { code: 'noPupils' } });
    const { part, floor } = floorOf(scope);
    const text = readText(call.at(1));
    const type = text === undefined ? undefined : schoolTypeOf(call.at(1), text);
    if (pupils >= floor) return pupils;
    return type === undefined || hasFloor(concerned(part, scope), type) ? floor : pupils;
  },
  native,
};
