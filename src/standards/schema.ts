import { z } from 'zod';
import { COMPARATORS, RULE_GROUPS, SCHOOL_TYPES, STAGES } from './terms';

/**
 * The shape of a standard pack. A pack is data: every number is dated, quoted and sourced.
 * Rules (the items a county is judged by) are conjunctions of parts; a part has a kind, and
 * core implements kinds, never a rule's id.
 */
const isoDate = z.iso.date();
const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof text>;

/** A: official page seen; B: several reprints agree; C: one or two secondary sources; D: unverified. */
const confidence = z.enum(['A', 'B', 'C', 'D']);

const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  number: z.string().optional(),
  issuer: z.string(),
  issued: isoDate.optional(),
  note: z.string().optional(),
});

/** The wording (原文) a number or a duty rests on. `item` names the place in the document, e.g. 资源配置 第1项. */
const clause = z.strictObject({ source: z.string(), item: z.string(), quote: z.string().min(4), confidence, note: z.string().optional() });
export type Clause = z.infer<typeof clause>;

const byStage = z.partialRecord(z.enum(STAGES), z.number());
const bySchoolType = z.partialRecord(z.enum(SCHOOL_TYPES), z.number());

/**
 * product: the value is that of another part field (`of`, of the same part and stage) times a printed factor; the literal
 * decimal result is stored, because 4.5 × 0.85 is not 3.825 in binary. phrase: the quote says it in words (不低于 → ratio 1).
 */
const derivation = z.union([z.strictObject({ times: z.number(), of: z.string() }), z.strictObject({ phrase: z.string() })]);

/** A value with the day it takes effect. `null` means: no longer in force. */
const dated = <T extends z.ZodType>(value: T) =>
  z
    .array(
      z.strictObject({
        from: isoDate,
        value: value.nullable(),
        clause,
        /** How a value follows that is not itself printed in the quote. */
        derivation: derivation.optional(),
      }),
    )
    .min(1);

const parameterRef = z.strictObject({ parameter: z.string() });

/** A sum of fields of the vocabulary: Σplus − Σminus. */
const expression = z.strictObject({ plus: z.array(z.string()).min(1), minus: z.array(z.string()).optional() });
export type Expression = z.infer<typeof expression>;

const units = z.enum(['people', 'rooms', 'classes', 'schools', 'squareMetres', 'yuan', 'ratio', 'per100', 'perPupilArea', 'perPupilYuan', 'count', 'none']);
export type Unit = z.infer<typeof units>;

/** Applies only to schools that pass every given test; a school that lacks the datum is unknown, not excluded. */
const schoolFilter = z.strictObject({
  types: z.array(z.enum(SCHOOL_TYPES)).optional(),
  excludeTypes: z.array(z.enum(SCHOOL_TYPES)).optional(),
  regions: z.array(z.enum(['urban', 'township', 'rural'])).optional(),
  /** Yes/no facts by field id; `private` is the school's own 民办 mark. */
  flagIs: z.record(z.string(), z.boolean()).optional(),
  pupilsFrom: z.number().optional(),
  pupilsBelow: z.number().optional(),
  /** The school's figure `of` ÷ its figure `in` is more than `above`. */
  shareAbove: z.strictObject({ of: z.string(), in: z.string(), above: z.number() }).optional(),
});
export type SchoolFilter = z.infer<typeof schoolFilter>;

const indicatorPart = z.strictObject({
  kind: z.literal('indicator'),
  id: z.string(),
  label: text,
  /** per-pupil figure of a school-stage unit = multiplier × numerator ÷ pupils. */
  numerator: expression,
  multiplier: z.union([z.literal(1), z.literal(100)]),
  /** Where a multi-stage school has one figure for all stages, share it out by the pack's split. */
  shared: z.boolean(),
  /** The field under which a sheet may give the finished per-pupil figure. */
  direct: z.string(),
  unit: units,
  comparator: z.enum(COMPARATORS),
  threshold: dated(byStage),
  floor: dated(byStage),
  decimals: z.number().int(),
  /** Under the profile, a school that passes any filter of `when` may add these figures; one that is not given adds nothing. */
  reliefs: z.array(z.strictObject({ profile: z.string(), when: z.array(schoolFilter).min(1), plus: z.array(z.string()).min(1), clause })).optional(),
});
export type IndicatorPart = z.infer<typeof indicatorPart>;

const dispersionPart = z.strictObject({
  kind: z.literal('dispersion'),
  id: z.string(),
  label: text,
  comparator: z.enum(COMPARATORS),
  limit: dated(byStage),
  /** A result this close to the limit gets a warning: no source says whether rounded figures are compared. */
  warnWithin: z.number(),
  decimals: z.number().int(),
});
export type DispersionPart = z.infer<typeof dispersionPart>;

const ratePart = z.strictObject({
  kind: z.literal('rate'),
  id: z.string(),
  label: text,
  scope: z.enum(['county', 'everySchool']),
  stage: z.enum(STAGES).optional(),
  schools: schoolFilter.optional(),
  numerator: expression,
  denominator: expression,
  /** The finished rate, if a form gives it. Used only when the two figures are missing. */
  direct: z.string().optional(),
  /** Other formulas in use, chosen by a parameter: each key is an option of it. An option without a key means the part's own formula. */
  variants: z
    .object({
      parameter: z.string(),
      options: z.record(z.string(), z.strictObject({ numerator: expression, denominator: expression, cap: z.number().optional() })),
    })
    .optional(),
  comparator: z.enum(COMPARATORS),
  /** A fixed dated number, a parameter, or another figure (teachers' pay against civil servants' pay). */
  threshold: z.union([dated(z.number()), parameterRef]),
  unit: units,
  decimals: z.number().int(),
});
export type RatePart = z.infer<typeof ratePart>;

/** Every unit of a kind within a limit: school size by type, class size by stage. */
const limitPart = z.strictObject({
  kind: z.literal('limit'),
  id: z.string(),
  label: text,
  of: z.enum(['class', 'school']),
  schools: schoolFilter.optional(),
  comparator: z.enum(COMPARATORS),
  limit: z.union([
    z.strictObject({ by: z.literal('stage'), values: dated(byStage) }),
    z.strictObject({ by: z.literal('schoolType'), values: dated(bySchoolType) }),
  ]),
  /** Under the profile, for a school that passes any filter of `when`; a school type without a value keeps the plain limit. Only for limits by school type. */
  reliefs: z
    .array(z.strictObject({ profile: z.string(), when: z.array(schoolFilter).min(1), values: bySchoolType, clause }))
    .optional(),
  unit: units,
});
export type LimitPart = z.infer<typeof limitPart>;

/** So many special rooms of a least area for every so many classes. */
const roomsPart = z.strictObject({
  kind: z.literal('rooms'),
  id: z.string(),
  label: text,
  schools: schoolFilter.optional(),
  classesPerRoom: dated(z.number()),
  minimumArea: dated(z.strictObject({ music: z.number(), art: z.number() })),
  /** Parameter with options each | combined (facts: the sources read the sentence both ways). */
  countingParameter: z.string(),
  /** Under the profile, for a school that passes any filter of `when`; a school type without a value keeps the plain area. The most generous that applies wins. */
  reliefs: z
    .array(
      z.strictObject({
        profile: z.string(),
        when: z.array(schoolFilter).min(1),
        minimumArea: z.strictObject({ music: bySchoolType, art: bySchoolType }),
        clause,
      }),
    )
    .optional(),
});
export type RoomsPart = z.infer<typeof roomsPart>;

/** Funded head-count: a school below the floor is funded as if it had that many pupils. */
const headcountPart = z.strictObject({
  kind: z.literal('headcount'),
  id: z.string(),
  label: text,
  schools: schoolFilter.optional(),
  /** Other groups of schools the sentence is read for, chosen by a parameter, as in a rate part. */
  variants: z.strictObject({ parameter: z.string(), options: z.record(z.string(), schoolFilter) }).optional(),
  floor: dated(z.number()),
  /** School figure: the head-count that was funded. */
  funded: z.string(),
  pupils: z.string(),
  comparator: z.enum(COMPARATORS),
});
export type HeadcountPart = z.infer<typeof headcountPart>;

/** Qualitative: the person records yes or no with the proof. Never computed. `metWhen` is the answer that meets it: false for a veto, where yes means that the fault exists. */
const evidencePart = z.strictObject({ kind: z.literal('evidence'), id: z.string(), label: text, field: z.string(), metWhen: z.boolean() });
export type EvidencePart = z.infer<typeof evidencePart>;

/** Delivered by others, subject by subject: recorded and checked, not computed. */
const deliveredPart = z.strictObject({
  kind: z.literal('delivered'),
  id: z.string(),
  label: text,
  subjects: z.array(z.strictObject({ id: z.string(), label: text, level: z.string(), gap: z.string() })),
  minimumLevel: dated(z.number()),
  /** Parameter with options ascending (level ≥ minimum meets) | descending (level ≤ minimum meets): no source says which numeral is better. */
  levelOrderParameter: z.string(),
  gapLimit: dated(z.number()),
  gapComparator: z.enum(COMPARATORS),
});
export type DeliveredPart = z.infer<typeof deliveredPart>;

export const partSchema = z.discriminatedUnion('kind', [
  indicatorPart,
  dispersionPart,
  ratePart,
  limitPart,
  roomsPart,
  headcountPart,
  evidencePart,
  deliveredPart,
]);
export type Part = z.infer<typeof partSchema>;
export type PartKind = Part['kind'];

export const ruleSchema = z.strictObject({
  id: z.string(),
  group: z.enum(RULE_GROUPS),
  label: text,
  /** Known short names, for functions and searches. */
  aliases: z.array(z.string()),
  /** Where the verdict can come from: data of the county, proofs, or results delivered by others. */
  judgedBy: z.enum(['computable', 'evidence', 'delivered']),
  /** Ids of the pack's departments. */
  departments: z.array(z.string()).min(1),
  clauses: z.array(clause).min(1),
  /** Included only when this parameter (a boolean one) is true. */
  enabledBy: z.string().optional(),
  /** All parts must be met. */
  parts: z.array(partSchema).min(1),
  /** Clauses of the wording that no part models, in words. */
  unmodelled: z.array(text).optional(),
});
export type Rule = z.infer<typeof ruleSchema>;

const parameterBase = { id: z.string(), label: text, reason: text, clause: clause.optional() };
export const parameterSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...parameterBase, type: z.literal('boolean'), default: z.boolean() }),
  z.strictObject({ ...parameterBase, type: z.literal('number'), default: z.number(), min: z.number(), max: z.number(), unit: units }),
  z.strictObject({ ...parameterBase, type: z.literal('choice'), default: z.string(), options: z.array(z.strictObject({ id: z.string(), label: text })).min(2) }),
]);
export type Parameter = z.infer<typeof parameterSchema>;
export type ParameterValue = boolean | number | string;

/** A relief (规程) that can be switched on for all rules that carry it. */
const profileSchema = z.strictObject({ id: z.string(), label: text, default: z.boolean(), note: text, clause });

/** School rule: at least `minimumMet` of the indicators reach the threshold and every other its floor. */
const schoolRuleSchema = z.strictObject({ minimumMet: z.number().int(), clause });

/** 学段拆分: weights of a pupil of each stage, by school type. */
const splitSchema = z.strictObject({
  weights: z.partialRecord(z.enum(SCHOOL_TYPES), z.strictObject({ primary: z.number().optional(), junior: z.number().optional(), senior: z.number().optional() })),
  clause,
});

/** Which schools enter the resource assessment. */
const scopeSchema = z.strictObject({
  excludeTypes: z.array(z.enum(SCHOOL_TYPES)),
  /** Teaching points with fewer pupils than this stay out; a parameter id. */
  teachingPointMinimum: z.string(),
  includePrivate: z.string(),
  clause,
});

export const packSchema = z.strictObject({
  id: z.string(),
  label: text,
  version: z.string(),
  inForce: isoDate,
  sources: z.array(source).min(1),
  /** Who answers for items: id and name. */
  departments: z.array(z.strictObject({ id: z.string(), label: text })).min(1),
  parameters: z.array(parameterSchema),
  profiles: z.array(profileSchema),
  scope: scopeSchema,
  split: splitSchema,
  schoolRule: schoolRuleSchema,
  rules: z.array(ruleSchema).min(1),
});
export type Pack = z.infer<typeof packSchema>;

/** A field: a figure that forms and tables carry, with the headings met in practice. */
export const fieldSchema = z.strictObject({
  id: z.string(),
  label: text,
  unit: units,
  /** text, flag, stage, schoolType and region describe a record; evidence is an answer with its proof; level is a Roman or Arabic numeral; the rest are numbers. */
  type: z.enum(['number', 'text', 'flag', 'stage', 'schoolType', 'region', 'level', 'evidence']),
  /** The record a figure belongs to. `school` figures may also be given by stage, and as the county's total in a county form. */
  scope: z.enum(['school', 'county', 'class', 'room']),
  /** Recognised headings, besides the labels. A leading 小学/初中 or trailing （小学）/（初中）of a heading is read as the stage and is not repeated here. */
  aliases: z.array(z.string()),
  /** Concerns this stage alone, even where the heading names none: the unqualified figure of a multi-stage school or of the county is that stage's. */
  stage: z.enum(STAGES).optional(),
  integer: z.boolean().optional(),
  max: z.number().optional(),
  /** Of an evidence field whose yes means a fault (一票否决): 达标 is no answer to it, only 有/无, 是/否, 存在/不存在. */
  adverse: z.boolean().optional(),
  /**
   * Other fields it can be computed from when it is not given; the first formula whose fields are all there wins. A formula
   * with `unless` is for data in which none of those fields is given at all: a blank one must not be taken for 0.
   */
  from: z.array(z.strictObject({ stage: z.enum(STAGES).optional(), sum: expression, unless: z.array(z.string()).optional() })).optional(),
});
export type Field = z.infer<typeof fieldSchema>;
