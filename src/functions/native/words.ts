import { wordsOfSchoolType, wordsOfStage } from '../../workbook';
import type { Rule } from '../../standards/schema';
import { SCHOOL_TYPES, STAGES } from '../../standards/terms';
import type { SchoolType, Stage } from '../../standards/terms';
import { indicatorsOf, readIndicator, readRule } from '../arguments/indicator';
import type { Indicator } from '../arguments/indicator';
import { schoolTypeOf } from '../arguments/schoolType';
import { readStage } from '../arguments/stage';
import { readText, requireText } from '../arguments/text';
import type { Scope } from '../scope';
import type { Choice } from './choice';

/** 学段, in the formula or in a cell. */
export const STAGE_CHOICE: Choice<Stage> = { read: readStage, options: STAGES.map((stage) => ({ value: stage, words: wordsOfStage(stage) })), optional: false };

/** 学段, where it may be left out. */
export const OPTIONAL_STAGE_CHOICE: Choice<Stage | undefined> = {
  read: (supplied) => (readText(supplied) === undefined ? undefined : readStage(supplied)),
  options: STAGE_CHOICE.options,
  optional: true,
};

const TYPE_OPTIONS = SCHOOL_TYPES.map((type) => ({ value: type, words: [...new Set([...wordsOfSchoolType(type), type.toLowerCase()])] }));

/** 办学类型. */
export const TYPE_CHOICE: Choice<SchoolType> = { read: (supplied) => schoolTypeOf(supplied, requireText(supplied)), options: TYPE_OPTIONS, optional: false };

/** 办学类型, where it may be left out. */
export const OPTIONAL_TYPE_CHOICE: Choice<SchoolType | undefined> = {
  read: (supplied) => {
    const text = readText(supplied);
    return text === undefined ? undefined : schoolTypeOf(supplied, text);
  },
  options: TYPE_OPTIONS,
  optional: true,
};

const namesOf = ({ id, label, aliases }: Rule): readonly string[] => [...new Set([id, label.zh, label.en, ...aliases].map((word) => word.toLowerCase()))];

/** Any item of a standard, by code, name or known short name. */
export const ruleChoice = (scope: Scope): Choice<Rule> => ({
  read: (supplied) => readRule(supplied, scope),
  options: scope.pack.rules.map((rule) => ({ value: rule, words: namesOf(rule) })),
  optional: false,
});

/** 指标: the per-pupil indicators of a standard by code, name or known short name. */
export const indicatorChoice = (scope: Scope): Choice<Indicator> => ({
  read: (supplied) => readIndicator(supplied, scope),
  options: indicatorsOf(scope.pack).map((indicator) => ({ value: indicator, words: namesOf(indicator.rule) })),
  optional: false,
});
