import { z } from 'zod';
import { SCHOOL_TYPES } from '../terms';
import { checkSchema } from './check';
import { clause, isoDate, source, text } from './clause';
import { parameterSchema } from './parameter';
import { limitPart } from './part';
import { ruleSchema } from './rule';

/** A relief (规程) that can be switched on for all rules that carry it. */
export const profileSchema = z.strictObject({ id: z.string(), label: text, default: z.boolean(), note: text, clause });

/** Who answers for items: id and name. */
export const departmentSchema = z.strictObject({ id: z.string(), label: text });

/** School rule: at least `minimumMet` of the indicators reach the threshold and every other its floor. 0: no school is judged by its indicators. */
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

/** What a document asks for and no kind of rule expresses yet: said with its wording, never silently dropped. `reason`: what is missing. */
export const unmodelledSchema = z.strictObject({ id: z.string(), label: text, departments: z.array(z.string()).min(1), clause, reason: text });
export type Unmodelled = z.infer<typeof unmodelledSchema>;

/**
 * The shape of a standard pack. A pack is data: every number is dated, quoted and sourced.
 * Rules (the items a county is judged by) are conjunctions of parts; a part has a kind, and
 * core implements kinds, never a rule's id.
 */
export const packSchema = z.strictObject({
  id: z.string(),
  label: text,
  version: z.string(),
  inForce: isoDate,
  /** The pack it says the differences to, if any; what is here is the two together. */
  extends: z.string().optional(),
  sources: z.array(source).min(1),
  departments: z.array(departmentSchema).min(1),
  parameters: z.array(parameterSchema),
  profiles: z.array(profileSchema),
  scope: scopeSchema,
  split: splitSchema,
  schoolRule: schoolRuleSchema,
  /** Sizes from which plans count a class, the least first: 大班额, 超大班额. A class is outside where the limit holds. No items of the standard. */
  classBands: z.array(limitPart).optional(),
  /** What is held against each other before anything is judged. */
  checks: z.array(checkSchema).optional(),
  rules: z.array(ruleSchema).min(1),
  unmodelled: z.array(unmodelledSchema).optional(),
});
export type Pack = z.infer<typeof packSchema>;
