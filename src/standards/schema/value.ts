import { z } from 'zod';
import { REGIONS, SCHOOL_TYPES, STAGES } from '../terms';
import { clause, isoDate } from './clause';

export const byStage = z.partialRecord(z.enum(STAGES), z.number());
export const bySchoolType = z.partialRecord(z.enum(SCHOOL_TYPES), z.number());

/**
 * product: the value is that of another part field (`of`, of the same part and stage) times a printed factor; the literal
 * decimal result is stored, because 4.5 × 0.85 is not 3.825 in binary. phrase: the quote says it in words (不低于 → ratio 1).
 */
const derivation = z.union([z.strictObject({ times: z.number(), of: z.string() }), z.strictObject({ phrase: z.string() })]);

/** As `dated`, or none at all: what the standard gives no number for. */
export const datedOrNone = <T extends z.ZodType>(value: T) =>
  z.array(
    z.strictObject({
      from: isoDate,
      value: value.nullable(),
      clause,
      /** How a value follows that is not itself printed in the quote. */
      derivation: derivation.optional(),
    }),
  );

/** A value with the day it takes effect. `null` means: no longer in force. */
export const dated = <T extends z.ZodType>(value: T) => datedOrNone(value).min(1);

export const parameterRef = z.strictObject({ parameter: z.string() });

/** A sum of fields of the vocabulary: Σplus − Σminus. */
export const expression = z.strictObject({ plus: z.array(z.string()).min(1), minus: z.array(z.string()).optional() });
export type Expression = z.infer<typeof expression>;

export const units = z.enum(['people', 'rooms', 'classes', 'schools', 'squareMetres', 'yuan', 'ratio', 'per100', 'perPupilArea', 'perPupilYuan', 'count', 'none']);
export type Unit = z.infer<typeof units>;

/** Applies only to schools that pass every given test; a school that lacks the datum is unknown, not excluded. */
export const schoolFilter = z.strictObject({
  types: z.array(z.enum(SCHOOL_TYPES)).optional(),
  excludeTypes: z.array(z.enum(SCHOOL_TYPES)).optional(),
  regions: z.array(z.enum(REGIONS)).optional(),
  /** Yes/no facts by field id; `private` is the school's own 民办 mark. */
  flagIs: z.record(z.string(), z.boolean()).optional(),
  pupilsFrom: z.number().optional(),
  pupilsBelow: z.number().optional(),
  /** The school's figure `of` ÷ its figure `in` is more than `above`. */
  shareAbove: z.strictObject({ of: z.string(), in: z.string(), above: z.number() }).optional(),
});
export type SchoolFilter = z.infer<typeof schoolFilter>;
