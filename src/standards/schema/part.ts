import { z } from 'zod';
import { COMPARATORS, STAGES } from '../terms';
import { clause, text } from './clause';
import { bySchoolType, byStage, dated, datedOrNone, expression, parameterRef, schoolFilter, units } from './value';

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
  /** None: the figure is measured and nothing is asked of it, because only its coefficient of variation counts. */
  threshold: datedOrNone(byStage),
  floor: datedOrNone(byStage),
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
  /** None: the coefficient has no limit of its own, because only a composite of several counts. */
  limit: datedOrNone(byStage),
  /** A result this close to the limit gets a warning: no source says whether rounded figures are compared. */
  warnWithin: z.number(),
  decimals: z.number().int(),
});
export type DispersionPart = z.infer<typeof dispersionPart>;

/** 综合差异系数: the mean of the coefficients of variation of several rules, by stage. */
const compositePart = z.strictObject({
  kind: z.literal('composite'),
  id: z.string(),
  label: text,
  /** Rules of the pack with a dispersion each. */
  of: z.array(z.string()).min(2),
  comparator: z.enum(COMPARATORS),
  limit: dated(byStage),
  warnWithin: z.number(),
  decimals: z.number().int(),
});
export type CompositePart = z.infer<typeof compositePart>;

const ratePart = z.strictObject({
  kind: z.literal('rate'),
  id: z.string(),
  label: text,
  scope: z.enum(['county', 'everySchool']),
  stage: z.enum(STAGES).optional(),
  schools: schoolFilter.optional(),
  numerator: expression,
  denominator: expression,
  /** The numerator is a part of the denominator: above it, in the county or in one school, the data are wrong. */
  share: z.boolean().optional(),
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
export const limitPart = z.strictObject({
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
  compositePart,
  ratePart,
  limitPart,
  roomsPart,
  headcountPart,
  evidencePart,
  deliveredPart,
]);
export type Part = z.infer<typeof partSchema>;
export type PartKind = Part['kind'];
