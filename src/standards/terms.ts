/** The closed vocabularies of the field (product card): everything else is data. */
export const STAGES = ['primary', 'junior'] as const;
/** 学段: 小学 | 初中. */
export type Stage = (typeof STAGES)[number];

export const SCHOOL_TYPES = [
  'primary',
  'junior',
  'nineYear',
  'twelveYear',
  'complete',
  'teachingPoint',
  'special',
  'vocational',
] as const;
/** 办学类型. */
export type SchoolType = (typeof SCHOOL_TYPES)[number];

export const REGIONS = ['urban', 'township', 'rural'] as const;
/** 城区 | 镇区 | 乡村. */
export type Region = (typeof REGIONS)[number];

export const COMPARATORS = ['>=', '>', '<=', '<', '='] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** 达标 | 不达标 | 无法判断 | 不适用. */
export const VERDICTS = ['met', 'notMet', 'unknown', 'notApplicable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const RULE_GROUPS = ['precondition', 'resources', 'guarantee', 'quality', 'recognition', 'local', 'veto'] as const;
/** `local`: what a province, city or county asks for beyond the standard it follows. */
export type RuleGroup = (typeof RULE_GROUPS)[number];

export const SEVERITIES = ['error', 'query', 'hint'] as const;
/** 错误 | 疑问 | 提示, the gravest first. */
export type Severity = (typeof SEVERITIES)[number];
