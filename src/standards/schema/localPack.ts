import { z } from 'zod';
import { checkSchema } from './check';
import { clause, isoDate, source, text } from './clause';
import { parameterSchema } from './parameter';
import { departmentSchema, profileSchema, unmodelledSchema } from './pack';
import { ruleSchema } from './rule';
import { dated } from './value';

/** What parts call their dated numbers. */
export const DATED_VALUES = ['threshold', 'floor', 'limit', 'classesPerRoom', 'minimumArea', 'minimumLevel', 'gapLimit'] as const;
export type DatedName = (typeof DATED_VALUES)[number];

/** Entries for the dated numbers of a part; one of the same day takes the place of the base's. Their shape is the part's, checked when both are put together. */
const partChange = z.strictObject({ part: z.string(), values: z.partialRecord(z.enum(DATED_VALUES), dated(z.unknown())) });

const ruleChange = z.strictObject({
  /** A rule of the base. */
  rule: z.string(),
  /** Who answers for it here, instead. */
  departments: z.array(z.string()).min(1).optional(),
  /** The wording the change rests on, after the base's. */
  clauses: z.array(clause).min(1).optional(),
  parts: z.array(partChange).min(1).optional(),
  unmodelled: z.array(text).min(1).optional(),
});
export type RuleChange = z.infer<typeof ruleChange>;

/** Another default for a parameter of the base, and why. */
const defaultChange = z.strictObject({ parameter: z.string(), value: z.union([z.boolean(), z.number(), z.string()]), reason: text, clause: clause.optional() });

/**
 * The shape of a pack that extends another: it names the base and says only what differs. Sources, departments, parameters,
 * profiles, checks and rules come after the base's and have ids of their own.
 */
export const localPackSchema = z.strictObject({
  id: z.string(),
  label: text,
  version: z.string(),
  inForce: isoDate,
  extends: z.string(),
  sources: z.array(source).min(1),
  departments: z.array(departmentSchema).optional(),
  parameters: z.array(parameterSchema).optional(),
  defaults: z.array(defaultChange).optional(),
  profiles: z.array(profileSchema).optional(),
  /** Profiles of the base that are on here, or off. */
  switches: z.array(z.strictObject({ profile: z.string(), default: z.boolean() })).optional(),
  checks: z.array(checkSchema).optional(),
  changes: z.array(ruleChange).optional(),
  rules: z.array(ruleSchema).optional(),
  unmodelled: z.array(unmodelledSchema).optional(),
});
export type LocalPack = z.infer<typeof localPackSchema>;
